import { html } from 'ghtml'
import type { Page, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { findContacts } from '../look/contact.ts'
import { dialled } from '../look/names.ts'
import { respond } from '../look/respond.ts'
import { isOpen } from './store.ts'

/** Pages that take in or lead to new questions: until the municipality opens, they say whom to turn to instead. */
export function whenOpen(pages: readonly Page[]): Page[] {
  return pages.map((page) => ({
    ...page,
    handle: async (request) => {
      const { kit, locale } = request
      const open = await kit.db.read({ kind: 'public', locale }, isOpen)
      return open ? page.handle(request) : closedPage(request)
    },
  }))
}

async function closedPage(request: PageRequest): Promise<PageReply> {
  const { kit, locale } = request
  const t = words(locale)
  const contacts = await findContacts(kit, locale)
  return respond(request, {
    title: t('public:closed.title'),
    address: '/',
    unlisted: true,
    // It will be there: search engines and whoever watches the site are told to come back.
    status: 503,
    body: html`<h1>${t('public:closed.title')}</h1>
<p class="lead">${t('public:closed.lead', { municipality: kit.config.municipality })}</p>
!${contacts.map(
      ({ name, phone, email }) =>
        html`<section class="card"><h2>${name}</h2>!${phone ? html`<p><a href="tel:${dialled(phone)}">${phone}</a></p>` : ''}!${email ? html`<p><a href="mailto:${email}">${email}</a></p>` : ''}</section>`,
    )}
<p>${t('public:closed.follow')} <a href="/mina">${t('mine:title')}</a></p>`,
  })
}
