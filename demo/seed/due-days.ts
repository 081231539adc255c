import { addDays, dayOf, type LocalDay } from '../../server/src/kernel/local-day.ts'
import { addWorkingDays, isWorkingDay } from '../../server/src/kernel/working-days.ts'
import type { CaseRun } from './case-run.ts'
import { afterPromise, partsLate, promisesLate, stepsLate } from './let-slip.ts'

type Story = Pick<CaseRun, 'story' | 'received' | 'now'>

/** The working day that lies so many of them back from a day; the day itself, or the one before it, for none. */
export function workingDaysBefore(day: LocalDay, count: number): LocalDay {
  let at = day
  while (!isWorkingDay(at)) at = addDays(at, -1)
  for (let left = count; left > 0; ) {
    at = addDays(at, -1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** A day counted back from the last one, or ahead of it. */
function dayFrom(today: LocalDay, ago: number): LocalDay {
  return ago < 0 ? addWorkingDays(today, -ago) : workingDaysBefore(today, ago)
}

/** Nobody promises a Saturday. */
function workingDayAfter(day: LocalDay, days: number): LocalDay {
  const on = addDays(day, days)
  return isWorkingDay(on) ? on : addWorkingDays(on, 1)
}

/** The day told to the company. In a case that still runs it lies ahead, but for a few that have been let slip. */
export function promisedOn({ story, received, now }: Story): LocalDay | undefined {
  if (story.promisedInDays === undefined) return undefined
  const on = workingDayAfter(dayOf(received), story.promisedInDays)
  if (story.state === 'closed') return on
  const today = dayOf(now)
  const late = promisesLate[story.key]
  if (late !== undefined) return dayFrom(today, late)
  const ahead = addWorkingDays(today, 5 + (story.key.length % 9))
  return on > ahead ? on : ahead
}

/**
 * The day by which a part is to be answered, told when it was offered: some two weeks later, and before the day told to
 * the company. In a case that still runs it lies ahead.
 */
export function dueOn(run: Story, part: number, offered: Date): LocalDay {
  const { story, now } = run
  const title = story.parts[part]?.title ?? ''
  const on = workingDayAfter(dayOf(offered), 12 + (title.length % 10))
  if (story.state === 'closed') return on
  const today = dayOf(now)
  const late = part === 0 ? partsLate[story.key] : undefined
  if (late !== undefined) return dayFrom(today, late)
  const promised = promisedOn(run)
  if (promised && afterPromise.has(story.key)) return addWorkingDays(promised, 2)
  const soonest = addWorkingDays(today, 1)
  const ahead = addWorkingDays(today, 3 + (title.length % 8))
  const wanted = on >= addWorkingDays(today, 3) ? on : ahead
  const last = promised && promised > today ? workingDaysBefore(promised, 1) : wanted
  return wanted <= last ? wanted : last > today ? last : soonest
}

/** The day of the next step; a few have let theirs pass, as in life. */
export function nextStepOn({ story, now }: Story): LocalDay {
  const today = dayOf(now)
  const late = stepsLate[story.key]
  return late === undefined ? addWorkingDays(today, 2 + (story.key.length % 8)) : dayFrom(today, late)
}
