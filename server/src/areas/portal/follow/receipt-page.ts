import { html } from 'ghtml'
import type { Page } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import { unitName } from '../look/names.ts'
import { respond } from '../look/respond.ts'
import { linkOf, readCase } from './read-case.ts'

/** The receipt: the number, who is accountable, when to expect a first word, and where to follow it all. */
export const receiptPage: Page = {
  method: 'get',
  path: '/arende/:token/kvitto',
  permission: 'portal.follow',
  unlisted: true,
  handle: async (request) => {
    const { locale } = request
    const t = words(locale)
    const c = await readCase(request)
    // Whoever stands in may work in another unit.
    const unit = c.unit && !c.insteadOf ? unitName(c.unit, locale) : ''
    const facts = [
      [t('portal:receipt.number'), html`<strong class="number">${c.number}</strong>`],
      [
        t('portal:receipt.who'),
        html`<strong>${c.accountable?.name ?? t('portal:site')}</strong>${unit ? `, ${unit}` : ''}`,
      ],
      [t('portal:receipt.when'), html`<strong>${dayInWords(c.firstContactBy, locale)}</strong>`],
    ] as const
    return respond(request, {
      title: t('portal:receipt.title'),
      address: `/arende/${linkOf(request)}/kvitto`,
      unlisted: true,
      body: html`<h1>${t('portal:receipt.title')}</h1>
<dl class="facts">!${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>!${value}</dd></div>`)}</dl>
!${c.contactEmail ? html`<p>${t('portal:receipt.mail', { email: c.contactEmail })}</p>` : ''}
<h2>${t('portal:receipt.page')}</h2>
<p>${t('portal:receipt.page.text')}</p>
<div class="buttons"><a class="button" href="/arende/${linkOf(request)}">${t('portal:receipt.do')}</a></div>`,
    })
  },
}
