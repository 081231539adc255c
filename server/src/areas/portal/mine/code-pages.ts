import { html } from 'ghtml'
import { z } from 'zod'
import { systemActor } from '../../../kernel/actor.ts'
import type { Page, PageCookie, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { hashToken } from '../../../platform/ids/ids.ts'
import { type Faults, faultSummary, noFaults, textField } from '../look/fields.ts'
import { fieldsOf } from '../look/form.ts'
import { redirect, respond } from '../look/respond.ts'
import { askForCode, useCode } from './code.ts'
import { findCode } from './code-store.ts'
import { CODE_MINUTES } from './rules.ts'
import { signInPage } from './sign-in-page.ts'

/** What this browser asked for a code with; the code opens nothing in another. */
const BROWSER_COOKIE = 'farled_company_code'
const asker: Pick<PageCookie, 'name'> & { days: number } = {
  name: BROWSER_COOKIE,
  days: CODE_MINUTES / (24 * 60),
}
const noAsker: PageCookie = { name: BROWSER_COOKIE, value: '', days: 0 }

const shared = { permission: 'portal.mine', unlisted: true } as const
const Address = z.string().trim().toLowerCase().pipe(z.email().max(200))

/** Signing in by a code: the address, a mail with six digits, and the digits typed here. */
export const codePages: readonly Page[] = [
  { ...shared, method: 'post', path: '/mina/kod', perMinute: 10, handle: ask },
  { ...shared, method: 'get', path: '/mina/kod', handle: (request) => show(request, noFaults) },
  { ...shared, method: 'post', path: '/mina/in', perMinute: 20, handle: enter },
  // Reloading, or changing the language, after a code that was wrong.
  { ...shared, method: 'get', path: '/mina/in', handle: async (request) => redirect(request, '/mina/kod') },
]

/** Whether the address is known is not told, by what is said or by how long it takes: a job looks it up. */
async function ask(request: PageRequest): Promise<PageReply> {
  const { kit, now, form, locale } = request
  const t = words(locale)
  const { email: typed } = fieldsOf(form, ['email'])
  const email = Address.safeParse(typed)
  if (!email.success)
    return signInPage(request, { email: typed, faults: { email: t('mine:fault.email') }, status: 400 })
  const token = await askForCode(kit, now, email.data, locale)
  if (!token)
    return signInPage(request, { email: typed, faults: { email: t('mine:fault.many') }, status: 429 })
  return redirect(request, '/mina/kod', [{ ...asker, value: token }])
}

async function enter(request: PageRequest): Promise<PageReply> {
  const { kit, now, form, cookies, locale } = request
  const { code: typed } = fieldsOf(form, ['code'])
  const code = typed.replace(/\D/g, '')
  const t = words(locale)
  if (code.length !== 6) return show(request, { code: t('mine:fault.sixDigits') }, 400)
  const outcome = await useCode(kit, now, cookies[BROWSER_COOKIE] ?? '', code)
  if (outcome.allowed) return redirect(request, '/mina', [outcome.value, noAsker])
  return show(request, { code: t(`errors:${outcome.code}`) }, 400)
}

async function show(request: PageRequest, faults: Faults, status?: number): Promise<PageReply> {
  const { kit, cookies, locale, now } = request
  const t = words(locale)
  const hash = hashToken(cookies[BROWSER_COOKIE] ?? '')
  const asked = await kit.db.read(systemActor('portal'), (read) => findCode(read, hash))
  if (!asked || asked.usedAt || asked.expiresAt <= now)
    return signInPage(request, {
      email: asked?.email ?? '',
      faults: { email: t('errors:code.dead') },
      status: status ?? 200,
    })
  const isWrong = Object.keys(faults).length > 0
  const title = t('mine:code.title')
  return respond(request, {
    title: isWrong ? t('portal:title.fault', { title }) : title,
    address: '/mina/kod',
    unlisted: true,
    ...(status === undefined ? {} : { status }),
    body: html`!${faultSummary(t, faults)}<h1>${title}</h1>
<p class="lead">${t('mine:code.lead', { email: asked.email, minutes: CODE_MINUTES })}</p>
<form novalidate method="post" action="/mina/in">
!${textField({
      name: 'code',
      label: t('mine:code.label'),
      hint: t('mine:code.hint'),
      value: '',
      faults,
      narrow: true,
      numeric: true,
      autocomplete: 'one-time-code',
      required: true,
    })}
<button>${t('mine:code.do')}</button></form>
<h2>${t('mine:code.none')}</h2>
<p>${t('mine:code.none.text')}</p>
<p><a href="/mina">${t('mine:code.again')}</a></p>`,
  })
}
