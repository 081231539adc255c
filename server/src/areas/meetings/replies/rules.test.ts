import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf } from '../../../kernel/local-day.ts'
import { entriesOf, singleEntry } from '../calendar/entries.rules.ts'
import { lotsSeries } from '../calendar/entry.fixture.ts'
import { singleUid } from '../calendar/uid.rules.ts'
import { anyRecurrence } from '../recurrence/recurrence.fixture.ts'
import { occurrences } from '../recurrence/recurrence.rules.ts'
import { instantAt } from '../recurrence/slot.ts'
import { answerThatHolds, commentOf, findInCalendars, isSlotOf, isTimeSent, repliedAt } from './rules.ts'

const { host, id } = lotsSeries
const SINCE = '2026-01-01T00:00'

describe('what calendars call a meeting', () => {
  test('is found for each meeting of any series, at the time that it has', () => {
    fc.assert(
      fc.property(anyRecurrence, (recurrence) => {
        const sent = entriesOf({ ...lotsSeries, recurrence }, SINCE, addDays(recurrence.firstDay, 400))
        const window = { from: recurrence.firstDay, to: addDays(recurrence.firstDay, 400) }
        for (const slot of occurrences(recurrence, window).slots) {
          const meeting = { id: 'm', slotAt: slot.startsAt, isExtra: false }
          const found = findInCalendars({ id, recurrence, sent }, meeting, host)
          if (!found) throw new Error(`${slot.canonical} was not found`)
          expect(isTimeSent(found, slot)).toBe(true)
          expect(found.slot).toBe(recurrence.pattern.frequency === 'once' ? null : slot.canonical)
          if (found.slot) expect(isSlotOf(found.entry, recurrence, found.slot)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is its own name for one besides those that recur, and nothing for what was not sent', () => {
    const slotAt = instantAt('2026-12-03T09:00')
    const extra = singleEntry({
      ...lotsSeries,
      uid: singleUid('meeting', 'one', host),
      startsAt: slotAt,
      endsAt: instantAt('2026-12-03T10:00'),
    })
    const series = { id, recurrence: lotsSeries.recurrence, sent: [extra] }
    expect(findInCalendars(series, { id: 'one', slotAt, isExtra: true }, host)?.entry).toBe(extra)
    expect(findInCalendars(series, { id: 'two', slotAt, isExtra: true }, host)).toBeUndefined()
    expect(findInCalendars(series, { id: 'one', slotAt, isExtra: false }, host)).toBeUndefined()
  })

  test('is no day on which the series does not meet, and none that is cancelled', () => {
    const [entry] = entriesOf(
      {
        ...lotsSeries,
        meetings: [
          {
            slotAt: instantAt('2026-12-10T14:00'),
            startsAt: instantAt('2026-12-10T14:00'),
            endsAt: instantAt('2026-12-10T16:00'),
            place: '',
            link: '',
            isCancelled: true,
          },
        ],
      },
      SINCE,
      dayOf(instantAt('2027-02-01T12:00')),
    )
    if (!entry) throw new Error('Nothing was sent')
    const held = (slot: string) => isSlotOf(entry, lotsSeries.recurrence, slot)
    expect(held('2026-11-26T14:00')).toBe(true)
    expect(
      ['2026-12-10T14:00', '2026-12-11T14:00', '2026-11-26T15:00', '2026-11-12T14:00'].map(held),
    ).toEqual([false, false, false, false])
  })
})

describe('of the answers that somebody has given', () => {
  const [entry] = entriesOf(lotsSeries, SINCE, '2027-03-01')
  if (!entry) throw new Error('Nothing was sent')
  const slot = '2026-11-26T14:00'
  const where = { entry, slot }
  const told = { [entry.uid]: { whole: 1, slots: { [slot]: 4 } } }
  const own = (sequence: number) => ({ slot, sequence })
  const all = (sequence: number) => ({ slot: null, sequence })

  test.each([
    ['the one to the meeting goes before the one to the series', [all(4), own(4)], own(4), false],
    ['one to the time that stands goes before one to an earlier time', [own(3), all(4)], all(4), false],
    ['one to an earlier time is shown as such', [own(3)], own(3), true],
    ['one to another meeting says nothing', [{ slot: '2026-12-10T14:00', sequence: 9 }], undefined, false],
  ])('%s', (_, given, reply, isToEarlierTime) => {
    const expected = reply && { reply, isToEarlierTime }
    expect(answerThatHolds(given, where, told, true)).toEqual(expected)
  })

  test('all are to an earlier time while a change has not been sent', () => {
    expect(answerThatHolds([own(9)], where, told, false)).toEqual({ reply: own(9), isToEarlierTime: true })
  })
})

test('an answer is not given after it came', () => {
  const came = new Date('2026-11-23T09:00:00Z')
  const before = new Date('2026-11-23T08:00:00Z')
  expect(repliedAt(before, came)).toBe(before)
  expect(repliedAt(new Date('2030-01-01T00:00:00Z'), came)).toBe(came)
  expect(repliedAt(null, came)).toBe(came)
})

test('a comment is without control characters, and no longer than somebody reads', () => {
  const outlook = 'Microsoft Exchange Server 2010'
  expect(commentOf({ comment: 'Ja\u0000 tack\n', product: '' }, 'annat')).toBe('Ja tack')
  expect(commentOf({ comment: '', product: outlook }, 'Skrivet bredvid')).toBe('Skrivet bredvid')
  expect(commentOf({ comment: '', product: '-//Google Inc//Google Calendar//EN' }, 'Maskinens ord')).toBe('')
  expect(commentOf({ comment: 'å'.repeat(5000), product: '' }, '')).toHaveLength(1000)
})
