import type { Actor, Locale } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { withoutPersonalNumbers } from '../../../kernel/personal-number.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { words } from '../../../platform/i18n/words.ts'
import { recordStopped } from '../attachments/record-stopped.ts'
import { insertAttachment } from '../attachments/store.ts'
import { listRecipients } from '../contacts/store.ts'
import { receiveMessage } from '../conversation/write.ts'
import { takeInCase } from '../intake/take-in-case.ts'
import { recordCase } from '../record-case.ts'
import { getCase } from '../register/store.ts'
import { languageOf } from './language.rules.ts'
import { titleOf } from './placing.rules.ts'
import { type LockedMail, listKeptFiles, listStoppedFiles } from './store.ts'

/** As long as what may be written on the page; the whole stands in the mail, which is kept. */
const LONGEST_BODY = 8000
const LONGEST_TITLE = 160
const LONGEST_NAME = 120

/**
 * A mail becomes what the company says in its case, with its files: the same as an answer on the company's page. A case
 * that waited goes on, one that was closed opens again. @returns the message's id
 */
export async function putIn(tx: Tx, now: Date, mail: LockedMail, caseId: CaseId): Promise<string> {
  const { locale } = await getCase(tx, caseId)
  const company = { kind: 'company', caseId, locale: locale as Locale } as const
  const files = await listKeptFiles(tx, mail.id)
  const names = files.map(({ name }) => name).join(', ')
  const speaker = await findSpeaker(tx, caseId, mail.sender)
  const messageId = await receiveMessage(tx, company, now, caseId, {
    // Whoever else has written is named as the mail does, so that nobody is taken for somebody else.
    name: speaker?.name || nameOf(mail),
    contactId: speaker?.contactId ?? null,
    body:
      shorten(mail.body) ||
      words(company.locale)(names ? 'portal:write.filesOnly' : 'mails:message.empty', { names }),
  })
  await attach(tx, company, now, caseId, mail.id)
  return messageId
}

/** Who speaks for the company in the case from this address: its contact, or a colleague who has been let in. */
export async function findSpeaker(read: Read, caseId: CaseId, address: string) {
  const all = await listRecipients(read, caseId)
  return all.find(({ email }) => email.toLowerCase() === address)
}

/** A mail becomes a case, as if it had been asked in the form: the pilot on duty has it, and the sender a receipt. */
export async function beginCase(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  mail: LockedMail,
  { tellsCompany }: { readonly tellsCompany: boolean },
): Promise<{ id: CaseId; number: string }> {
  const locale = languageOf(`${mail.subject}\n${mail.body}`)
  const taken = await takeInCase(
    tx,
    kit,
    actor,
    now,
    {
      title: withoutPersonalNumbers(titleOf(mail.subject, mail.body)).slice(0, LONGEST_TITLE),
      question: shorten(mail.body) || mail.subject,
      place: '',
      channel: 'email',
      companyId: null,
      plansToStart: false,
      contactName: nameOf(mail),
      contactEmail: mail.sender,
      contactPhone: null,
      areaIds: [],
      visibility: 'open',
      locale,
    },
    { tellsCompany },
  )
  await attach(tx, { kind: 'company', caseId: taken.id, locale }, now, taken.id, mail.id)
  return taken
}

async function attach(tx: Tx, company: Actor, now: Date, caseId: CaseId, mailId: string): Promise<void> {
  for (const { name, hash, size, mediaType } of await listKeptFiles(tx, mailId)) {
    const attachmentId = await insertAttachment(tx, {
      caseId,
      file: { hash, size: Number(size), mediaType },
      name,
      fromCompany: true,
      uploadedBy: null,
      shownToCompany: true,
      now,
    })
    await recordCase(tx, company, now, 'attachment.added', caseId, { attachmentId })
  }
  for (const name of await listStoppedFiles(tx, mailId)) await recordStopped(tx, company, now, caseId, name)
}

const shorten = (text: string) => (text.length <= LONGEST_BODY ? text : `${text.slice(0, LONGEST_BODY - 1)}…`)
const nameOf = ({ senderName, sender }: LockedMail) => (senderName || sender).slice(0, LONGEST_NAME)
