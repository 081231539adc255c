import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { words } from '../../../platform/i18n/words.ts'
import { letter } from '../../../platform/mail/letter.ts'
import { type Mail, postMail } from '../../../platform/mail/outbox.ts'
import { findCaseForMail } from '../register/store.ts'

type Former = {
  readonly key: string
  readonly email: string
  readonly when: (locale: Locale) => string
  readonly calendar: (locale: Locale) => NonNullable<Mail['calendar']>
}

/**
 * Tells an address which no longer belongs to a case that its meeting is not theirs, and takes it out of their calendar.
 * With no way in: whoever reads that address now learns nothing of the case but its number.
 */
export async function tellFormer(tx: Tx, kit: Kit, now: Date, caseId: CaseId, former: Former): Promise<void> {
  const { locale: spoken, facts } = await findCaseForMail(tx, caseId, now)
  const locale = spoken as Locale
  const t = words(locale)
  const { municipality, publicUrl } = kit.config
  const params = { number: facts.number, when: former.when(locale), municipality }
  const say = (what: 'subject' | 'lead' | 'next' | 'link' | 'foot') =>
    t(`mail:meetingOfOther.${what}`, params)
  const paragraphs = [t('mail:greeting.nobody', {}), say('lead'), say('next')]
  const subject = say('subject')
  await postMail(tx, kit, now, {
    key: former.key,
    caseId,
    to: former.email,
    subject,
    text: [...paragraphs, `${say('link')}\n${publicUrl}`, say('foot')].join('\n\n'),
    html: letter({
      locale,
      subject,
      content: paragraphs.map((one) => html`<p style="margin:0 0 12px">${one}</p>`).join(''),
      link: publicUrl,
      linkText: say('link'),
      foot: say('foot'),
    }),
    isAutomatic: true,
    calendar: former.calendar(locale),
  })
}
