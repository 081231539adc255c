import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { listMatters, listRequests, mayRequestFrom } from '../../cases/index.ts'
import { unitName } from '../look/names.ts'

/** The formal matters of a case in which the company may ask for a decision now, and the request that runs or ran. */
export async function readRequests(read: Read, caseId: CaseId, today: LocalDay) {
  const requests = await listRequests(read, caseId)
  const matters = await listMatters(read, caseId)
  return matters.flatMap((matter) => {
    const from = mayRequestFrom(matter)
    if (from === null || from > today) return []
    const request = requests.find(({ partId, effect }) => partId === matter.partId && effect === 'clock')
    if (matter.decidedOn !== null && !request) return []
    const { partId, unitName: name, unitNameEn: nameEn, begunOn, reference } = matter
    return [{ partId, name, nameEn, begunOn: begunOn ?? today, reference, request }]
  })
}
export type FollowedMatter = Awaited<ReturnType<typeof readRequests>>[number]

/** A matter as the company knows it: the unit that decides, and the number there. */
export function matterInWords(matter: FollowedMatter, locale: Locale): string {
  const name = unitName(matter, locale)
  return matter.reference ? `${name} (${matter.reference})` : name
}

/** Shown when the time has come, without being asked for: what the company may ask for, or has asked for. */
export function decisionSection(
  t: Words,
  locale: Locale,
  matters: readonly FollowedMatter[],
  token: string,
): string {
  if (matters.length === 0) return ''
  const told = matters.map((matter) => {
    const names = { matter: matterInWords(matter, locale), begun: dayInWords(matter.begunOn, locale) }
    const { request } = matter
    if (!request)
      return html`<div class="note"><p>${t('portal:decision.may', names)}</p>
<p class="no-print"><a class="button second" href="/arende/${token}/avgorande/${matter.partId}">${t('portal:decision.do')}</a></p></div>`
    const days = {
      received: dayInWords(request.receivedOn, locale),
      due: dayInWords(request.dueOn ?? request.receivedOn, locale),
      ended: dayInWords(request.outcomeOn ?? request.receivedOn, locale),
    }
    return html`<p>${t(`portal:decision.${request.outcome ?? 'runs'}`, { ...names, ...days })}</p>`
  })
  return html`<section aria-labelledby="decision"><h2 id="decision">${t('portal:follow.decision')}</h2>!${told}</section>`
}
