import { html } from 'ghtml'
import { z } from 'zod'
import { systemActor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Page, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { newToken } from '../../../platform/ids/ids.ts'
import { listCasesOf } from '../../cases/index.ts'
import { askForOtherTime, type Occasion } from '../../inspections/index.ts'
import { type Faults, faultSummary, noFaults, textArea, textField } from '../look/fields.ts'
import { fieldsOf } from '../look/form.ts'
import { redirect, respond } from '../look/respond.ts'
import { type CompanySession, findCompanySession } from './session.ts'
import { readPlan } from './visit-plan.ts'
import { nameOfOccasion, visitFacts } from './visit-section.ts'

const LONGEST = 2000
const shared = { permission: 'portal.mine', unlisted: true, path: '/mina/besok/:id' } as const
const Address = z.string().trim().toLowerCase().pipe(z.email().max(200))

/** Where the company asks for another time for a visit. */
export const visitPages: readonly Page[] = [
  { ...shared, method: 'get', handle: (request) => withOccasion(request, (own) => show(request, own)) },
  {
    ...shared,
    method: 'post',
    perMinute: 20,
    handle: (request) => withOccasion(request, (own) => ask(request, own)),
  },
]

type Own = { readonly session: CompanySession; readonly occasion: Occasion }

/** The occasion that the address is of, when it is in the plan of whoever is signed in; else the way to sign in, or to the plan. */
async function withOccasion(request: PageRequest, go: (own: Own) => Promise<PageReply>): Promise<PageReply> {
  const session = await findCompanySession(request)
  if (!session) return redirect(request, '/mina')
  const cases = await request.kit.db.read(systemActor('portal'), (read) => listCasesOf(read, session))
  const plan = await readPlan(request, session, cases)
  const occasion = plan.find((one) => one.some(({ id }) => id === request.params['id']))
  // One that is not theirs is answered as one that has been cancelled meanwhile: nobody learns which.
  return occasion ? go({ session, occasion }) : redirect(request, '/mina?besok=andrat')
}

type Typed = { readonly body: string; readonly email: string; readonly faults: Faults }

async function show(
  request: PageRequest,
  { session, occasion }: Own,
  { body, email, faults }: Typed = { body: '', email: '', faults: noFaults },
): Promise<PageReply> {
  const { locale } = request
  const t = words(locale)
  const heading = t('mine:visits.askOther')
  const isWrong = Object.keys(faults).length > 0
  const address = `/mina/besok/${occasion[0].id}`
  // Somebody who has signed in by an e-identification may have shown no address.
  const reply = session.emails[0]
    ? ''
    : textField({
        name: 'email',
        type: 'email',
        autocomplete: 'email',
        label: t('mine:visits.ask.email'),
        value: email,
        faults,
      })
  return respond(request, {
    title: isWrong ? t('portal:title.fault', { title: heading }) : heading,
    address,
    unlisted: true,
    ...(isWrong ? { status: 400 } : {}),
    body: html`<p class="no-print"><a href="/mina">${t('mine:visits.ask.back')}</a></p>
!${faultSummary(t, faults)}
<h1>${heading}</h1>
<section class="card" aria-labelledby="visit"><h2 id="visit">${nameOfOccasion(t, locale, occasion)}</h2>
!${visitFacts(t, locale, occasion)}</section>
<p>${t('mine:visits.ask.lead')}</p>
<form novalidate method="post" action="${address}">
<input type="hidden" name="once" value="${newToken()}">
!${textArea({ name: 'body', label: t('mine:visits.ask.label'), hint: t('mine:visits.ask.hint'), value: body, faults, short: true, required: true })}
!${reply}
<button>${t('mine:visits.ask.do')}</button>
</form>`,
  })
}

/** What can become of a visit between the page and its button. */
const GONE = ['visit.notFound', 'visit.ended']

async function ask(request: PageRequest, own: Own): Promise<PageReply> {
  const { kit, now, form, locale } = request
  const t = words(locale)
  const { once, body: typed, email } = fieldsOf(form, ['once', 'body', 'email'])
  const body = typed.trim()
  const fromEmail = own.session.emails[0] ?? Address.safeParse(email).data
  const faults = {
    ...(body ? {} : { body: t('mine:visits.fault.body') }),
    ...(body.length > LONGEST ? { body: t('mine:visits.fault.tooLong', { maximum: LONGEST }) } : {}),
    ...(fromEmail ? {} : { email: t('mine:fault.email') }),
  }
  if (!fromEmail || Object.keys(faults).length > 0) return show(request, own, { body: typed, email, faults })
  try {
    await askForOtherTime(kit, now, own.occasion, { once: once || newToken(), body, fromEmail, locale })
  } catch (error) {
    if (!(error instanceof Problem && GONE.includes(error.code))) throw error
    return redirect(request, '/mina?besok=andrat')
  }
  return redirect(request, '/mina?besok=tack')
}
