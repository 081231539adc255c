import type { MemberId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import type { DescribeCases } from '../../../platform/notices.ts'
import { mayReadCase } from '../../organisation/index.ts'
import type { NoticeRow } from '../reading/store.ts'
import { composeNotice } from './compose-notice.ts'
import { findReader, type Reader } from './find-reader.ts'
import { forEachMember, postman } from './for-each-member.ts'
import { decideMail } from './rules.ts'
import { dropMail, findLastMailed, listMembersWithMail, lockDueNotices, markMailed } from './store.ts'

/** Mails what is due and not yet mailed. */
export const mailNoticesJob = (describe: DescribeCases): JobDefinition => ({
  name: 'notices.mail',
  says: 'Tells members by e-mail of what is to be told at once',
  every: '* * * * *',
  run: async (kit) => {
    const now = kit.clock.now()
    const members = await kit.db.read(postman, (read) => listMembersWithMail(read, now))
    await forEachMember(kit, members, (tx, id) => mailMember(tx, kit, now, id, describe))
  },
})

async function mailMember(tx: Tx, kit: Kit, now: Date, id: MemberId, describe: DescribeCases): Promise<void> {
  const due = await lockDueNotices(tx, id, now)
  if (due.length === 0) return
  const reader = await findReader(tx, id, now)
  if (reader.now === 'quiet') return
  if (reader.now !== 'reachable') return dropMail(tx, idsOf(due), reader.now === 'away' ? now : null)
  for (const rows of Map.groupBy(due, ({ about }) => about).values()) {
    await mailAbout(tx, kit, now, reader, rows, describe)
  }
}

async function mailAbout(
  tx: Tx,
  kit: Kit,
  now: Date,
  reader: Reader,
  rows: readonly NoticeRow[],
  describe: DescribeCases,
): Promise<void> {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return
  const { about, caseId } = first
  const decision = decideMail(
    {
      groups: rows.map(({ group }) => group),
      // Asked again now: the case may have been restricted since the notice was written.
      mayRead: caseId === null || (await mayReadCase(tx, reader.id, caseId, now)),
      lastMailedAt: await findLastMailed(tx, reader.id, about),
    },
    now,
  )
  if (decision === 'wait') return
  if (decision === 'drop') return dropMail(tx, idsOf(rows), null)
  const described = caseId ? (await describe(tx, [caseId])).get(caseId) : undefined
  const mail = composeNotice(reader, rows, described, kit.config.publicUrl)
  const key = `notice:${reader.id}:${about}:${last.at.toISOString()}`
  await postMail(tx, kit, now, {
    key,
    ...(caseId ? { caseId } : {}),
    to: reader.email,
    isAutomatic: true,
    ...mail,
  })
  await markMailed(tx, idsOf(rows), now)
}

const idsOf = (rows: readonly NoticeRow[]) => rows.map(({ id }) => id)
