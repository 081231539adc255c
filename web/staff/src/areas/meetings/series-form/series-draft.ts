import { swedishDay } from '../../../../../lib/dates.ts'
import type { NewSeries, Recurrence, Series, SeriesPlan } from '../queries.ts'
import { endOf } from '../use-recurrence-words.ts'

export const rhythms = ['even', 'odd', 'weekly', 'interval', 'monthly', 'once'] as const
export type Rhythm = (typeof rhythms)[number]
export const kinds = ['lots', 'cooperation', 'project', 'supervision'] as const
export const purposes = ['inform', 'discuss', 'decide'] as const
export const dayOffs = ['skip', 'dayBefore', 'hold'] as const
export const nths = ['1', '2', '3', '4', '-1'] as const

export type StandingDraft = {
  readonly key: string
  readonly title: string
  readonly purpose: string
  readonly minutes: string
}
export type UnitDraft = { readonly unitId: string; readonly memberIds: readonly string[] }

/** A series as its form has it: every field as it is typed. */
export type SeriesDraft = {
  readonly kind: string
  readonly title: string
  readonly purpose: string
  readonly unitId: string
  readonly leaderId: string
  readonly standInId: string
  readonly rhythm: string
  readonly interval: string
  readonly nth: string
  readonly weekdays: readonly number[]
  readonly firstDay: string
  readonly lastDay: string
  readonly from: string
  readonly to: string
  readonly dayOff: string
  readonly place: string
  readonly link: string
  readonly standing: readonly StandingDraft[]
  readonly units: readonly UnitDraft[]
}

const THURSDAY = 4

/** What a new one begins with: led by whoever starts it, at the hours of the lots. */
export function newDraft(memberId: string, unitId: string, now: Date): SeriesDraft {
  return {
    kind: 'cooperation',
    title: '',
    purpose: '',
    unitId,
    leaderId: memberId,
    standInId: '',
    rhythm: 'even',
    interval: '3',
    nth: '1',
    weekdays: [THURSDAY],
    firstDay: swedishDay(now),
    lastDay: '',
    from: '14:00',
    to: '16:00',
    dayOff: 'skip',
    place: '',
    link: '',
    standing: [],
    units: unitId ? [{ unitId, memberIds: [] }] : [],
  }
}

export function draftOf(series: Series): SeriesDraft {
  const { recurrence, standing, units } = series
  const { pattern } = recurrence
  return {
    kind: series.kind,
    title: series.title,
    purpose: series.purpose,
    unitId: series.unit.id,
    leaderId: series.leader.id,
    standInId: series.standIn?.id ?? '',
    rhythm: rhythmOf(pattern),
    interval: pattern.frequency === 'weekly' && pattern.interval > 1 ? String(pattern.interval) : '3',
    nth: pattern.frequency === 'monthly' ? String(pattern.nth) : '1',
    weekdays:
      pattern.frequency === 'weekly'
        ? pattern.weekdays
        : pattern.frequency === 'monthly'
          ? [pattern.weekday]
          : [THURSDAY],
    firstDay: recurrence.firstDay,
    lastDay: recurrence.lastDay ?? '',
    from: recurrence.startTime,
    to: endOf(recurrence.startTime, recurrence.minutes),
    dayOff: recurrence.dayOff,
    place: series.place,
    link: series.link,
    standing: standing.map(({ title, purpose, minutes }, nth) => ({
      key: `item-${nth}`,
      title,
      purpose,
      minutes: String(minutes),
    })),
    units: units.map(({ id, members }) => ({ unitId: id, memberIds: members.map((member) => member.id) })),
  }
}

function rhythmOf(pattern: Recurrence['pattern']): Rhythm {
  if (pattern.frequency === 'once' || pattern.frequency === 'monthly') return pattern.frequency
  if (pattern.weeks !== 'any') return pattern.weeks
  return pattern.interval === 1 ? 'weekly' : 'interval'
}

const minutesOf = (time: string) => {
  const [hours = Number.NaN, past = Number.NaN] = time.split(':').map(Number)
  return hours * 60 + past
}

export function recurrenceOf(draft: SeriesDraft): Recurrence {
  const minutes = minutesOf(draft.to) - minutesOf(draft.from)
  return {
    pattern: patternOf(draft),
    firstDay: draft.firstDay,
    lastDay: draft.rhythm === 'once' ? null : draft.lastDay || null,
    startTime: draft.from,
    // The server says what is wrong with a time that is not written, as with any other.
    minutes: Number.isNaN(minutes) ? 0 : minutes,
    dayOff: draft.dayOff as Recurrence['dayOff'],
  }
}

function patternOf({ rhythm, weekdays, interval, nth }: SeriesDraft): Recurrence['pattern'] {
  const days = [...weekdays]
  switch (rhythm as Rhythm) {
    case 'once':
      return { frequency: 'once' }
    case 'monthly':
      return { frequency: 'monthly', nth: Number(nth) as 1, weekday: days[0] ?? THURSDAY }
    case 'even':
    case 'odd':
      return { frequency: 'weekly', interval: 1, weekdays: days, weeks: rhythm as 'even' }
    case 'weekly':
      return { frequency: 'weekly', interval: 1, weekdays: days, weeks: 'any' }
    case 'interval':
      return { frequency: 'weekly', interval: Number(interval), weekdays: days, weeks: 'any' }
  }
}

/** What can be asked of the server while somebody writes: day, times and weekdays are there. */
export function isFilledIn({ pattern, firstDay, startTime, minutes }: Recurrence): boolean {
  return (
    firstDay !== '' &&
    startTime !== '' &&
    minutes > 0 &&
    (pattern.frequency !== 'weekly' || (pattern.weekdays.length > 0 && pattern.interval > 0))
  )
}

export function planOf(draft: SeriesDraft): SeriesPlan {
  const { title, purpose, leaderId, place, link } = draft
  return {
    kind: draft.kind as SeriesPlan['kind'],
    title,
    purpose,
    leaderId,
    standInId: draft.standInId || null,
    place,
    link,
    recurrence: recurrenceOf(draft),
    standing: draft.standing.map((item) => ({
      title: item.title,
      purpose: item.purpose as 'inform',
      minutes: Number(item.minutes),
    })),
    units: draft.units.map(({ unitId, memberIds }) => ({ unitId, memberIds: [...memberIds] })),
  }
}

export const newSeriesOf = (draft: SeriesDraft): NewSeries => ({ ...planOf(draft), unitId: draft.unitId })

export function newStanding(): StandingDraft {
  return { key: crypto.randomUUID(), title: '', purpose: 'inform', minutes: '10' }
}

/** The list with one item a step up or down. */
export function moved<T>(items: readonly T[], at: number, step: 1 | -1): T[] {
  const next = [...items]
  const [item] = next.splice(at, 1)
  if (item !== undefined) next.splice(at + step, 0, item)
  return next
}
