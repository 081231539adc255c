import { html } from 'ghtml'
import type { Words } from '../../../platform/i18n/words.ts'
import type { FollowedCase } from './read-case.ts'

/** Who at the company follows the case, and the way to let somebody more do it. */
export function peopleSection(t: Words, c: FollowedCase, token: string): string {
  const mayAdd = c.me.isContact && c.status !== 'closed'
  if (c.colleagues.length === 0 && !mayAdd) return ''
  const names = [c.contactName, ...c.colleagues.filter((one) => one.letInAt).map(({ name }) => name)]
  const key = c.me.isContact || c.me.contactId ? 'portal:people.change' : 'portal:people.see'
  const link =
    c.colleagues.length === 0
      ? html`<a href="/arende/${token}/personer">${t('portal:people.add')}</a>`
      : html`<a href="/arende/${token}/personer">${t(key)}</a>`
  return html`<section aria-labelledby="people" class="no-print"><h2 id="people">${t('portal:people.title')}</h2>
<p>${c.colleagues.length === 0 ? t('portal:people.alone') : names.join(', ')}</p>
<p>!${link}</p></section>`
}
