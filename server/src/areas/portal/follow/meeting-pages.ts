import { html } from 'ghtml'
import { z } from 'zod'
import { systemActor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Page, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { caseOfLink, findCaseByLink } from '../../cases/index.ts'
import { bookOwnSlot, cancelOwnSlot, slotInWords } from '../../meetings/index.ts'
import { fieldsOf } from '../look/form.ts'
import { redirect, respond } from '../look/respond.ts'
import { where } from './meeting-section.ts'
import { languageOf, linkOf, readCase } from './read-case.ts'

const admits: Page['admits'] = async ({ token = '' }, kit, now) => {
  if (!(await findCaseByLink(kit, token, now))) throw new Problem('portal.linkGone')
}

/** Where the company chooses a time to meet, and gives it up again. */
export const meetingPages: readonly Page[] = [
  {
    method: 'get',
    path: '/arende/:token/mote',
    permission: 'portal.follow',
    unlisted: true,
    handle: (request) => show(request),
  },
  {
    method: 'post',
    path: '/arende/:token/mote',
    permission: 'portal.follow',
    perMinute: 20,
    unlisted: true,
    admits,
    handle: choose,
  },
  {
    method: 'post',
    path: '/arende/:token/mote/avboka',
    permission: 'portal.follow',
    perMinute: 20,
    unlisted: true,
    admits,
    handle: giveUp,
  },
  {
    // A form that was sent leaves the browser here; reloading or changing the language shows the case.
    method: 'get',
    path: '/arende/:token/mote/avboka',
    permission: 'portal.follow',
    unlisted: true,
    handle: async (request) => redirect(request, `/arende/${linkOf(request)}`),
  },
]

/** The times that are free, with a button each, and what became of one that was chosen too late. */
async function show(request: PageRequest, missed = false): Promise<PageReply> {
  const c = await readCase(request)
  const { booked, free, isAsked } = c.meeting
  if (booked || !isAsked || c.status === 'closed') return redirect(request, `/arende/${linkOf(request)}`)
  const locale = languageOf(request, c.locale)
  const t = words(locale)
  const heading = t('portal:meeting.title')
  const times = free.map(
    (time) => html`<li class="card"><p><strong>${slotInWords(time, locale)}</strong></p>!${where(t, time)}
<form novalidate method="post" action="/arende/${linkOf(request)}/mote"><input type="hidden" name="time" value="${time.id}">
<button aria-label="${t('portal:meeting.bookThis', { when: slotInWords(time, locale) })}">${t('portal:meeting.book')}</button></form></li>`,
  )
  return respond(
    { ...request, locale },
    {
      title: missed ? t('portal:title.fault', { title: heading }) : heading,
      address: `/arende/${linkOf(request)}/mote`,
      unlisted: true,
      ...(missed ? { status: 409 } : {}),
      body: html`<p class="no-print"><a href="/arende/${linkOf(request)}">${t('portal:back')}</a></p>
!${missed ? html`<div class="note bad" role="alert"><p>${t(free.length > 0 ? 'portal:meeting.missed' : 'portal:meeting.missedLast')}</p></div>` : ''}
<h1>${heading}</h1>
!${free.length > 0 ? html`<p>${t('portal:meeting.about', { number: c.number })}</p><ul class="times">!${times}</ul>` : ''}
<p>${t(free.length > 0 ? 'portal:meeting.noneSuits' : 'portal:meeting.noneFree')}</p>`,
    },
  )
}

/** What can become of a time between the page and its button. */
const MISSED = new Set(['meetingSlot.gone', 'meetingSlot.taken', 'meetingSlot.begun', 'meetingSlot.notFound'])

async function choose(request: PageRequest): Promise<PageReply> {
  const { kit, locale, now, form } = request
  const id = z.uuid().safeParse(fieldsOf(form, ['time']).time).data
  if (!id) return show(request, true)
  try {
    await kit.db.change(systemActor('portal'), async (tx) => {
      const caseId = await caseOfLink(tx, linkOf(request), now)
      if (!caseId) throw new Problem('portal.linkGone')
      await bookOwnSlot(tx, kit, { kind: 'company', caseId, locale }, now, id)
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (MISSED.has(error.code)) return show(request, true)
    // Another window has chosen already, or the case is closed: its page says how it is.
    if (error.code === 'meetingSlot.already' || error.code === 'case.closed')
      return redirect(request, `/arende/${linkOf(request)}`)
    throw error
  }
  return redirect(request, `/arende/${linkOf(request)}?tack=tid`)
}

async function giveUp(request: PageRequest): Promise<PageReply> {
  const { kit, locale, now, form } = request
  const id = fieldsOf(form, ['time']).time
  try {
    await kit.db.change(systemActor('portal'), async (tx) => {
      const caseId = await caseOfLink(tx, linkOf(request), now)
      if (!caseId) throw new Problem('portal.linkGone')
      await cancelOwnSlot(tx, kit, { kind: 'company', caseId, locale }, now, id)
    })
  } catch (error) {
    // It was given up already, or has begun: the page of the case says how it is.
    if (!(error instanceof Problem) || !error.code.startsWith('meetingSlot.')) throw error
    return redirect(request, `/arende/${linkOf(request)}`)
  }
  return redirect(request, `/arende/${linkOf(request)}?tack=avbokad`)
}
