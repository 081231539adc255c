import { html } from 'ghtml'
import { z } from 'zod'
import { type Locale, systemActor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Page, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { type CaseOfPerson, findCaseOf, keepSessionLink, listCasesOf } from '../../cases/index.ts'
import { needsCompany } from '../follow/in-short.ts'
import { readCaseFor } from '../follow/read-case.ts'
import { dayOfInWords } from '../look/dates.ts'
import { redirect, respond } from '../look/respond.ts'
import { firstWords } from '../look/text.ts'
import { caseInShort } from './case-in-short.ts'
import { comingSection, type OwnMeeting } from './coming-section.ts'
import { projectSection, readProjects } from './project-section.ts'
import { type CompanySession, findCompanySession, linkToken, noSession } from './session.ts'
import { deleteSession } from './session-store.ts'
import { signInPage } from './sign-in-page.ts'
import { readPlan } from './visit-plan.ts'
import { visitNotice } from './visit-section.ts'

const actor = systemActor('portal')
const shared = { permission: 'portal.mine', unlisted: true } as const

/** All the cases of somebody who is signed in, on one page, and the way into each. */
export const casesPages: readonly Page[] = [
  { ...shared, method: 'get', path: '/mina', handle: show },
  { ...shared, method: 'get', path: '/mina/arende/:id', handle: open },
  { ...shared, method: 'post', path: '/mina/ut', handle: leave },
]

async function show(request: PageRequest): Promise<PageReply> {
  const session = await findCompanySession(request)
  if (!session) return signInPage(request)
  const { locale, kit } = request
  const t = words(locale)
  const cases = await kit.db.read(actor, (read) => listCasesOf(read, session))
  const going = cases.filter(({ status }) => status !== 'closed')
  const closed = cases.filter(({ status }) => status === 'closed')
  // Those in which we wait for the company, and those in which it waits for us.
  const asked: string[] = []
  const others: string[] = []
  const meetings: OwnMeeting[] = []
  // One after the other: each is read as the company that it belongs to, in a transaction of its own.
  for (const one of going) {
    const c = await readCaseFor(request, one)
    const address = `/mina/arende/${one.caseId}`
    const cards = needsCompany(c) ? asked : others
    cards.push(caseInShort(t, locale, c, address, dayOf(request.now)))
    if (c.meeting.booked) meetings.push({ ...c.meeting.booked, number: c.number, address })
  }
  const plan = await readPlan(request, session, cases)
  const coming = comingSection(t, locale, plan, meetings)
  const ongoing =
    asked.length + others.length > 0 ? html`<h2>${t('mine:open')}</h2>!${[...asked, ...others]}` : ''
  const projects = await readProjects(request, session, cases, plan)
  return respond(request, {
    title: t('mine:title'),
    address: '/mina',
    unlisted: true,
    body: html`<h1>${t('mine:title')}</h1>
!${visitNotice(t, request.query)}
!${signedInAs(t, session)}
!${asked.length > 0 ? [ongoing, coming] : [coming, ongoing]}
!${cases.length + plan.length === 0 ? html`<p>${t('mine:none')}</p>` : ''}
!${projectSection(t, locale, projects)}
!${closed.length > 0 ? closedCases(t, locale, closed) : ''}
!${kit.config.companyIdentity && session.how === 'code' ? html`<p>${t('mine:eid.bind.text')} <a href="/mina/e-legitimation">${t('mine:eid.bind')}</a></p>` : ''}
<p><a href="/">${t('mine:ask')}</a></p>`,
  })
}

function signedInAs(t: Words, { name, emails }: CompanySession): string {
  const who = [name, ...emails].filter(Boolean).join(', ')
  return html`<div class="signed-in"><p class="quiet">${t('mine:as', { who })}</p>
<form method="post" action="/mina/ut"><button class="plain">${t('mine:out')}</button></form></div>`
}

function closedCases(t: Words, locale: Locale, closed: readonly CaseOfPerson[]): string {
  const rows = closed.map(({ caseId, number, question, closedAt }) => {
    const when = closedAt ? t('portal:when.closed', { day: dayOfInWords(closedAt, locale) }) : ''
    return html`<li><p><a href="/mina/arende/${caseId}">${t('portal:follow.title', { number })}</a><br>${firstWords(question)}<br><span class="quiet">${when}</span></p></li>`
  })
  return html`<h2>${t('mine:closed')}</h2><ul class="people">!${rows}</ul>`
}

/** Opens one of them through a link that ends with the session. Not theirs, it is as if it weren't there. */
async function open(request: PageRequest): Promise<PageReply> {
  const { kit, params, now } = request
  const session = await findCompanySession(request)
  if (!session) return redirect(request, '/mina')
  const caseId = z.uuid().safeParse(params['id']).data ?? ''
  const token = linkToken(session.token, caseId)
  await kit.db.change(actor, async (tx) => {
    if (!caseId || !(await findCaseOf(tx, session, caseId))) throw new Problem('notFound')
    await keepSessionLink(tx, now, caseId, token, session)
  })
  return redirect(request, `/arende/${token}`)
}

async function leave(request: PageRequest): Promise<PageReply> {
  const session = await findCompanySession(request)
  if (session) await request.kit.db.change(actor, (tx) => deleteSession(tx, session.sessionHash))
  return redirect(request, '/mina', [noSession])
}
