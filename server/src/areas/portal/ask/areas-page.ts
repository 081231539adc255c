import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Page, PageRequest } from '../../../platform/http/page.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { type SuggestedArea, type Suggestion, suggestAreas } from '../../responsibility/index.ts'
import { choice, noFaults } from '../look/fields.ts'
import { areaTitle, unitName } from '../look/names.ts'
import { openDraft } from './keep-draft.ts'
import type { DraftContent } from './rules.ts'
import { alreadySent, saveStep, showStep, stepAddress, tokenOf } from './step.ts'

const MOST_AREAS = 5
const FIELD = /^area-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** What a question probably concerns, and who will then be involved: seen, and put right, before it is sent. */
export const areaPages: readonly Page[] = [
  {
    method: 'get',
    path: '/fraga/:token/berorda',
    permission: 'portal.ask',
    unlisted: true,
    handle: (request) =>
      showStep(request, 'berorda', async (draft) => {
        const t = words(request.locale)
        const found = await suggestedFor(request, draft.question)
        return {
          title: t('portal:areas.title'),
          faults: noFaults,
          body: form(t, request.locale, stepAddress(tokenOf(request), 'berorda'), found, draft),
        }
      }),
  },
  {
    method: 'post',
    path: '/fraga/:token/berorda',
    permission: 'portal.ask',
    perMinute: 60,
    unlisted: true,
    handle: async (request) => {
      const ticked = tickedAreas(request.form)
      const draft = await openDraft(request.kit, request.locale, request.now, tokenOf(request))
      if (draft.sent) return alreadySent(request)
      const shown = (await suggestedFor(request, draft.content.question)).hits.map(({ areaId }) =>
        String(areaId),
      )
      const areas = { shown, chosen: shown.filter((id) => ticked.includes(id)) }
      return saveStep(request, 'berorda', (content) => ({ ...content, areas }), { isWrong: () => false })
    },
  },
]

export function suggestedFor({ kit, locale, now }: PageRequest, question: string): Promise<Suggestion> {
  return kit.db.read({ kind: 'public', locale }, (read) =>
    suggestAreas(read, question, MOST_AREAS, dayOf(now)),
  )
}

function tickedAreas(form: PageRequest['form']): string[] {
  return Object.entries(form).map(([name, value]) => {
    const id = FIELD.exec(name)?.[1]
    if (!id) throw new Problem('validation.failed', {}, [{ path: name, code: 'field.unknown' }])
    if (value !== 'ja') throw new Problem('validation.failed', {}, [{ path: name, code: 'field.choice' }])
    return id
  })
}

function form(
  t: Words,
  locale: Locale,
  action: string,
  { sure, several, hits }: Suggestion,
  draft: DraftContent,
): string {
  // Alternatives are all ticked until somebody has chosen; of a question about several, those that it asks about.
  const isTicked = ({ areaId, isOneOfSeveral }: SuggestedArea) =>
    draft.areas?.shown.includes(areaId) ? draft.areas.chosen.includes(areaId) : !several || isOneOfSeveral
  const choices = hits.map((hit) =>
    choice({
      type: 'checkbox',
      id: `area-${hit.areaId}`,
      name: `area-${hit.areaId}`,
      value: 'ja',
      label: areaTitle(hit, locale),
      hint: involved(t, hit, locale),
      checked: isTicked(hit),
    }),
  )
  const asked =
    hits.length === 0
      ? html`<p class="note">${t('portal:areas.none')}</p>`
      : html`<p>${t(several ? 'portal:areas.lead.several' : sure ? 'portal:areas.lead' : 'portal:areas.lead.unsure')}</p>
<fieldset class="field"><legend class="unseen">${t('portal:areas.legend')}</legend>!${choices}</fieldset>`
  return html`<form novalidate method="post" action="${action}">
!${asked}
<div class="buttons"><button>${t('portal:step.next')}</button></div>
</form>`
}

/** The units in words: who answers, and who is usually asked as well. */
function involved(t: Words, hit: SuggestedArea, locale: Locale): string {
  const units = hit.consultedUnits.map((unit) => unitName(unit, locale)).join(', ')
  return [
    hit.accountableUnit
      ? t('portal:areas.answers', { unit: unitName(hit.accountableUnit, locale) })
      : t('portal:areas.pilot'),
    ...(units ? [t('portal:areas.consulted', { units })] : []),
  ].join(' ')
}
