import { html } from 'ghtml'
import type { Page } from '../../../platform/http/page.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { type Contact, findContacts } from '../look/contact.ts'
import { dialled } from '../look/names.ts'
import { respond } from '../look/respond.ts'

const DATA = ['why', 'who', 'sole', 'public', 'keep', 'search', 'rights']
/** Every cookie that Farled sets, here and for the staff: a test looks for others in the code. */
const COOKIES = [
  { name: 'farled_lang', key: 'lang' },
  { name: 'farled_company_code', key: 'companyCode' },
  { name: 'farled_company_sign_in', key: 'companySignIn' },
  { name: 'farled_company', key: 'company' },
  { name: 'farled_sign_in', key: 'signIn' },
  { name: 'farled_session', key: 'session' },
]

export const aboutPage: Page = {
  method: 'get',
  path: '/om',
  permission: 'portal.visit',
  handle: async (request) => {
    const t = words(request.locale)
    const { municipality } = request.kit.config
    const contacts = await findContacts(request.kit, request.locale)
    return respond(request, {
      title: t('about:title'),
      address: '/om',
      body: html`<h1>${t('about:title')}</h1>
<p class="lead">${t('about:lead', { municipality })}</p>
<h2>${t('about:contact')}</h2>
!${contacts.length > 0 ? contacts.map((contact) => contactCard(t, contact)) : html`<p>${t('about:contact.none')}</p>`}
<p>${t('about:contact.hours')}</p>
<h2>${t('about:data')}</h2>
!${DATA.map((key) => html`<p>${t(`about:data.${key}`, { municipality })}</p>`)}
<h2 id="kakor">${t('about:cookies')}</h2>
<p>${t('about:cookies.lead')}</p>
<table><thead><tr><th scope="col">${t('about:cookies.name')}</th><th scope="col">${t('about:cookies.for')}</th><th scope="col">${t('about:cookies.lasts')}</th></tr></thead>
<tbody>!${COOKIES.map(
        ({ name, key }) =>
          html`<tr><td>${name}</td><td>${t(`about:cookies.${key}.for`)}</td><td>${t(`about:cookies.${key}.lasts`)}</td></tr>`,
      )}</tbody></table>`,
    })
  },
}

function contactCard(t: Words, { name, phone, email }: Contact): string {
  return html`<dl class="card">
<div><dt class="quiet">${t('about:unit')}</dt><dd><strong>${name}</strong></dd></div>
!${phone ? html`<div><dt class="quiet">${t('about:phone')}</dt><dd><a href="tel:${dialled(phone)}">${phone}</a></dd></div>` : ''}
!${email ? html`<div><dt class="quiet">${t('about:email')}</dt><dd><a href="mailto:${email}">${email}</a></dd></div>` : ''}
</dl>`
}
