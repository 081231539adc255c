import { expect, test } from 'vitest'
import { dayOf } from '../../server/src/kernel/local-day.ts'
import { isWorkingDay } from '../../server/src/kernel/working-days.ts'
import { buildDemoCases } from '../content/index.ts'
import { dueOn, nextStepOn, promisedOn } from './due-days.ts'
import {
  afterPromise,
  notContacted,
  offersLeft,
  partsLate,
  promisesLate,
  stepsLate,
  still,
  wroteLately,
} from './let-slip.ts'
import { receivedBefore } from './received.ts'

/** A Monday, a Wednesday before a holiday, and a Sunday. */
const ends = ['2026-11-23T09:00:00Z', '2026-12-23T14:00:00Z', '2027-02-07T11:00:00Z'].map(
  (at) => new Date(at),
)
const running = (now: Date) =>
  receivedBefore(now, buildDemoCases())
    .filter(({ story }) => story.state !== 'closed')
    .map(({ story, at }) => ({ story, received: at, now }))

test('what is let slip is let slip in cases that run', () => {
  const keys = new Set(running(new Date('2026-11-23T09:00:00Z')).map(({ story }) => story.key))
  const tables = [partsLate, promisesLate, offersLeft, stepsLate, still].flatMap((table) =>
    Object.keys(table),
  )
  for (const key of [...tables, ...notContacted, ...wroteLately, ...afterPromise]) expect(keys).toContain(key)
})

test.each(ends)('at %s every other day of a case that runs lies ahead, on a working day', (now) => {
  const today = dayOf(now)
  for (const run of running(now)) {
    const { story, received } = run
    const days = [
      story.key in promisesLate ? undefined : promisedOn(run),
      story.key in stepsLate ? undefined : nextStepOn(run),
      ...story.parts.map((_, part) =>
        part === 0 && story.key in partsLate ? undefined : dueOn(run, part, received),
      ),
    ]
    for (const day of days) {
      if (day === undefined) continue
      expect(day > today, `${story.key} ${day}`).toBe(true)
      expect(isWorkingDay(day), `${story.key} ${day}`).toBe(true)
    }
  }
})

test.each(ends)(
  'at %s no part is due after the day told to the company, but for those meant to be',
  (now) => {
    for (const run of running(now)) {
      const { story, received } = run
      const promised = promisedOn(run)
      if (promised === undefined || story.key in promisesLate) continue
      for (const part of story.parts.keys()) {
        const isAfter = dueOn(run, part, received) > promised
        expect(isAfter, `${story.key} ${part}`).toBe(
          afterPromise.has(story.key) && !(part === 0 && story.key in partsLate),
        )
      }
    }
  },
)
