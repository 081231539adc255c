import { html } from 'ghtml'
import { z } from 'zod'
import { systemActor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import { isFirstTime } from '../../../platform/http/only-once.ts'
import type { Page, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import { newToken } from '../../../platform/ids/ids.ts'
import { caseOfLink, findCaseByLink, requestDecision } from '../../cases/index.ts'
import { type Faults, faultSummary, faultsInWords, noFaults, textArea } from '../look/fields.ts'
import { fieldsOf } from '../look/form.ts'
import { redirect, respond } from '../look/respond.ts'
import { type FollowedMatter, matterInWords, readRequests } from './decision-request.ts'
import { languageOf, linkOf, readCase } from './read-case.ts'

const LONGEST = 4000

/** Where the company asks, in writing and without signing in, that a matter be decided after six months. */
export const decisionPages: readonly Page[] = [
  {
    method: 'get',
    path: '/arende/:token/avgorande/:part',
    permission: 'portal.follow',
    unlisted: true,
    handle: (request) => show(request, '', noFaults),
  },
  {
    method: 'post',
    path: '/arende/:token/avgorande/:part',
    permission: 'portal.follow',
    perMinute: 20,
    unlisted: true,
    admits: async ({ token = '' }, kit, now) => {
      if (!(await findCaseByLink(kit, token, now))) throw new Problem('portal.linkGone')
    },
    handle: take,
  },
]

const partOf = (request: PageRequest) => z.uuid().safeParse(request.params['part']).data ?? ''

async function show(request: PageRequest, typed: string, faults: Faults): Promise<PageReply> {
  const c = await readCase(request)
  const matter = c.requests.find(({ partId }) => partId === partOf(request))
  if (!matter || matter.request || c.status === 'closed')
    return redirect(request, `/arende/${linkOf(request)}`)
  const locale = languageOf(request, c.locale)
  const t = words(locale)
  const isWrong = Object.keys(faults).length > 0
  const title = t('portal:decision.title')
  return respond(
    { ...request, locale },
    {
      title: isWrong ? t('portal:title.fault', { title }) : title,
      address: `/arende/${linkOf(request)}/avgorande/${matter.partId}`,
      unlisted: true,
      ...(isWrong ? { status: 400 } : {}),
      body: html`<p class="no-print"><a href="/arende/${linkOf(request)}">${t('portal:back')}</a></p>
!${faultSummary(t, faults)}<h1>${title}</h1>!${form(request, matter, locale, typed, faults)}`,
    },
  )
}

function form(
  request: PageRequest,
  matter: FollowedMatter,
  locale: 'sv' | 'en',
  typed: string,
  faults: Faults,
): string {
  const t = words(locale)
  const names = { matter: matterInWords(matter, locale), begun: dayInWords(matter.begunOn, locale) }
  return html`<p>${t('portal:decision.what', names)}</p><p>${t('portal:decision.then')}</p>
<form novalidate method="post" action="/arende/${linkOf(request)}/avgorande/${matter.partId}">
<input type="hidden" name="once" value="${newToken()}">
!${textArea({
    name: 'body',
    label: t('portal:decision.label'),
    optional: t('portal:optional'),
    hint: t('portal:decision.hint'),
    value: typed,
    faults,
    short: true,
  })}
<button>${t('portal:decision.send')}</button>
</form>`
}

async function take(request: PageRequest): Promise<PageReply> {
  const { kit, locale, now, form } = request
  const { once, body: typed } = fieldsOf(form, ['once', 'body'])
  const body = typed.trim()
  if (body.length > LONGEST) {
    const found = [{ path: 'body', code: 'field.tooLong', params: { maximum: LONGEST } }]
    return show(request, typed, faultsInWords(words(locale), found, { body }))
  }
  await kit.db.change(systemActor('portal'), async (tx) => {
    const caseId = await caseOfLink(tx, linkOf(request), now)
    if (!caseId) throw new Problem('portal.linkGone')
    // Only what the page offered: a matter of this case, whose time has come and in which nobody has asked.
    const matters = await readRequests(tx, caseId, dayOf(now))
    const matter = matters.find(({ partId }) => partId === partOf(request))
    if (!matter || matter.request) return
    if (!(await isFirstTime(tx, `portal:${caseId}`, [once || newToken(), matter.partId], now))) return
    const company = { kind: 'company', caseId, locale } as const
    const asked = { receivedOn: dayOf(now), channel: 'web', body } as const
    await requestDecision(tx, kit, company, now, matter.partId, asked)
  })
  return redirect(request, `/arende/${linkOf(request)}?tack=begaran`)
}
