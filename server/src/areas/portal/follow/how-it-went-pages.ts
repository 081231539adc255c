import { html } from 'ghtml'
import { systemActor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Page, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import {
  caseOfLink,
  changeableThrough,
  findCaseByLink,
  type Scores,
  sayHowItWent,
} from '../../cases/index.ts'
import { dayOfInWords } from '../look/dates.ts'
import { type Faults, faultSummary, noFaults } from '../look/fields.ts'
import { fieldsOf } from '../look/form.ts'
import { redirect, respond } from '../look/respond.ts'
import { showStatus } from './follow-pages.ts'
import { FIELDS, howItWentForm, readTyped, type Typed, typedFrom } from './how-it-went-form.ts'
import { languageOf, linkOf, readCase } from './read-case.ts'

/** Where the company says how it went: three questions, six areas of service, and what it will in words. */
export const howItWentPages: readonly Page[] = [
  {
    method: 'get',
    path: '/arende/:token/omdome',
    permission: 'portal.follow',
    unlisted: true,
    handle: (request) => show(request, {}),
  },
  {
    method: 'post',
    path: '/arende/:token/omdome',
    permission: 'portal.follow',
    perMinute: 20,
    unlisted: true,
    admits: async ({ token = '' }, kit, now) => {
      if (!(await findCaseByLink(kit, token, now))) throw new Problem('portal.linkGone')
    },
    handle: take,
  },
]

type Shown = { readonly typed?: Typed; readonly faults?: Faults; readonly missed?: string }

async function show(request: PageRequest, { typed, faults = noFaults, missed }: Shown): Promise<PageReply> {
  const c = await readCase(request)
  const said = c.followUp?.said
  const isOver = said && dayOf(request.now) > changeableThrough(dayOf(said.answeredAt))
  if (!c.followUp || !c.closedAt || isOver) return redirect(request, `/arende/${linkOf(request)}`)
  const locale = languageOf(request, c.locale)
  const t = words(locale)
  const isWrong = Object.keys(faults).length > 0 || missed !== undefined
  const title = t('portal:howItWent.title')
  const address = `/arende/${linkOf(request)}/omdome`
  const closing = c.closedAt.toISOString()
  const lead = t('portal:howItWent.lead', { number: c.number, day: dayOfInWords(c.closedAt, locale) })
  return respond(
    { ...request, locale },
    {
      title: isWrong ? t('portal:title.fault', { title }) : title,
      address,
      unlisted: true,
      ...(isWrong ? { status: 400 } : {}),
      body: html`<p class="no-print"><a href="/arende/${linkOf(request)}">${t('portal:back')}</a></p>
!${missed ? html`<div class="note bad" role="alert"><p>${missed}</p></div>` : ''}!${faultSummary(t, faults)}<h1>${title}</h1>
<p>${lead} ${t('portal:howItWent.voluntary')}</p><p class="quiet">${t('portal:howItWent.reads')}</p>
!${howItWentForm(locale, address, typed ? { ...typed, closing } : typedFrom(closing, said), faults)}`,
    },
  )
}

async function take(request: PageRequest): Promise<PageReply> {
  const typed = fieldsOf(request.form, FIELDS)
  const { locale } = await readCase(request)
  const { faults, scores, body } = readTyped(words(languageOf(request, locale)), typed)
  if (Object.keys(faults).length > 0) return show(request, { typed, faults })
  const missed = await keep(request, { closing: typed.closing, scores, body })
  if (!missed) return redirect(request, `/arende/${linkOf(request)}?tack=omdome`)
  const t = words(languageOf(request, locale))
  const told = t(`portal:howItWent.missed.${missed}`)
  if (missed === 'otherClosing') return show(request, { typed, missed: told })
  // There is nothing to answer any more: what was written in words waits in the box for messages.
  const kept = body ? ` ${t('portal:howItWent.missed.text')}` : ''
  const notice = html`<div class="note bad" role="alert"><p>${told}${kept}</p></div>`
  return showStatus(request, { question: '', body: typed.text, faults: noFaults, notice, status: 409 })
}

const MISSED: Readonly<Record<string, 'notClosed' | 'otherClosing' | 'tooLate'>> = {
  'followUp.notClosed': 'notClosed',
  'followUp.otherClosing': 'otherClosing',
  'followUp.tooLate': 'tooLate',
}

/** Keeps the answer, in one transaction with a last look at the link. Gives why it could not be kept. */
async function keep(
  request: PageRequest,
  said: { readonly closing: string; readonly scores: Scores; readonly body: string },
): Promise<'notClosed' | 'otherClosing' | 'tooLate' | undefined> {
  const { kit, locale, now } = request
  try {
    await kit.db.change(systemActor('portal'), async (tx) => {
      const caseId = await caseOfLink(tx, linkOf(request), now)
      if (!caseId) throw new Problem('portal.linkGone')
      await sayHowItWent(tx, { kind: 'company', caseId, locale }, now, caseId, said)
    })
    return undefined
  } catch (error) {
    const missed = error instanceof Problem ? MISSED[error.code] : undefined
    if (!missed) throw error
    return missed
  }
}
