import type { LocalDay } from '../../../kernel/local-day.ts'
import type { ActionMeasure, MeetingMeasure } from './store.ts'

/** How much of something there was, of how much it could be. A share of nothing is no share: it is told as none. */
export type Share = { readonly of: number; readonly all: number }

export type Measures = {
  readonly meetings: number
  readonly matters: number
  /** To one decimal; null when no time was spent. */
  readonly mattersPerHour: number | null
  readonly decisions: number
  readonly actions: number
  readonly onTime: Share
  readonly present: Share
  readonly cameBack: Share
  readonly announced: Share
}

const HOUR = 3_600_000
/** An agenda that goes out later than this before its meeting gives nobody time to prepare. */
const IN_TIME = 24 * HOUR

/**
 * What a series has come to. An action that is late counts against it from the day after its day, whether or not it has
 * been done since; one that was dropped, with a reason, counts neither way.
 */
export function measure(
  meetings: readonly MeetingMeasure[],
  actions: readonly ActionMeasure[],
  today: LocalDay,
): Measures {
  const sum = (of: (one: MeetingMeasure) => number) => meetings.reduce((all, one) => all + of(one), 0)
  const hours = sum((one) => one.closedAt.getTime() - one.startedAt.getTime()) / HOUR
  const matters = sum((one) => one.matters)
  const counted = actions.filter(
    ({ status, dueOn }) => status === 'done' || (status === 'open' && dueOn < today),
  )
  const inTime = counted.filter(
    ({ status, settledOn, dueOn }) => status === 'done' && settledOn !== null && settledOn <= dueOn,
  )
  return {
    meetings: meetings.length,
    matters,
    mattersPerHour: hours > 0 ? Math.round((matters / hours) * 10) / 10 : null,
    decisions: sum((one) => one.decisions),
    actions: sum((one) => one.actions),
    onTime: { of: inTime.length, all: counted.length },
    present: { of: sum((one) => one.unitsPresent), all: sum((one) => one.unitsSaid) },
    cameBack: { of: sum((one) => one.cameBack), all: matters },
    announced: {
      of: meetings.filter(
        ({ announcedAt, startsAt }) => announcedAt && startsAt.getTime() - announcedAt.getTime() >= IN_TIME,
      ).length,
      all: meetings.length,
    },
  }
}
