import type { Locale } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import { newPortalLink } from '../portal-link-store.ts'
import { findCaseForMail } from '../register/store.ts'
import { composeMail, type MailKind } from './compose-mail.ts'

export type Told = {
  readonly kind: MailKind
  /** Natural key: the same news is told once. */
  readonly key: string
  /** What was written to the company, where there is such a text. */
  readonly body?: string
}

/** Puts the mail that tells the company of a change into the outbox. Without an address the page alone tells it. */
export async function tellCompany(tx: Tx, kit: Kit, now: Date, caseId: CaseId, told: Told): Promise<void> {
  const { locale, contactEmail, facts } = await findCaseForMail(tx, caseId)
  if (!contactEmail) return
  const link = await newPortalLink(tx, kit, now, caseId, contactEmail)
  const mail = composeMail(told.kind, locale as Locale, {
    ...facts,
    municipality: kit.config.municipality,
    body: told.body ?? '',
    link,
  })
  await postMail(tx, kit, now, { key: told.key, caseId, to: contactEmail, ...mail })
}
