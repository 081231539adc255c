import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { changeableThrough, isDiscontent } from '../../cases/index.ts'
import type { FollowedCase } from './read-case.ts'

/** Asked when the case is closed; afterwards that it was answered, and the way back for whoever is not content. */
export function howItWentSection(
  t: Words,
  locale: Locale,
  { followUp }: Pick<FollowedCase, 'followUp'>,
  today: LocalDay,
  token: string,
): string {
  if (!followUp) return ''
  const { said } = followUp
  const link = (key: string) =>
    html`<p class="no-print"><a class="button second" href="/arende/${token}/omdome">${t(key)}</a></p>`
  const body = said ? '' : html`<p>${t('portal:howItWent.ask')}</p>!${link('portal:howItWent.do')}`
  return html`<section aria-labelledby="how"><h2 id="how">${t('portal:follow.followUp')}</h2>
!${said ? answered(t, locale, said, today, link) : body}</section>`
}

function answered(
  t: Words,
  locale: Locale,
  said: NonNullable<NonNullable<FollowedCase['followUp']>['said']>,
  today: LocalDay,
  link: (key: string) => string,
): string {
  const day = dayOf(said.answeredAt)
  const through = changeableThrough(day)
  const told = t('portal:howItWent.answered', { day: dayInWords(day, locale) })
  const discontent = isDiscontent(said.scores)
    ? html`<div class="note warn"><p><a href="#body">${t('portal:howItWent.discontent')}</a></p></div>`
    : ''
  if (today > through) return html`<p>${told}</p>!${discontent}`
  return html`<p>${told} ${t('portal:howItWent.changeable', { day: dayInWords(through, locale) })}</p>
!${discontent}!${link('portal:howItWent.change')}`
}
