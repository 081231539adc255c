import type { Locale } from '../../../kernel/actor.ts'
import type { CaseId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { isBlocked } from '../../../platform/mail/blocks.ts'
import { type Mail, postMail } from '../../../platform/mail/outbox.ts'
import { findUnit } from '../../organisation/index.ts'
import { listRecipients, type Recipient } from '../contacts/store.ts'
import { newPortalLink } from '../portal-link-store.ts'
import { findCaseForMail } from '../register/store.ts'
import { composeMail, type MailKind } from './compose-mail.ts'

/** A meeting that the company is invited to: in words, and as its calendar reads it. */
type CompanyMeeting = {
  /** When it is, with day and time. */
  readonly when: (locale: Locale) => string
  readonly calendar: (locale: Locale, to: Recipient) => NonNullable<Mail['calendar']>
}

export type Told = {
  readonly kind: MailKind
  /** Natural key: the same news is told once. */
  readonly key: string
  /** What was written to the company, where there is such a text. */
  readonly body?: string | ((locale: Locale) => string)
  /** The day that the mail is about, where it names one. */
  readonly on?: LocalDay
  /** Whose formal matter it is about, and its number there. */
  readonly matter?: { readonly unitId: UnitId; readonly reference: string }
  readonly meeting?: CompanyMeeting
  /** The one address that it is for, when the others have it already. */
  readonly only?: string
}

/** Sent by the program itself; the others because somebody of the municipality did or wrote something. */
const AUTOMATIC: ReadonlySet<MailKind> = new Set(['received', 'accepted', 'reminder', 'noNews'])

/**
 * Puts the mails that tell the company of a change into the outbox: one for each who follows the case, with a link of
 * their own. Without an address the page alone tells it. What is sent automatically is not sent to an address that mail
 * comes back from.
 * @returns the key of the first; null when there is none to send to
 */
export async function tellCompany(
  tx: Tx,
  kit: Kit,
  now: Date,
  caseId: CaseId,
  told: Told,
): Promise<string | null> {
  const isAutomatic = AUTOMATIC.has(told.kind)
  const keys: string[] = []
  for (const to of await listRecipients(tx, caseId)) {
    if (told.only !== undefined && to.email !== told.only) continue
    if (isAutomatic && (await isBlocked(tx, to.email, now))) continue
    keys.push(await write(tx, kit, now, caseId, told, to))
  }
  return keys[0] ?? null
}

/** Somebody who has been let in to follow a case gets their link. */
export async function tellContact(
  tx: Tx,
  kit: Kit,
  now: Date,
  caseId: CaseId,
  contactId: string,
): Promise<void> {
  const to = (await listRecipients(tx, caseId)).find((one) => one.contactId === contactId)
  if (to) await write(tx, kit, now, caseId, { kind: 'added', key: 'added' }, to)
}

async function write(
  tx: Tx,
  kit: Kit,
  now: Date,
  caseId: CaseId,
  told: Told,
  { contactId, name, email }: Recipient,
): Promise<string> {
  const { locale, facts } = await findCaseForMail(tx, caseId, now)
  const language = locale as Locale
  const mail = composeMail(told.kind, language, {
    ...facts,
    name,
    asker: facts.name,
    isColleague: contactId !== null,
    municipality: kit.config.municipality,
    body: typeof told.body === 'function' ? told.body(language) : (told.body ?? ''),
    when: told.meeting?.when(language) ?? '',
    on: told.on ?? null,
    matter: told.matter ? await matterInWords(tx, told.matter, locale) : '',
    link: await newPortalLink(tx, kit, now, caseId, { email, contactId }),
    takesReplies: kit.config.inbox !== undefined,
  })
  const key = contactId ? `${told.key}:${contactId}` : told.key
  const calendar = told.meeting?.calendar(language, { contactId, name, email })
  await postMail(tx, kit, now, {
    key,
    caseId,
    contactId,
    to: email,
    toCompany: true,
    ...mail,
    ...(calendar ? { calendar } : {}),
  })
  return key
}

/** The unit whose matter it is, with its number there. Titles of parts are for colleagues. */
async function matterInWords(
  read: Read,
  { unitId, reference }: NonNullable<Told['matter']>,
  locale: string,
): Promise<string> {
  const unit = await findUnit(read, unitId)
  const name = (locale === 'en' ? unit?.nameEn : unit?.name) ?? ''
  return reference ? `${name} (${reference})` : name
}
