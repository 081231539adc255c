import type { PageCookie, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { findContacts } from './contact.ts'
import { renderShell, type Shell } from './shell.ts'

type Content = Pick<Shell, 'title' | 'address' | 'body' | 'carried' | 'unlisted'> & {
  readonly status?: number
  readonly cookies?: readonly PageCookie[]
}

/** A page of ours, with the contact card at its foot (förvaltningslagen 7 §) and the chosen language remembered. */
export async function respond(
  request: PageRequest,
  { status, cookies = [], ...page }: Content,
): Promise<PageReply> {
  const { locale, kit } = request
  const [contact] = await findContacts(kit, locale)
  return {
    kind: 'html',
    html: renderShell({ ...page, locale, municipality: kit.config.municipality, contact }),
    cookies: [...cookies, ...languageCookie(request)],
    ...(status === undefined ? {} : { status }),
  }
}

export function redirect(request: PageRequest, to: string, cookies: readonly PageCookie[] = []): PageReply {
  return { kind: 'redirect', to, cookies: [...cookies, ...languageCookie(request)] }
}

/** A language that was chosen in the address is kept for a year. */
function languageCookie({ query }: PageRequest): PageCookie[] {
  const chosen = query['lang']
  return chosen === 'sv' || chosen === 'en' ? [{ name: 'farled_lang', value: chosen, days: 365 }] : []
}
