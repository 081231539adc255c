import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRecurrence, evenThursdays } from '../recurrence/recurrence.fixture.ts'
import { occurrences } from '../recurrence/recurrence.rules.ts'
import { instantAt } from '../recurrence/slot.ts'
import { Inbox } from './client.fixture.ts'
import { entriesOf, type KeptMeeting, type SeriesCalendar, sinceOf, singleEntry } from './entries.rules.ts'
import { attendee, lotsSeries } from './entry.fixture.ts'
import type { Entry } from './entry.ts'
import { messagesFor } from './messages.rules.ts'

const sentAt = new Date('2026-11-20T08:00:00Z')
const through = '2026-12-31'

function entries(
  given: Partial<SeriesCalendar> = {},
  sent: readonly Entry[] = [],
  now = sentAt,
  until = through,
): Entry[] {
  const series = { ...lotsSeries, ...given }
  return entriesOf(series, sinceOf(sent, series.recurrence, now), until)
}
const kept = (slot: string, given: Partial<KeptMeeting> = {}): KeptMeeting => {
  const slotAt = instantAt(slot)
  const endsAt = new Date(slotAt.getTime() + 2 * 3_600_000)
  return { slotAt, startsAt: slotAt, endsAt, place: 'Stadshuset', link: '', isCancelled: false, ...given }
}
const moved = (slot: string, to: string) =>
  kept(slot, { startsAt: instantAt(to), endsAt: new Date(instantAt(to).getTime() + 3_600_000) })

/** What a message is, to whom, and about what. */
const brief = (before: readonly Entry[], after: readonly Entry[], now = sentAt) =>
  messagesFor(before, after, { now, sequence: 7 }).map(({ method, why, to, slot }) =>
    [method, why, to.map(({ name }) => name).join(' '), ...(slot === null ? [] : [slot])].join(' '),
  )

const first = entries()

test('what was sent is known again when it comes back from where it was kept, its fields in another order', () => {
  const turned = first.map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as unknown as Entry)
  const repeats = turned.map((entry) => ({
    ...entry,
    repeats:
      entry.repeats && (Object.fromEntries(Object.entries(entry.repeats).reverse()) as typeof entry.repeats),
  }))
  expect(brief(repeats, first)).toEqual([])
})

describe('of a series', () => {
  test('nothing is sent when nothing has changed, nor of what nobody is invited to', () => {
    expect(brief(first, entries({}, first, new Date('2026-11-27T08:00:00Z')))).toEqual([])
    expect(brief([], entries({ attendees: [] }))).toEqual([])
  })

  test('a new one is an invitation, with the number that is given', () => {
    expect(brief([], first)).toEqual(['REQUEST invited Anna Bo'])
    const [message] = messagesFor([], first, { now: sentAt, sequence: 7 })
    expect(message).toMatchObject({
      sequence: 7,
      events: [{ sequence: 7, isCancelled: false, recurrenceId: null }],
    })
  })

  test('a cancelled meeting is taken back by itself, and by no other', () => {
    const meetings = [kept('2026-12-10T14:00', { isCancelled: true })]
    const after = entries({ meetings }, first)
    expect(brief(first, after)).toEqual(['CANCEL meetingCancelled Anna Bo 2026-12-10T14:00'])
    const [message] = messagesFor(first, after, { now: sentAt, sequence: 7 })
    expect(message?.events).toMatchObject([
      { recurrenceId: '2026-12-10T14:00', isCancelled: true, repeats: null, except: [] },
    ])
    expect(brief(after, entries({}, after))).toEqual(['REQUEST changed Anna Bo'])
  })

  test('a moved meeting is said by its slot in the series, though it is moved twice and back', () => {
    const once = entries({ meetings: [moved('2026-12-10T14:00', '2026-12-11T09:00')] }, first)
    const twice = entries({ meetings: [moved('2026-12-10T14:00', '2026-12-14T09:00')] }, first)
    expect(brief(first, once)).toEqual(['REQUEST meetingMoved Anna Bo 2026-12-10T14:00'])
    expect(brief(once, twice)).toEqual(['REQUEST meetingMoved Anna Bo 2026-12-10T14:00'])
    expect(brief(twice, first)).toEqual(['REQUEST changed Anna Bo'])
    const [message] = messagesFor(once, twice, { now: sentAt, sequence: 7 })
    expect(message?.events).toMatchObject([{ recurrenceId: '2026-12-10T14:00', start: '2026-12-14T09:00' }])
  })

  test('one that was put off, and is not any more, is told while either time is to come', () => {
    const before = entries({ meetings: [moved('2026-11-26T14:00', '2026-12-03T14:00')] })
    const now = new Date('2026-11-30T08:00:00Z')
    expect(brief(before, entries({}, before, now), now)).toEqual(['REQUEST changed Anna Bo'])
    const after = new Date('2026-12-04T08:00:00Z')
    expect(brief(before, entries({}, before, after), after)).toEqual([])
  })

  test('another schedule ends the old one where it stands, and is a new invitation from now on', () => {
    const now = new Date('2026-12-01T08:00:00Z')
    const recurrence = { ...evenThursdays, startTime: '13:00' }
    const after = entries({ recurrence }, first, now)
    expect(brief(first, after, now)).toEqual(['REQUEST ended Anna Bo', 'REQUEST invited Anna Bo'])
    const [ended, begun] = messagesFor(first, after, { now, sequence: 7 })
    expect(ended?.events).toMatchObject([
      { start: '2026-11-26T14:00', repeats: { until: '2026-12-01T09:00' } },
    ])
    expect(begun?.events).toMatchObject([{ start: '2026-12-10T13:00', except: ['2026-12-24T13:00'] }])
    expect(ended?.uid).not.toBe(begun?.uid)
  })

  test('another schedule before anything has been held takes the old one back', () => {
    const recurrence = { ...evenThursdays, startTime: '13:00' }
    expect(brief(first, entries({ recurrence }, first))).toEqual([
      'CANCEL cancelled Anna Bo',
      'REQUEST invited Anna Bo',
    ])
  })

  test('what is put off from the time before a new schedule is not left standing', () => {
    const now = new Date('2026-11-27T08:00:00Z')
    const before = entries({ meetings: [moved('2026-11-26T14:00', '2026-12-03T14:00')] })
    const [ended] = messagesFor(before, [], { now, sequence: 7 })
    expect(ended?.events).toMatchObject([{ except: ['2026-11-26T14:00'] }])
    expect(ended?.events).toHaveLength(1)
  })

  test('the end of a series is the same entry with another end', () => {
    const after = entries({ recurrence: { ...evenThursdays, lastDay: '2026-12-11' } }, first)
    expect(brief(first, after)).toEqual(['REQUEST changed Anna Bo'])
    expect(after[0]?.uid).toBe(first[0]?.uid)
  })

  test('the next stretch goes out when it comes within sight, and the one that has been is left alone', () => {
    const later = entries({}, first, sentAt, '2027-02-01')
    expect(brief(first, later)).toEqual(['REQUEST invited Anna Bo'])
    const now = new Date('2027-01-05T08:00:00Z')
    expect(brief(later, entries({ title: 'Lots' }, later, now, '2027-02-01'), now)).toEqual([
      'REQUEST changed Anna Bo',
    ])
  })

  test('who comes is invited and who leaves is told so, and the others hear nothing', () => {
    const after = entries({ attendees: [attendee('Bo'), attendee('Cia')] }, first)
    expect(brief(first, after)).toEqual(['CANCEL uninvited Anna', 'REQUEST invited Cia'])
    const [left] = messagesFor(first, after, { now: sentAt, sequence: 7 })
    expect(left?.events[0]?.attendees.map(({ name }) => name)).toEqual(['Anna'])
  })

  test('an address is the same in capitals, and an answer changes nothing', () => {
    const attendees = [
      attendee('Anna', { address: 'ANNA@kommun.example', attendance: 'accepted' }),
      attendee('Bo', { attendance: 'declined' }),
    ]
    expect(brief(first, entries({ attendees }, first))).toEqual([])
  })

  test('nothing is sent of meetings that have been', () => {
    const now = new Date('2026-11-30T08:00:00Z')
    const meetings = [kept('2026-11-26T14:00', { isCancelled: true })]
    expect(brief(first, entries({ meetings }, first, now), now)).toEqual([])
    const over = new Date('2027-01-05T08:00:00Z')
    expect(brief(first, [], over)).toEqual([])
    expect(brief([], first, over)).toEqual([])
  })
})

describe('of a single event', () => {
  const at = (hour: string, given: Partial<Entry> = {}) => {
    const startsAt = instantAt(`2027-01-14T${hour}:00`)
    const endsAt = new Date(startsAt.getTime() + 1_800_000)
    return [{ ...singleEntry({ ...lotsSeries, uid: 'item-1@farled.example', startsAt, endsAt }), ...given }]
  }

  test('it is invited to, changed and taken back by its own name', () => {
    expect(brief([], at('14'))).toEqual(['REQUEST invited Anna Bo'])
    expect(brief(at('14'), at('15'))).toEqual(['REQUEST changed Anna Bo'])
    expect(brief(at('14'), at('14'))).toEqual([])
    expect(brief(at('14'), [])).toEqual(['CANCEL cancelled Anna Bo'])
    expect(brief(at('14'), at('14', { attendees: [attendee('Cia')] }))).toEqual([
      'CANCEL uninvited Anna Bo',
      'REQUEST invited Cia',
    ])
  })
})

test('whatever is changed, in whatever order: calendars that get the messages show what comes, and no more', () => {
  const people = ['Anna', 'Bo', 'Cia']
  const step = fc.record({
    hours: fc.oneof(fc.nat(40), fc.nat(900)),
    fates: fc.array(fc.constantFrom('asSaid', 'cancelled', 'later', 'sooner'), { maxLength: 6 }),
    recurrence: fc.option(anyRecurrence, { nil: null, freq: 3 }),
    title: fc.constantFrom('Lotsmötet', 'Lots'),
    who: fc.subarray(people),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 7 }), (steps) => {
      const inboxes = people.map((name) => new Inbox(attendee(name).address))
      let now = sentAt
      let sent: Entry[] = []
      let recurrence = evenThursdays
      for (const [sequence, one] of steps.entries()) {
        now = new Date(now.getTime() + one.hours * 3_600_000)
        const shift = { firstDay: now.toISOString().slice(0, 10), lastDay: null }
        recurrence = one.recurrence ? { ...one.recurrence, ...shift } : recurrence
        const window = { from: now.toISOString().slice(0, 10), to: '2027-12-31' }
        const coming = occurrences(recurrence, window).slots.filter(({ startsAt }) => startsAt > now)
        const meetings = one.fates.flatMap((fate, nth) => {
          const slot = coming[nth]
          if (!slot) return []
          const by = { asSaid: 0, cancelled: 0, later: 26, sooner: -1 }[fate] ?? 0
          const shifted = (at: Date) => new Date(at.getTime() + by * 3_600_000)
          const time = { startsAt: shifted(slot.startsAt), endsAt: shifted(slot.endsAt) }
          return [{ ...kept(slot.start), ...time, slotAt: slot.startsAt, isCancelled: fate === 'cancelled' }]
        })
        const attendees = one.who.map((name) => attendee(name))
        const series = { meetings, recurrence, title: one.title, attendees }
        const after = entries(series, sent, now, '2027-12-31')
        const messages = messagesFor(sent, after, { now, sequence })
        const invitedSees = Inbox.of(after).shows(now)
        for (const inbox of inboxes) {
          inbox.take(messages)
          const isInvited = attendees.some(({ address }) => address === inbox.address)
          expect(inbox.shows(now)).toEqual(isInvited ? invitedSees : [])
        }
        expect(messagesFor(after, after, { now, sequence })).toEqual([])
        // As it is kept between messages.
        sent = JSON.parse(JSON.stringify(after))
      }
    }),
    { numRuns: 60 },
  )
})
