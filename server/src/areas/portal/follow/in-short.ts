import type { Locale } from '../../../kernel/actor.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayOfInWords } from '../look/dates.ts'
import { unitName } from '../look/names.ts'
import type { FollowedCase, FollowedWait } from './read-case.ts'
import { datesOf, isDone, progressOfUnits, situationOf } from './rules.ts'

/** What a case is like in a sentence or two: the same on its own page and among all of somebody's matters. */
export const nameOf = (t: Words, c: FollowedCase) => c.accountable?.name ?? t('portal:site')

/** Who is waited for, by name. */
export const waitedFor = (locale: Locale, wait: FollowedWait | undefined) =>
  !wait ? '' : wait.waitsFor === 'unit' ? unitName(wait.unit, locale) : wait.authority

export function needsCompany(c: FollowedCase): boolean {
  return c.status === 'awaiting_company' || situation(c) === 'parts_await_company'
}

export function situation(c: FollowedCase): string {
  return situationOf({
    status: c.status,
    outcome: c.outcome,
    units: progressOfUnits(c.parts),
    hasAnswer: c.answers.length > 0,
    waitsFor: c.wait?.waitsFor,
  })
}

/** What happens now. */
export function whatHappens(t: Words, locale: Locale, c: FollowedCase): string {
  const progress = progressOfUnits(c.parts)
  const wait = c.wait ?? c.parts.find((part) => part.wait)?.wait
  const answered = progress.filter((unit) => isDone(unit.progress)).length
  const standing = situation(c)
  const key = standing === 'parts' && answered === 0 ? 'parts.none' : standing
  return t(`portal:now.${key}`, {
    name: nameOf(t, c),
    count: progress.length,
    answered,
    who: waitedFor(locale, wait),
    day: wait ? dayInWords(wait.wakesOn, locale) : '',
  })
}

/** When the company hears from us, or did. */
export function whenToHear(t: Words, locale: Locale, c: FollowedCase, today: string): string[] {
  const sentences = datesOf({ ...c, today, hasAnswer: c.answers.length > 0 }).map((key) => {
    const day = key.startsWith('promised') ? c.promisedOn : c.firstContactBy
    return t(`portal:when.${key}`, { day: day ? dayInWords(day, locale) : '', name: nameOf(t, c) })
  })
  const latest = c.answers.at(-1)
  return [
    ...sentences,
    ...(latest ? [t('portal:when.answered', { day: dayOfInWords(latest.sentAt, locale) })] : []),
    ...(c.closedAt ? [t('portal:when.closed', { day: dayOfInWords(c.closedAt, locale) })] : []),
  ]
}
