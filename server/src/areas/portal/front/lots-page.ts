import { html } from 'ghtml'
import { addDays, dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import type { Page } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import { listUnits } from '../../organisation/index.ts'
import { unitName } from '../look/names.ts'
import { respond } from '../look/respond.ts'
import { nextMeeting } from './rules.ts'

const MEETINGS = 4

/** What the pilot is, what one can count on, when it meets and who takes part. */
export const lotsPage: Page = {
  method: 'get',
  path: '/lotsen',
  permission: 'portal.visit',
  handle: async (request) => {
    const { locale, now, kit } = request
    const t = words(locale)
    const units = (await kit.db.read({ kind: 'public', locale }, listUnits)).filter(
      ({ active, inLots }) => active && inLots,
    )
    const list = (name: string, count: number) =>
      html`<ul>!${Array.from({ length: count }, (_, at) => html`<li>${t(`public:lots.${name}.${at + 1}`)}</li>`)}</ul>`
    return respond(request, {
      title: t('public:lots.title'),
      address: '/lotsen',
      body: html`<h1>${t('public:lots.title')}</h1>
<p class="lead">${t('public:lots.lead')}</p>
<h2>${t('public:lots.for')}</h2>!${list('for', 3)}
<h2>${t('public:lots.promise')}</h2>!${list('promise', 5)}
<div class="buttons"><a class="button" href="/">${t('public:lots.do')}</a><a href="/vem-ansvarar">${t('public:lots.search')}</a></div>
<h2>${t('public:lots.meet')}</h2><p>${t('public:lots.meet.text')}</p>
<h3>${t('public:lots.meet.next')}</h3>
<ul>!${meetingsFrom(dayOf(now)).map((day) => html`<li><time datetime="${day}">${dayInWords(day, locale)}</time></li>`)}</ul>
<h2>${t('public:lots.who')}</h2>
<p>${t(units.length > 0 ? 'public:lots.who.text' : 'public:lots.who.none')}</p>
!${units.length > 0 ? html`<ul class="columns">!${units.map((unit) => html`<li>${unitName(unit, locale)}</li>`)}</ul>` : ''}`,
    })
  },
}

function meetingsFrom(today: LocalDay): LocalDay[] {
  const days: LocalDay[] = []
  for (let from = today; days.length < MEETINGS; from = addDays(days.at(-1) ?? from, 1))
    days.push(nextMeeting(from))
  return days
}
