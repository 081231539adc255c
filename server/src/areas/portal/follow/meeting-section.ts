import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type OwnTimes, slotInWords } from '../../meetings/index.ts'

type Time = NonNullable<OwnTimes['booked']>

/** The company's own time at a meeting, or the way to choose one when it has been asked to. Nothing else of the meeting. */
export function meetingSection(t: Words, locale: Locale, times: OwnTimes, token: string): string {
  const { booked, free, isAsked } = times
  const body = booked ? ownTime(t, locale, booked, token) : isAsked ? toChoose(t, free.length, token) : ''
  return body
    ? html`<section aria-labelledby="meeting"><h2 id="meeting">${t('portal:meeting.heading')}</h2>!${body}</section>`
    : ''
}

function ownTime(t: Words, locale: Locale, time: Time, token: string): string {
  return html`<div class="card"><p><strong>${slotInWords(time, locale)}</strong></p>!${where(t, time)}
<p>${t('portal:meeting.leader', { leader: time.leader })}</p></div>
<p>${t('portal:meeting.only')}</p>
<form novalidate method="post" action="/arende/${token}/mote/avboka" class="no-print">
<input type="hidden" name="time" value="${time.id}">
<button class="second">${t('portal:meeting.cancel')}</button></form>`
}

/** The place, and the address to take part from elsewhere. */
export function where(t: Words, { place, link }: Pick<Time, 'place' | 'link'>): string {
  return html`!${place ? html`<p>${t('portal:meeting.place', { place })}</p>` : ''}
!${link ? html`<p>${t('portal:meeting.online')} <a href="${link}">${link}</a></p>` : ''}`
}

function toChoose(t: Words, count: number, token: string): string {
  if (count === 0) return html`<p>${t('portal:meeting.noneFree')}</p>`
  return html`<p>${t('portal:meeting.asked')}</p>
<p class="no-print"><a class="button" href="/arende/${token}/mote">${t('portal:meeting.choose')}</a></p>`
}
