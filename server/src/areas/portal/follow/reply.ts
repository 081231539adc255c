import { type Locale, systemActor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { isFirstTime } from '../../../platform/http/only-once.ts'
import type { PageRequest, UploadedFile } from '../../../platform/http/page.ts'
import {
  getCase,
  insertAttachment,
  openLink,
  receiveMessage,
  recordCase,
  recordStopped,
} from '../../cases/index.ts'

export type Reply = {
  /** Made with the form: the same text sent twice from one form is one message, another text is another. */
  readonly once: string
  readonly body: string
  readonly files: readonly UploadedFile[]
  /** The question that it answers. */
  readonly waitId?: string | undefined
}

/**
 * What the company writes, with its files. The link is tried in the same transaction, so one that was withdrawn a
 * moment ago writes nothing. A closed case opens again. @throws Problem `portal.linkGone`
 */
export async function replyToCase(
  kit: Kit,
  locale: Locale,
  now: Date,
  token: string,
  reply: Reply,
): Promise<{ reopened: boolean }> {
  return kit.db.change(systemActor('portal'), async (tx) => {
    const opened = await openLink(tx, token, now)
    if (!opened) throw new Problem('portal.linkGone')
    const { caseId, contactId, name } = opened
    const hashes = reply.files.map(({ hash }) => hash)
    if (!(await isFirstTime(tx, `portal:${caseId}`, [reply.once, reply.body, ...hashes], now))) {
      return { reopened: false }
    }
    const { status } = await getCase(tx, caseId)
    const company = { kind: 'company', caseId, locale } as const
    await receiveMessage(tx, company, now, caseId, {
      name,
      contactId,
      body: reply.body,
      waitId: reply.waitId ?? null,
    })
    for (const { name: fileName, ...file } of reply.files) {
      const attachmentId = await insertAttachment(tx, {
        caseId,
        file,
        name: fileName,
        fromCompany: true,
        uploadedBy: null,
        shownToCompany: true,
        now,
      })
      await recordCase(tx, company, now, 'attachment.added', caseId, { attachmentId })
    }
    return { reopened: status === 'closed' }
  })
}

/** Files of a reply that had malicious code in them: whoever answers for the case hears of it. */
export async function noteStoppedFiles(
  kit: Kit,
  locale: Locale,
  now: Date,
  token: string,
  refused: PageRequest['refused'],
): Promise<void> {
  const stopped = refused.filter(({ problem }) => problem.code === 'file.infected')
  if (stopped.length === 0) return
  await kit.db.change(systemActor('portal'), async (tx) => {
    const opened = await openLink(tx, token, now)
    if (!opened) throw new Problem('portal.linkGone')
    const { caseId } = opened
    for (const { name } of stopped)
      await recordStopped(tx, { kind: 'company', caseId, locale }, now, caseId, name)
  })
}
