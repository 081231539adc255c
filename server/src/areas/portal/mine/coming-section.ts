import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { Occasion } from '../../inspections/index.ts'
import { type OwnTimes, slotInWords } from '../../meetings/index.ts'
import { where } from '../follow/meeting-section.ts'
import { visitCard } from './visit-section.ts'

/** The time that a company has booked at a meeting, with the case that it is about. */
export type OwnMeeting = NonNullable<OwnTimes['booked']> & {
  readonly number: string
  readonly address: string
}

/** The visits and meetings to come as one plan, the soonest first, one card an occasion. Empty without any. */
export function comingSection(
  t: Words,
  locale: Locale,
  plan: readonly Occasion[],
  meetings: readonly OwnMeeting[],
): string {
  const cards = [
    ...plan.map((one) => ({ at: beginsAt(one), card: visitCard(t, locale, one) })),
    ...meetings.map((one) => ({ at: one.startsAt.getTime(), card: meetingCard(t, locale, one) })),
  ]
  if (cards.length === 0) return ''
  const title = meetings.length === 0 ? 'visits.title' : plan.length === 0 ? 'meetings.title' : 'coming.title'
  return html`<h2>${t(`mine:${title}`)}</h2>!${cards.toSorted((a, b) => a.at - b.at).map(({ card }) => card)}`
}

const beginsAt = ([{ startsAt, earliestOn }]: Occasion): number =>
  startsAt?.getTime() ?? Date.parse(earliestOn)

function meetingCard(t: Words, locale: Locale, meeting: OwnMeeting): string {
  const { id, number, address, leader } = meeting
  return html`<article class="card" aria-labelledby="t-${id}"><h3 id="t-${id}">${t('mine:meetings.about', { number })}</h3>
<p><strong>${slotInWords(meeting, locale)}</strong></p>!${where(t, meeting)}
<p>${t('portal:meeting.leader', { leader })}</p>
<p class="no-print"><a href="${address}">${t('mine:meetings.cancel')}<span class="unseen">, ${number}</span></a></p></article>`
}
