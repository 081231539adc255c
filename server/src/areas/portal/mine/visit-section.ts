import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { Announced, Occasion } from '../../inspections/index.ts'
import { dayOfInWords, timeInWords } from '../look/dates.ts'
import { dialled, unitName } from '../look/names.ts'
import { paragraphs } from '../look/text.ts'

/** What became of a form that was sent from here. */
export function visitNotice(t: Words, query: Readonly<Record<string, string>>): string {
  if (query['besok'] === 'tack')
    return html`<div class="note ok" role="status"><p>${t('mine:visits.thanks')}</p></div>`
  if (query['besok'] === 'andrat')
    return html`<div class="note warn" role="status"><p>${t('mine:visits.gone')}</p></div>`
  return ''
}

/** Everything that the company has to know of one occasion but the way to ask for another. */
export function visitFacts(t: Words, locale: Locale, occasion: Occasion): string {
  const [first] = occasion
  const place = [...new Set(occasion.flatMap(({ site, property }) => [site, property]))].filter(Boolean)
  const each = (tell: (visit: Announced) => string) => occasion.map((one) => html`<div>!${tell(one)}</div>`)
  const hasPrepare = occasion.some(({ prepare }) => prepare)
  const hasBasis = occasion.some(({ lawfulBasis }) => lawfulBasis)
  const facts = [
    ['mine:visits.when', [html`<strong>${whenInWords(t, locale, first)}</strong>`]],
    ['mine:visits.where', [html`${place.join(', ')}`]],
    ['mine:visits.company', [html`${first.company}`]],
    ['mine:visits.subject', each((one) => byUnit(locale, occasion, one, one.subject))],
    ['mine:visits.prepare', hasPrepare ? each((one) => byUnit(locale, occasion, one, one.prepare)) : []],
    [
      'mine:visits.lawfulBasis',
      hasBasis ? each((one) => byUnit(locale, occasion, one, one.lawfulBasis)) : [],
    ],
    ['mine:visits.contact', each((one) => contactOf(locale, one))],
  ] as const
  const rows = facts
    .filter(([, told]) => told.length > 0)
    .map(([key, told]) => html`<div><dt>${t(key)}</dt><dd>!${told}</dd></div>`)
  return html`!${occasion.length > 1 ? html`<p>${t('mine:visits.joint.about')}</p>` : ''}<dl class="facts">!${rows}</dl>`
}

/** The unit that comes, or all of them. */
export function nameOfOccasion(t: Words, locale: Locale, occasion: Occasion): string {
  const units = occasion.map((one) => unitOf(one, locale)).join(', ')
  return occasion.length > 1 ? t('mine:visits.joint', { units }) : units
}

/** One occasion, with the way to ask for another time. */
export function visitCard(t: Words, locale: Locale, occasion: Occasion): string {
  const [{ id }] = occasion
  const asked = occasion.flatMap(({ askedAt }) => askedAt ?? []).toSorted((a, b) => +b - +a)[0]
  const name = nameOfOccasion(t, locale, occasion)
  return html`<article class="card" aria-labelledby="v-${id}"><h3 id="v-${id}">${name}</h3>
!${visitFacts(t, locale, occasion)}
!${asked ? html`<p><strong>${t('mine:visits.asked', { day: dayOfInWords(asked, locale) })}</strong></p>` : ''}
<p class="no-print"><a href="/mina/besok/${id}">${t('mine:visits.askOther')}<span class="unseen">, ${name}</span></a></p></article>`
}

function whenInWords(
  t: Words,
  locale: Locale,
  { startsAt, endsAt, earliestOn, latestOn }: Announced,
): string {
  if (startsAt && endsAt) {
    const day = dayInWords(dayOf(startsAt), locale)
    return t('mine:visits.at', { day, from: timeInWords(startsAt, locale), to: timeInWords(endsAt, locale) })
  }
  if (earliestOn === latestOn) return t('mine:visits.oneDay', { day: dayInWords(earliestOn, locale) })
  return t('mine:visits.within', { from: dayInWords(earliestOn, locale), to: dayInWords(latestOn, locale) })
}

const unitOf = ({ unit, unitEn }: Announced, locale: Locale) =>
  unitName({ name: unit, nameEn: unitEn || unit }, locale)

/** What concerns one unit of several says which. */
function byUnit(locale: Locale, occasion: Occasion, visit: Announced, told: string): string {
  if (!told || occasion.length === 1) return paragraphs(told)
  return html`<p class="as-written">${unitOf(visit, locale)}: ${told.trim()}</p>`
}

function contactOf(locale: Locale, visit: Announced): string {
  const phone = visit.inspectorPhone ?? visit.unitPhone
  const call = phone ? html`<br><a href="tel:${dialled(phone)}">${phone}</a>` : ''
  return html`<p>${visit.inspector}, ${unitOf(visit, locale)}!${call}
<br><a href="mailto:${visit.inspectorEmail}">${visit.inspectorEmail}</a></p>`
}
