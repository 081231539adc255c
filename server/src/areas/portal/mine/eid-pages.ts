import { html } from 'ghtml'
import { Problem } from '../../../kernel/problem.ts'
import type { Page, PageCookie, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { noFaults } from '../look/fields.ts'
import { redirect } from '../look/respond.ts'
import { beginEid, endEid } from './eid.ts'
import { SIGN_IN_MINUTES } from './rules.ts'
import { findCompanySession } from './session.ts'
import { signInPage } from './sign-in-page.ts'

/** Binds the sign-in to the browser that began it. */
const STATE_COOKIE = 'farled_company_sign_in'
const noState: PageCookie = { name: STATE_COOKIE, value: '', days: 0 }

const shared = { permission: 'portal.mine', unlisted: true, perMinute: 20 } as const

/** Signing in by e-identification at the provider that the municipality has chosen. */
export const eidPages: readonly Page[] = [
  { ...shared, method: 'get', path: '/mina/e-legitimation', handle: begin },
  { ...shared, method: 'get', path: '/mina/e-legitimation/klar', handle: end },
]

async function begin(request: PageRequest): Promise<PageReply> {
  const { kit, now, locale } = request
  const session = await findCompanySession(request)
  const { to, state } = await beginEid(kit, now, session?.sessionHash ?? null, locale)
  return redirect(request, to, [{ name: STATE_COOKIE, value: state, days: SIGN_IN_MINUTES / (24 * 60) }])
}

const TOLD = ['eid.expired', 'eid.refused', 'eid.tooWeak', 'eid.unknown']

async function end(request: PageRequest): Promise<PageReply> {
  const { kit, now, query, cookies, locale } = request
  try {
    const state = query['state']
    if (!state || state !== cookies[STATE_COOKIE]) throw new Problem('eid.expired')
    const session = await findCompanySession(request)
    const cookie = await endEid(kit, now, { query, sessionHash: session?.sessionHash ?? null })
    return redirect(request, '/mina', [cookie, noState])
  } catch (error) {
    if (!(error instanceof Problem && TOLD.includes(error.code))) throw error
    const notice = html`<div class="note bad" role="alert"><p>${words(locale)(`errors:${error.code}`)}</p></div>`
    return signInPage(request, { email: '', faults: noFaults, notice, status: 400 })
  }
}
