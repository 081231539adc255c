import { html } from 'ghtml'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Page } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import { findChecklists, listOf } from '../checklists/checklist-pages.ts'
import { noFaults, textArea } from '../look/fields.ts'
import { respond } from '../look/respond.ts'
import { nextMeeting } from './rules.ts'

/** So many checklists stand on the front page; the rest are a step away. */
const SHOWN = 5

export const frontPage: Page = {
  method: 'get',
  path: '/',
  permission: 'portal.visit',
  handle: async (request) => {
    const { locale, now } = request
    const t = words(locale)
    const lists = await findChecklists(request)
    const steps = ['1', '2', '3', '4'].map((step) => t(`portal:front.how.${step}`))
    const question = textArea({
      name: 'question',
      label: t('portal:front.label'),
      hint: t('portal:front.hint'),
      value: '',
      faults: noFaults,
      big: true,
      short: true,
    })
    return respond(request, {
      title: t('portal:site'),
      address: '/',
      body: html`<h1>${t('portal:front.title')}</h1>
<p class="lead">${t('portal:front.lead')}</p>
<form novalidate method="post" action="/fraga" class="card">
!${question}
<div class="buttons"><button>${t('portal:front.do')}</button><span class="quiet">${t('portal:front.free')}</span></div>
</form>
<h2>${t('portal:front.how')}</h2>
<ol>!${steps.map((step) => html`<li>${step}</li>`)}</ol>
!${
        lists.length > 0
          ? html`<section class="card"><h2>${t('public:lists.title')}</h2><p>${t('public:lists.lead')}</p>
!${listOf(t, lists.slice(0, SHOWN))}<p><a href="/checklistor">${t('public:lists.more')}</a></p></section>`
          : ''
      }
<div class="two">
<section class="card"><h2>${t('portal:front.who')}</h2><p>${t('portal:front.who.text')}</p>
<p><a href="/vem-ansvarar">${t('portal:front.who.do')}</a></p></section>
<section class="card"><h2>${t('portal:front.meet')}</h2>
<p>${t('portal:front.meet.text', { day: dayInWords(nextMeeting(dayOf(now)), locale) })}</p>
<p><a href="/lotsen">${t('public:lots.title')}</a></p></section>
</div>`,
    })
  },
}
