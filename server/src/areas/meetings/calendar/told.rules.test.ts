import { expect, test } from 'vitest'
import { instantAt } from '../recurrence/slot.ts'
import { entriesOf, singleEntry } from './entries.rules.ts'
import { lotsSeries } from './entry.fixture.ts'
import type { Entry } from './entry.ts'
import { type Told, toldAfter, toldSince } from './told.rules.ts'

const SINCE = '2026-11-23T08:00'
const FIRST = '2026-11-26T14:00'
const SECOND = '2026-12-10T14:00'

const sent = (given: Partial<typeof lotsSeries> = {}): Entry[] =>
  entriesOf({ ...lotsSeries, ...given }, SINCE, '2027-03-01')
const moved = (start: string, place = 'Stadshuset') => ({
  slotAt: instantAt(FIRST),
  startsAt: instantAt(start),
  endsAt: new Date(instantAt(start).getTime() + 120 * 60_000),
  place,
  link: '',
  isCancelled: false,
})
const uidOf = ([entry]: readonly Entry[]) => entry?.uid ?? ''

/** What is told after each of these has been sent, the first with number 1. */
function toldThrough(...steps: readonly Entry[][]): Told {
  let [told, before]: [Told, readonly Entry[]] = [{}, []]
  for (const [nth, after] of steps.entries()) {
    told = toldAfter(told, before, after, { sequence: nth + 1 })
    before = after
  }
  return told
}

test('what is sent first has been told since then, and stays so when other things change', () => {
  const was = sent()
  const told = toldThrough(was, sent({ title: 'Lotsen', place: 'Väddö' }), sent({ attendees: [] }))
  expect(toldSince(told, uidOf(was), null)).toBe(1)
  expect(toldSince(told, uidOf(was), FIRST)).toBe(1)
})

test('a meeting that is moved is told anew by itself, as often as its time changes and not when its place does', () => {
  const uid = uidOf(sent())
  const once = toldThrough(sent(), sent({ meetings: [moved('2026-11-27T09:00')] }))
  expect([toldSince(once, uid, FIRST), toldSince(once, uid, SECOND), toldSince(once, uid, null)]).toEqual([
    2, 1, 1,
  ])
  const back = toldThrough(
    sent(),
    sent({ meetings: [moved('2026-11-27T09:00')] }),
    sent({ meetings: [moved('2026-11-27T09:00', 'Väddö')] }),
    sent(),
  )
  expect(toldSince(back, uid, FIRST)).toBe(4)
})

test('a meeting that was cancelled and is held again is told anew', () => {
  const cancelled = { ...moved(FIRST), isCancelled: true }
  const told = toldThrough(sent(), sent({ meetings: [cancelled] }), sent())
  expect(toldSince(told, uidOf(sent()), FIRST)).toBe(3)
})

test('a single meeting has one time; what is gone is forgotten', () => {
  const said = { uid: 'meeting-1@farled.example', title: '', description: '', place: '', link: '' }
  const single = (start: string) =>
    singleEntry({
      ...lotsSeries,
      ...said,
      startsAt: instantAt(start),
      endsAt: new Date(instantAt(start).getTime() + 3_600_000),
    })
  const told = toldThrough([single(FIRST)], [single(FIRST)], [single(SECOND)])
  expect(told).toEqual({ 'meeting-1@farled.example': { whole: 3, slots: {} } })
  expect(toldAfter(told, [single(SECOND)], [], { sequence: 4 })).toEqual({})
})

test('of what was sent before anything was kept, every answer is to the time that stands', () => {
  expect(toldSince(toldAfter({}, sent(), sent(), { sequence: 7 }), uidOf(sent()), FIRST)).toBe(0)
})
