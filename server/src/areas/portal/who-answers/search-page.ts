import { html } from 'ghtml'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Page, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { listUnits, type UnitRow } from '../../organisation/index.ts'
import { type SuggestedArea, type Suggestion, suggestAreas } from '../../responsibility/index.ts'
import { type Contact, contactsAmong } from '../look/contact.ts'
import { type Faults, faultSummary, noFaults, textField } from '../look/fields.ts'
import { fieldsOf } from '../look/form.ts'
import { areaTitle, dialled, unitName } from '../look/names.ts'
import { respond } from '../look/respond.ts'

const ADDRESS = '/vem-ansvarar'
const LONGEST = 1000
const HITS = 5

/** What people search for is sent in the form's body: it never stands in an address, a log or a history. */
export const searchPages: readonly Page[] = [
  {
    method: 'get',
    path: ADDRESS,
    permission: 'portal.visit',
    handle: (request) => show(request, '', noFaults, ''),
  },
  {
    method: 'post',
    path: ADDRESS,
    permission: 'portal.visit',
    perMinute: 30,
    handle: async (request) => {
      const { locale, kit, form, now } = request
      const t = words(locale)
      const q = fieldsOf(form, ['q']).q.trim()
      if (q.length < 2) return show(request, q, { q: t('portal:who.fault') }, '')
      if (q.length > LONGEST)
        return show(request, q, { q: t('portal:who.tooLong', { maximum: LONGEST }) }, '')
      const { found, units } = await kit.db.read({ kind: 'public', locale }, async (read) => ({
        found: await suggestAreas(read, q, HITS, dayOf(now)),
        units: await listUnits(read),
      }))
      return show(request, q, noFaults, results(request, q, found, units))
    },
  },
]

async function show(request: PageRequest, q: string, faults: Faults, found: string): Promise<PageReply> {
  const t = words(request.locale)
  const isWrong = Object.keys(faults).length > 0
  const title = t('portal:who.title')
  return respond(request, {
    title: isWrong ? t('portal:title.fault', { title }) : title,
    address: ADDRESS,
    ...(q ? { carried: { q } } : {}),
    ...(isWrong ? { status: 400 } : {}),
    body: html`!${faultSummary(t, faults)}<h1>${title}</h1>
<p class="lead">${t('portal:who.lead')}</p>
<form novalidate method="post" action="${ADDRESS}">
!${textField({ name: 'q', label: t('portal:who.label'), hint: t('portal:who.hint'), value: q, faults, big: true })}
<button>${t('portal:who.do')}</button>
</form>
!${found}`,
  })
}

function results(
  { locale }: PageRequest,
  q: string,
  { sure, several, hits }: Suggestion,
  units: readonly UnitRow[],
): string {
  const t = words(locale)
  const [first] = hits
  const verdict = !first
    ? html`<div class="note warn"><p><strong>${t('portal:who.none')}.</strong> ${t('portal:who.none.text')}</p></div>`
    : several
      ? html`<p><strong>${t('portal:who.several')}.</strong> ${t('portal:who.several.text', {
          areas: named(
            hits.filter(({ isOneOfSeveral }) => isOneOfSeveral).map((hit) => areaTitle(hit, locale)),
            locale,
          ),
        })}</p>`
      : sure
        ? html`<p>${t('portal:who.sure', { area: areaTitle(first, locale) })}</p>`
        : html`<div class="note warn"><p><strong>${t('portal:who.unsure')}.</strong> ${t('portal:who.unsure.text')}</p></div>`
  const contacts = contactsAmong(units, locale)
  const unclear = !first || (!sure && !several)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return html`<section aria-labelledby="found"><h2 id="found">${t('portal:who.found')}</h2>
!${verdict}!${unclear ? askedFirst(t, contacts) : ''}
<ol class="hits">!${hits.map((hit) => presentHit(t, hit, byId, locale))}</ol></section>
<section class="card"><h2>${t('portal:who.ask')}</h2><p>${t('portal:who.ask.text')}</p>
<form novalidate method="post" action="/fraga"><input type="hidden" name="question" value="${q}"><input type="hidden" name="do" value="write"><button>${t('portal:who.ask.do')}</button></form>
!${unclear ? '' : askedFirst(t, contacts)}
</section>`
}

/** Who takes any question: the contact centre and the unit that pilots business matters, each with phone and mail. */
function askedFirst(t: Words, contacts: readonly Contact[]): string {
  if (contacts.length === 0) return ''
  return html`<p class="quiet">${t('portal:who.contact')}</p><ul class="quiet">!${contacts.map(
    ({ name, phone, email }) => html`<li><strong>${name}</strong> !${reach(phone, email)}</li>`,
  )}</ul>`
}

function named(titles: readonly string[], locale: PageRequest['locale']): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(titles)
}

function presentHit(
  t: Words,
  hit: SuggestedArea,
  units: ReadonlyMap<string, UnitRow>,
  locale: PageRequest['locale'],
): string {
  const unit = hit.accountableUnit
  const row = unit ? units.get(unit.id) : undefined
  const consulted = hit.consultedUnits.map((one) => unitName(one, locale)).join(', ')
  return html`<li class="card"><h3>${areaTitle(hit, locale)}</h3><dl>
<div><dt>${t('portal:who.answers')}</dt><dd>!${unit ? html`<strong>${unitName(unit, locale)}</strong> !${reach(row?.phone ?? null, row?.email ?? null)}` : html`${t('portal:who.nobody')}`}</dd></div>
!${consulted ? html`<div><dt>${t('portal:who.consulted')}</dt><dd>${consulted}</dd></div>` : ''}
!${hit.reasons.length > 0 ? html`<div><dt>${t('portal:who.words')}</dt><dd class="words">!${hit.reasons.map((reason) => html`<mark>${reason.word}</mark>${reasonText(t, reason)} `)}</dd></div>` : ''}
</dl></li>`
}

/** How a word led there, when it is not the map's own. */
function reasonText(t: Words, { way, means, cases }: SuggestedArea['reasons'][number]): string {
  if (way === 'learned') return ` ${t('portal:who.learned', { count: cases ?? 0 })}`
  if (way === 'listed' && means === null) return ` ${t('portal:who.listed')}`
  return way === 'written' || way === 'part' || means === null ? '' : ` ≈ ${means}`
}

function reach(phone: string | null, email: string | null): string {
  const ways = [
    ...(phone ? [html`<a href="tel:${dialled(phone)}">${phone}</a>`] : []),
    ...(email ? [html`<a href="mailto:${email}">${email}</a>`] : []),
  ]
  return ways.length > 0 ? html`<br>!${ways.join(' · ')}` : ''
}
