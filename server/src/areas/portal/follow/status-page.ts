import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { dayOfInWords } from '../look/dates.ts'
import { icons } from '../look/icons.ts'
import { dialled, unitName } from '../look/names.ts'
import { paragraphs } from '../look/text.ts'
import type { FollowedCase } from './read-case.ts'
import { datesOf, isDone, type Progress, progressOfUnits, situationOf } from './rules.ts'
import { said } from './said.ts'

export type Told = { readonly notice: string; readonly faults: string; readonly form: string }

/** In the order that a company asks: what happens now, who answers, when, what is needed, what has been said. */
export function statusBody(
  request: PageRequest,
  locale: Locale,
  c: FollowedCase,
  { notice, faults, form }: Told,
): string {
  const t = words(locale)
  // A number is not broken over two lines.
  const title = t('portal:follow.title', { number: html`<span class="number">${c.number}</span>` })
  return html`!${faults}!${notice}
<h1>!${title}</h1>
<div class="now !${c.status === 'awaiting_company' ? 'needs' : ''}!${c.status === 'closed' ? 'done' : ''}">
!${now(t, c)}</div>
!${who(t, locale, c)}
!${when(t, locale, c, dayOf(request.now))}
!${need(t, locale, c)}
!${answers(t, locale, c, request.kit.config.municipality)}
!${units(t, locale, c)}
!${said(t, locale, c, request)}
<section aria-labelledby="write" class="no-print"><h2 id="write">${t('portal:follow.write')}</h2>!${form}</section>`
}

const nameOf = (t: Words, c: FollowedCase) => c.accountable?.name ?? t('portal:site')

function now(t: Words, c: FollowedCase): string {
  const progress = progressOfUnits(c.parts)
  const situation = situationOf({
    status: c.status,
    outcome: c.outcome,
    units: progress,
    hasAnswer: c.answers.length > 0,
  })
  const answered = progress.filter((unit) => isDone(unit.progress)).length
  return html`<h2>${t('portal:follow.now')}</h2>
<p>${t(`portal:now.${situation}`, { name: nameOf(t, c), count: progress.length, answered })}</p>
!${c.status === 'closed' ? html`!${paragraphs(c.closingNote)}<p>${t('portal:now.closed.again')}</p>` : ''}`
}

function who(t: Words, locale: Locale, c: FollowedCase): string {
  if (!c.accountable) return ''
  const { name, title, titleEn, phone, email } = c.accountable
  const role = [locale === 'en' ? titleEn || title : title, ...(c.unit ? [unitName(c.unit, locale)] : [])]
  const reached = phone ?? c.unit?.phone
  return html`<section aria-labelledby="who"><h2 id="who">${t('portal:follow.who')}</h2>
<p>${t(c.status === 'closed' ? 'portal:who.wasAccountable' : 'portal:who.accountable', { name })}</p>
<div class="card"><p><strong>${name}</strong><br>${role.filter(Boolean).join(', ')}</p>
!${reached ? html`<p>${t('portal:who.phone')}: <a href="tel:${dialled(reached)}">${reached}</a></p>` : ''}
<p>${t('portal:who.email')}: <a href="mailto:${email}">${email}</a></p></div></section>`
}

function when(t: Words, locale: Locale, c: FollowedCase, today: string): string {
  const hasAnswer = c.answers.length > 0
  const sentences = datesOf({ ...c, today, hasAnswer }).map((key) => {
    const day = key.startsWith('promised') ? c.promisedOn : c.firstContactBy
    return t(`portal:when.${key}`, { day: day ? dayInWords(day, locale) : '', name: nameOf(t, c) })
  })
  const latest = c.answers.at(-1)
  const told = [
    ...sentences,
    ...(latest ? [t('portal:when.answered', { day: dayOfInWords(latest.sentAt, locale) })] : []),
    ...(c.closedAt ? [t('portal:when.closed', { day: dayOfInWords(c.closedAt, locale) })] : []),
  ]
  const hasReason = c.promiseReason && !hasAnswer && c.status !== 'closed'
  return html`<section aria-labelledby="when"><h2 id="when">${t('portal:follow.when')}</h2>
!${told.map((one) => html`<p>${one}</p>`)}
!${hasReason ? html`<p>${t('portal:when.promised.why', { reason: c.promiseReason })}</p>` : ''}
<p class="quiet">${t('portal:when.asked', { day: dayOfInWords(c.receivedAt, locale) })}</p></section>`
}

function need(t: Words, locale: Locale, c: FollowedCase): string {
  if (c.status === 'closed') return ''
  const question = c.messages.findLast((message) => !message.isFromCompany)
  const waiting = c.parts.filter(({ status }) => status === 'awaiting_company')
  const body =
    c.status === 'awaiting_company'
      ? html`<div class="note warn"><p><strong>${t(question ? 'portal:need.answer' : 'portal:need.answer.plain')}</strong></p>
!${question ? paragraphs(question.body) : ''}<p class="no-print"><a href="#body">${t('portal:need.do')}</a></p></div>`
      : waiting.length > 0
        ? html`<div class="note warn">!${waiting.map((unit) => html`<p>${t('portal:need.unit', { unit: unitName(unit, locale), name: nameOf(t, c) })}</p>`)}</div>`
        : html`<p>${t('portal:need.nothing')}</p>`
  return html`<section aria-labelledby="need"><h2 id="need">${t('portal:follow.need')}</h2>!${body}</section>`
}

function answers(t: Words, locale: Locale, c: FollowedCase, municipality: string): string {
  if (c.answers.length === 0) return ''
  const given = c.answers.toReversed().map(
    ({ body, sentAt }) => html`<div class="answer">!${paragraphs(body)}
<p class="by">${t('portal:answer.from', { day: dayOfInWords(sentAt, locale), municipality, number: c.number })}</p></div>`,
  )
  return html`<section aria-labelledby="answer"><h2 id="answer">${t('portal:follow.answer')}</h2>!${given}
<p class="quiet">${t('portal:answer.guidance')}</p><p class="quiet no-print">${t('portal:answer.print')}</p></section>`
}

const LOOK: Readonly<Record<Progress, { icon: string; look: string }>> = {
  offered: { icon: icons.asked, look: '' },
  accepted: { icon: icons.working, look: '' },
  in_progress: { icon: icons.working, look: '' },
  awaiting_part: { icon: icons.working, look: '' },
  awaiting_company: { icon: icons.waiting, look: 'waits' },
  answered: { icon: icons.done, look: 'far' },
  settled: { icon: icons.done, look: 'far' },
}

function units(t: Words, locale: Locale, c: FollowedCase): string {
  const taking = progressOfUnits(c.parts)
  if (taking.length === 0) return ''
  const rows = taking.map(({ unitId, progress }) => {
    const unit = c.parts.find((part) => part.unitId === unitId)
    const { icon, look } = LOOK[progress]
    return html`<li class="!${look}">!${icon}<p><strong>${unit ? unitName(unit, locale) : ''}</strong><br>${t(`portal:part.${progress}`)}</p></li>`
  })
  return html`<section aria-labelledby="parts"><h2 id="parts">${t('portal:follow.parts')}</h2><ul class="parts">!${rows}</ul></section>`
}
