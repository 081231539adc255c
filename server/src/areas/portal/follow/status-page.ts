import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import { dayOf, lastDayOf } from '../../../kernel/local-day.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { dayOfInWords } from '../look/dates.ts'
import { icons } from '../look/icons.ts'
import { dialled, unitName } from '../look/names.ts'
import { paragraphs } from '../look/text.ts'
import { decisionSection } from './decision-request.ts'
import { howItWentSection } from './how-it-went.ts'
import { nameOf, needsCompany, situation, waitedFor, whatHappens, whenToHear } from './in-short.ts'
import { meetingSection } from './meeting-section.ts'
import { peopleSection } from './people-section.ts'
import { type FollowedCase, linkOf } from './read-case.ts'
import { answerForm, replyForm, type Typed } from './reply-form.ts'
import { datesOf, type Progress, progressOf, progressOfUnits } from './rules.ts'
import { said } from './said.ts'

export type Told = { readonly notice: string; readonly faults: string; readonly typed: Typed }

/**
 * In the order that a company asks: what happens now, who answers, when, what is needed, what has been said. What the
 * company has been asked comes before everything, with a box to answer it in.
 */
export function statusBody(
  request: PageRequest,
  locale: Locale,
  c: FollowedCase,
  { notice, faults, typed }: Told,
): string {
  const t = words(locale)
  const asked = c.status === 'closed' ? '' : questions(request, t, locale, c, typed)
  // A number is not broken over two lines.
  const title = t('portal:follow.title', { number: html`<span class="number">${c.number}</span>` })
  return html`!${faults}!${notice}
<h1>!${title}</h1>
!${asked ? need(t, asked) : ''}
<div class="now !${needsCompany(c) ? 'needs' : ''}!${c.status === 'closed' ? 'done' : ''}">
!${now(t, locale, c, dayOf(request.now))}</div>
!${c.status === 'closed' ? '' : meetingSection(t, locale, c.meeting, linkOf(request))}
!${howItWentSection(t, locale, c, dayOf(request.now), linkOf(request))}
!${who(t, locale, c)}
!${when(t, locale, c, dayOf(request.now))}
!${asked || c.status === 'closed' ? '' : need(t, html`<p>${t('portal:need.nothing')}</p>`)}
!${c.status === 'closed' ? '' : decisionSection(t, locale, c.requests, linkOf(request))}
!${answers(t, locale, c, { municipality: request.kit.config.municipality, token: linkOf(request) })}
!${units(t, locale, c)}
!${said(t, locale, c, request)}
!${peopleSection(t, c, linkOf(request))}
!${asked ? '' : html`<section aria-labelledby="write" class="no-print"><h2 id="write">${t('portal:follow.write')}</h2>!${replyForm(request, locale, c, typed)}</section>`}`
}

function now(t: Words, locale: Locale, c: FollowedCase, today: string): string {
  const dates = datesOf({ ...c, today, hasAnswer: c.answers.length > 0 })
  // One unit of several asks the company: it is not what the whole waits for, and is not to be missed either.
  const alsoNeeds = situation(c) === 'parts' && c.parts.some(({ status }) => status === 'awaiting_company')
  return html`<h2>${t('portal:follow.now')}</h2>
<p>${whatHappens(t, locale, c)}</p>
!${dates.includes('promised.late') ? html`<p>${t('portal:now.late')}</p>` : ''}
!${alsoNeeds ? html`<p><a href="#need">${t('portal:now.alsoNeeds')}</a></p>` : ''}
!${c.status === 'closed' ? html`!${paragraphs(c.closingNote)}<p class="no-print"><a href="#body">${t('portal:now.closed.again')}</a></p>` : ''}`
}

function who(t: Words, locale: Locale, c: FollowedCase): string {
  if (!c.accountable) return ''
  const { name, title, titleEn, phone, email } = c.accountable
  // Whoever stands in may work in another unit.
  const unit = c.unit && !c.insteadOf ? [unitName(c.unit, locale)] : []
  // Somebody's title may be what the unit is called.
  const role = new Set([locale === 'en' ? titleEn || title : title, ...unit])
  const reached = phone ?? c.unit?.phone
  return html`<section aria-labelledby="who"><h2 id="who">${t('portal:follow.who')}</h2>
<p>${whoSays(t, locale, c, name)}</p>
<div class="card"><p><strong>${name}</strong><br>${[...role].filter(Boolean).join(', ')}</p>
!${reached ? html`<p>${t('portal:who.phone')}: <a href="tel:${dialled(reached)}">${reached}</a></p>` : ''}
<p>${t('portal:who.email')}: <a href="mailto:${email}">${email}</a></p></div></section>`
}

function whoSays(t: Words, locale: Locale, c: FollowedCase, name: string): string {
  if (c.status === 'closed') return t('portal:who.wasAccountable', { name })
  if (!c.insteadOf) return t('portal:who.accountable', { name })
  const { name: away, until } = c.insteadOf
  return until
    ? t('portal:who.until', { name, away, day: dayInWords(lastDayOf(until), locale) })
    : t('portal:who.standIn', { name, away })
}

function when(t: Words, locale: Locale, c: FollowedCase, today: string): string {
  const hasAnswer = c.answers.length > 0
  const told = whenToHear(t, locale, c, today)
  const isOpen = !hasAnswer && c.status !== 'closed'
  const delay = isOpen ? c.delay : undefined
  const hasReason = c.promiseReason && isOpen && c.promiseReason !== delay?.reason
  return html`<section aria-labelledby="when"><h2 id="when">${t('portal:follow.when')}</h2>
!${told.map((one) => html`<p>${one}</p>`)}
!${delay ? html`<p>${t('portal:when.delayed', { day: dayOfInWords(delay.at, locale), reason: delay.reason })}</p>` : ''}
!${hasReason ? html`<p>${t('portal:when.promised.why', { reason: c.promiseReason })}</p>` : ''}
<p class="quiet">${t('portal:when.asked', { day: dayOfInWords(c.receivedAt, locale) })}</p></section>`
}

const need = (t: Words, body: string) =>
  html`<section aria-labelledby="need"><h2 id="need">${t('portal:follow.need')}</h2>!${body}</section>`

/** Each question that the company has not answered: who asks, what, until when, and the box. Empty without any. */
function questions(request: PageRequest, t: Words, locale: Locale, c: FollowedCase, typed: Typed): string {
  return c.questions
    .map(({ id, about, wakesOn, unit }, nth) => {
      const names = { unit: unit ? unitName(unit, locale) : '', name: nameOf(t, c) }
      const key = unit
        ? about
          ? 'need.unit.asks'
          : 'need.unit'
        : about
          ? 'need.answer'
          : 'need.answer.plain'
      return html`<div class="note warn"><p><strong>${t(`portal:${key}`, names)}</strong></p>
!${about ? paragraphs(about) : ''}<p>${t('portal:need.by', { day: dayInWords(wakesOn, locale) })}</p>
<div class="no-print">!${answerForm(request, locale, { question: id, nth, typed })}</div></div>`
    })
    .join('')
}

function answers(
  t: Words,
  locale: Locale,
  c: FollowedCase,
  { municipality, token }: { municipality: string; token: string },
): string {
  if (c.answers.length === 0) return ''
  const given = c.answers.toReversed().map(
    ({ id, body, sentAt }) => html`<div class="answer">!${paragraphs(body)}
<p class="by">${t('portal:answer.from', { day: dayOfInWords(sentAt, locale), municipality, number: c.number })}</p>
<p class="no-print"><a href="/arende/${token}/besked/${id}" download>${t('portal:answer.pdf')}</a></p></div>`,
  )
  return html`<section aria-labelledby="answer"><h2 id="answer">${t('portal:follow.answer')}</h2>!${given}
<p class="quiet">${t('portal:answer.guidance')}</p></section>`
}

const LOOK: Readonly<Record<Progress, { icon: string; look: string }>> = {
  offered: { icon: icons.asked, look: '' },
  accepted: { icon: icons.working, look: '' },
  in_progress: { icon: icons.working, look: '' },
  awaiting_authority: { icon: icons.waiting, look: '' },
  awaiting_part: { icon: icons.waiting, look: '' },
  awaiting_company: { icon: icons.waiting, look: 'waits' },
  answered: { icon: icons.done, look: 'far' },
  settled: { icon: icons.done, look: 'far' },
}

function units(t: Words, locale: Locale, c: FollowedCase): string {
  const taking = progressOfUnits(c.parts)
  if (taking.length === 0) return ''
  const rows = taking.map(({ unitId, progress }) => {
    const unit = c.parts.find((part) => part.unitId === unitId && progressOf(part) === progress)
    const { wait } = unit ?? {}
    const told = {
      who: waitedFor(locale, wait),
      day: wait ? dayInWords(wait.wakesOn, locale) : '',
    }
    const { icon, look } = LOOK[progress]
    return html`<li class="!${look}">!${icon}<p><strong>${unit ? unitName(unit, locale) : ''}</strong><br>${t(`portal:part.${progress}`, told)}</p></li>`
  })
  return html`<section aria-labelledby="parts"><h2 id="parts">${t('portal:follow.parts')}</h2><ul class="parts">!${rows}</ul></section>`
}
