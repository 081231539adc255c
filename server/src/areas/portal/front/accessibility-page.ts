import { html } from 'ghtml'
import type { Page } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import { findContacts } from '../look/contact.ts'
import { respond } from '../look/respond.ts'

/** When somebody last looked, and last wrote; changed by hand together with what the statement says. */
const ASSESSED_ON = '2026-11-23'
const UPDATED_ON = '2026-11-23'
const GAPS = ['files', 'wording', 'enhanced']
const DIGG = 'https://www.digg.se/tdosanmalan'

/** The accessibility statement, with the eleven things that Digg's regulations ask for, in their order. */
export const accessibilityPage: Page = {
  method: 'get',
  path: '/tillganglighet',
  permission: 'portal.visit',
  handle: async (request) => {
    const { locale, kit } = request
    const t = words(locale)
    const { municipality } = kit.config
    const [contact] = await findContacts(kit, locale)
    const facts = [
      ['access.actor', municipality],
      ['access.service', t('about:access.service.name')],
      ['access.assessed', dayInWords(ASSESSED_ON, locale)],
      ['access.updated', dayInWords(UPDATED_ON, locale)],
    ] as const
    const feedback = contact?.email ? `mailto:${contact.email}` : '/fraga'
    return respond(request, {
      title: t('about:access.title'),
      address: '/tillganglighet',
      body: html`<h1>${t('about:access.title')}</h1>
<p class="lead">${t('about:access.lead', { municipality })}</p>
<dl class="facts pairs">!${facts.map(([key, value]) => html`<div><dt>${t(`about:${key}`)}</dt><dd>${value}</dd></div>`)}</dl>
<h2>${t('about:access.conformity')}</h2><p>${t('about:access.conformity.partly')}</p>
<h2>${t('about:access.gaps')}</h2><ul>!${GAPS.map((gap) => html`<li>${t(`about:access.gap.${gap}`)}</li>`)}</ul>
<h2>${t('about:access.method')}</h2><p>${t('about:access.method.text')}</p>
<h2>${t('about:access.feedback')}</h2><p>${t('about:access.feedback.text')}</p>
<p><a href="${feedback}">${t('about:access.feedback.do')}</a></p>
<h2>${t('about:access.report')}</h2><p>${t('about:access.report.text')}</p>
<p><a href="${DIGG}">${t('about:access.report.do')}</a></p>
<h2>${t('about:access.burden')}</h2><p>${t('about:access.burden.none')}</p>
<h2>${t('about:access.outside')}</h2><p>${t('about:access.outside.text')}</p>`,
    })
  },
}
