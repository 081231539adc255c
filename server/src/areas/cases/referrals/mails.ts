import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { CaseId, MemberId, ReferralId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import { letter } from '../../../platform/mail/letter.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import { findMember } from '../../organisation/index.ts'
import { caseFacts } from '../case-store.ts'
import { newReferralLink } from './link-store.ts'

/** Every mail that somebody outside may get. Each has a subject, a lead and a next step in texts/…/referral-mail.ts. */
export type ReferralMail = 'asked' | 'reminder' | 'prolonged' | 'timeRefused' | 'takenBack'

/** Authorities are written to in Swedish; their page can be read in English. */
const LOCALE: Locale = 'sv'

export type Told = {
  readonly kind: ReferralMail
  /** What tells this mail from others of its kind: the same one is never sent twice. */
  readonly once: string
  readonly referralId: ReferralId
  readonly caseId: CaseId
  readonly to: { readonly organisation: string; readonly name: string; readonly email: string }
  readonly answerBy: LocalDay
  readonly askedBy: MemberId
  /** What somebody here wrote to go with it. */
  readonly body?: string
  /** Sent by the program itself. */
  readonly isAutomatic?: boolean
}

/**
 * Puts a mail to the one who is asked into the outbox, with a link of its own. It names the case's number and never
 * what it is about: that is read on the page.
 * @returns false when it is not sent, because it was sent before or mail to the address comes back
 */
export async function tellOutside(tx: Tx, kit: Kit, now: Date, told: Told): Promise<boolean> {
  const { kind, referralId, caseId, to, answerBy, body = '' } = told
  const t = words(LOCALE)
  const c = await caseFacts(tx, caseId)
  const asker = await findMember(tx, told.askedBy)
  const facts = {
    municipality: kit.config.municipality,
    number: c.number,
    organisation: to.organisation,
    name: to.name,
    day: dayInWords(answerBy, LOCALE),
    asker: asker?.name ?? '',
    title: asker?.title ?? '',
    phone: asker?.phone ?? '',
    email: asker?.email ?? '',
  }
  const say = (key: string) => t(`referralMail:${key}`, facts)
  const opens = kind !== 'takenBack'
  const link = opens ? await newReferralLink(tx, kit, now, referralId) : `${kit.config.publicUrl}/om`
  const linkText = say(opens ? 'link' : 'link.contact')
  const subject = say(`${kind}.subject`)
  const paragraphs = [
    say(to.name ? 'greeting' : 'greeting.nobody'),
    say(`${kind}.lead`),
    body,
    say(`${kind}.next`),
  ]
  const whom = say(asker?.phone ? 'whom.phone' : 'whom')
  const foot = say(opens ? 'foot' : 'foot.ended')
  const all = [...paragraphs, whom].filter(Boolean)
  return postMail(tx, kit, now, {
    key: `referral:${referralId}:${kind}:${told.once}`,
    caseId,
    referralId,
    to: to.email,
    subject,
    text: [...all, `${linkText}\n${link}`, foot].join('\n\n'),
    html: letter({
      locale: LOCALE,
      subject,
      content: all.map((one) => html`<p style="margin:0 0 12px;white-space:pre-line">${one}</p>`).join('\n'),
      link,
      linkText,
      foot,
    }),
    isAutomatic: told.isAutomatic ?? false,
  })
}
