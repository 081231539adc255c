import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, instantOf } from '../../../kernel/local-day.ts'
import { entriesOf } from '../calendar/entries.rules.ts'
import { lotsSeries } from '../calendar/entry.fixture.ts'
import { writeFeed } from '../calendar/feed.rules.ts'
import { anyRecurrence, evenThursdays } from '../recurrence/recurrence.fixture.ts'
import { occurrences } from '../recurrence/recurrence.rules.ts'
import { shownByIcalJs, shownByNodeIcal } from './feed.fixture.ts'
import { eventsOfSeries, type FeedMeeting, type FeedSeries } from './series-events.rules.ts'

const now = new Date('2026-11-20T08:00:00Z')
const window = { now, from: new Date('2026-08-22T08:00:00Z'), horizonDays: 200 }

function meetingAt(id: string, startsAt: Date, given: Partial<FeedMeeting> = {}): FeedMeeting {
  return {
    id,
    slotAt: startsAt,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
    place: 'Stadshuset',
    link: '',
    isCancelled: false,
    sequence: 0,
    about: `sida ${id}`,
    ...given,
  }
}

const series = (given: Partial<FeedSeries> = {}): FeedSeries => ({
  ...lotsSeries,
  description: 'serien',
  meetings: [],
  sent: [],
  sequence: 3,
  createdAt: new Date('2026-11-01T08:00:00Z'),
  isEnded: false,
  ...given,
})

const textOf = (one: FeedSeries) =>
  writeFeed({ name: 'Möten', events: eventsOfSeries(one, window), stamp: now, refreshMinutes: 60 })
const daysIn = (one: FeedSeries) => shownByIcalJs(textOf(one)).map((line) => line.slice(0, 10))

describe('a series in a calendar that is subscribed to', () => {
  test('has the names that its invitations have, and a number that grows with any change', () => {
    const sent = entriesOf(lotsSeries, '2026-11-20T09:00', '2027-06-30')
    const [first] = eventsOfSeries(series({ sent }), window)
    expect(first?.uid).toBe(sent[0]?.uid)
    expect(first?.sequence).toBe(3)
    const one = meetingAt('m1', instantOf('2026-11-26', '14:00'), { sequence: 2 })
    expect(eventsOfSeries(series({ sent, meetings: [one] }), window)[0]?.sequence).toBe(5)
  })

  test('says of each meeting that is planned where its own agenda is, and of the rest where the series is', () => {
    const one = meetingAt('m1', instantOf('2026-11-26', '14:00'))
    const events = eventsOfSeries(series({ meetings: [one] }), window)
    expect(events.map(({ recurrenceId, description }) => [recurrenceId, description]).slice(0, 2)).toEqual([
      [null, 'serien'],
      ['2026-11-26T14:00', 'sida m1'],
    ])
  })

  test('keeps the slot of a moved meeting, leaves a cancelled one out, and has one that was added', () => {
    const meetings = [
      meetingAt('m1', instantOf('2026-11-26', '14:00'), { startsAt: instantOf('2026-11-27', '09:00') }),
      meetingAt('m2', instantOf('2026-12-10', '14:00'), { isCancelled: true }),
      meetingAt('m3', instantOf('2026-12-15', '10:00')),
      meetingAt('m4', instantOf('2026-12-16', '10:00'), { isCancelled: true }),
    ]
    const events = eventsOfSeries(series({ meetings }), window)
    expect(events.find(({ recurrenceId }) => recurrenceId === '2026-11-26T14:00')?.start).toBe(
      '2026-11-27T09:00',
    )
    expect(events.map(({ uid }) => uid).filter((uid) => uid.startsWith('meeting'))).toEqual([
      'meeting-m3@farled.example',
    ])
    // Christmas eve is a day off; 2026 has 53 weeks.
    const days = daysIn(series({ meetings }))
    expect(days.filter((day) => day > '2026-11-20').slice(0, 3)).toEqual([
      '2026-11-27',
      '2026-12-15',
      '2027-01-14',
    ])
  })

  test('keeps what was held when the schedule has become another, and shows nothing that never was', () => {
    const held = meetingAt('old', instantOf('2026-11-10', '09:00'))
    const dropped = meetingAt('gone', instantOf('2026-12-08', '09:00'), { isCancelled: true })
    const days = daysIn(series({ meetings: [held, dropped] }))
    expect(days.slice(0, 2)).toEqual(['2026-11-10', '2026-11-26'])
    expect(days).not.toContain('2026-11-12')
    expect(days).not.toContain('2026-12-08')
  })

  test('that has ended has what was held, as long as it is not long ago', () => {
    const meetings = [
      meetingAt('old', instantOf('2026-05-14', '14:00')),
      meetingAt('held', instantOf('2026-11-12', '14:00')),
    ]
    expect(daysIn(series({ meetings, isEnded: true }))).toEqual(['2026-11-12'])
  })

  test('shows one that was added where the schedule has a meeting once', () => {
    const added = meetingAt('added', instantOf('2027-01-14', '14:00'), { place: 'Biblioteket' })
    const one = series({ meetings: [added] })
    expect(daysIn(one).filter((day) => day === '2027-01-14')).toHaveLength(1)
    expect(eventsOfSeries(one, window).find(({ description }) => description === 'sida added')?.place).toBe(
      'Biblioteket',
    )
  })

  test('that is held once leads to the page of that meeting', () => {
    const recurrence = { ...evenThursdays, pattern: { frequency: 'once' as const }, firstDay: '2026-12-03' }
    const meetings = [meetingAt('m1', instantOf('2026-12-03', '14:00'))]
    const events = eventsOfSeries(series({ recurrence, meetings }), window)
    expect(events.map(({ start, repeats, description }) => [start, repeats, description])).toEqual([
      ['2026-12-03T14:00', null, 'sida m1'],
    ])
  })
})

test('two readers find each planned meeting once, where and when it is held, whatever has happened to it', () => {
  const anyFate = fc.constantFrom('asSaid' as const, 'cancelled' as const, 'later' as const)
  fc.assert(
    fc.property(anyRecurrence, fc.nat(40), fc.array(anyFate, { minLength: 8 }), (any, day, fates) => {
      const span = { from: '2026-11-21', to: addDays('2026-11-20', window.horizonDays) }
      const recurrence = { ...any, firstDay: addDays(span.from, day), lastDay: span.to }
      const { slots } = occurrences(recurrence, span)
      const meetings = slots.map(({ startsAt, endsAt }, nth) => {
        const by = (instant: Date) =>
          fates[nth] === 'later' ? new Date(instant.getTime() + 19 * 3_600_000) : instant
        return meetingAt(`m${nth}`, startsAt, {
          startsAt: by(startsAt),
          endsAt: by(endsAt),
          isCancelled: fates[nth] === 'cancelled',
        })
      })
      const one = series({ recurrence, meetings, createdAt: now })
      const expected = meetings
        .filter(({ isCancelled }) => !isCancelled)
        .map(({ startsAt }) => `${startsAt.toISOString().slice(0, 16)} ${lotsSeries.title}`)
        .toSorted()
      const text = textOf(one)
      expect(shownByIcalJs(text)).toEqual(expected)
      expect(shownByNodeIcal(text)).toEqual(expected)
    }),
    { numRuns: 100 },
  )
})
