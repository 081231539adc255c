import type { Locale } from '../../../kernel/actor.ts'
import type { CaseId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import { findUnit } from '../../organisation/index.ts'
import { newPortalLink } from '../portal-link-store.ts'
import { findCaseForMail } from '../register/store.ts'
import { composeMail, type MailKind } from './compose-mail.ts'

export type Told = {
  readonly kind: MailKind
  /** Natural key: the same news is told once. */
  readonly key: string
  /** What was written to the company, where there is such a text. */
  readonly body?: string
  /** The day that the mail is about, where it names one. */
  readonly on?: LocalDay
  /** Whose formal matter it is about, and its number there. */
  readonly matter?: { readonly unitId: UnitId; readonly reference: string }
}

/**
 * Puts the mail that tells the company of a change into the outbox. Without an address the page alone tells it.
 * @returns the mail's key; null when there is no address
 */
export async function tellCompany(
  tx: Tx,
  kit: Kit,
  now: Date,
  caseId: CaseId,
  told: Told,
): Promise<string | null> {
  const { locale, contactEmail, facts } = await findCaseForMail(tx, caseId, now)
  if (!contactEmail) return null
  const link = await newPortalLink(tx, kit, now, caseId, contactEmail)
  const mail = composeMail(told.kind, locale as Locale, {
    ...facts,
    municipality: kit.config.municipality,
    body: told.body ?? '',
    on: told.on ?? null,
    matter: told.matter ? await matterInWords(tx, told.matter, locale) : '',
    link,
  })
  await postMail(tx, kit, now, { key: told.key, caseId, to: contactEmail, ...mail })
  return told.key
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
