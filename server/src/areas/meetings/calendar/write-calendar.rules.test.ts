import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { componentsOf } from './components.rules.ts'
import { contentLine, text } from './content-line.rules.ts'
import { entriesOf, singleEntry } from './entries.rules.ts'
import { attendee, lotsSeries } from './entry.fixture.ts'
import type { Entry } from './entry.ts'
import { writeFeed } from './feed.rules.ts'
import { readUid, seriesUid, singleUid } from './uid.rules.ts'
import { type Method, writeCalendar } from './write-calendar.rules.ts'

const stamp = new Date('2026-11-20T08:00:00Z')
const [lots] = entriesOf(lotsSeries, '2026-11-20T09:00', '2026-12-31')
const own = singleEntry({
  ...lotsSeries,
  uid: singleUid('item', '0197a3c2-77aa-7b21-8d10-9a1c2e3f4b55', 'farled.example'),
  startsAt: new Date('2027-07-01T13:00:00Z'),
  endsAt: new Date('2027-07-01T13:30:00Z'),
})

const write = (entry: Entry | undefined, method: Method = 'REQUEST') =>
  writeCalendar({ method, events: entry ? componentsOf(entry, 3) : [], stamp })
const eventIn = (source: string) => {
  const event = new ICAL.Component(ICAL.parse(source)).getFirstSubcomponent('vevent')
  if (!event) throw new Error('no event')
  return event
}

test('an invitation to a series is written out whole', () => {
  expect(write(lots).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Farled//Farled//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:REQUEST',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Stockholm',
    'BEGIN:DAYLIGHT',
    'DTSTART:19810329T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'TZNAME:CEST',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:19961027T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'TZNAME:CET',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:series-0197a3c2-5f10-7a4e-9c11-3d2b8f6a1e01-202611261400@farled.example',
    'SEQUENCE:3',
    'DTSTAMP:20261120T080000Z',
    'DTSTART;TZID=Europe/Stockholm:20261126T140000',
    'DTEND;TZID=Europe/Stockholm:20261126T160000',
    'RRULE:FREQ=WEEKLY;WKST=MO;INTERVAL=2;BYDAY=TH;UNTIL=20261224T130000Z',
    'EXDATE;TZID=Europe/Stockholm:20261224T140000',
    'SUMMARY:Lotsmötet',
    'LOCATION:Stadshuset',
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'ORGANIZER;CN="Lotsen":mailto:lots@kommun.example',
    'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=',
    ' TRUE;CN="Anna":mailto:anna@kommun.example',
    'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=',
    ' TRUE;CN="Bo":mailto:bo@kommun.example',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('a single event says its own time and repeats nothing', () => {
  const event = eventIn(write(own))
  expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Stockholm')
  expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2027-07-01T15:00:00')
  expect(String(event.getFirstPropertyValue('dtend'))).toBe('2027-07-01T15:30:00')
  expect(event.getFirstProperty('rrule')).toBeNull()
})

test('a feed asks nothing of its reader, names nobody who is invited, and says how often it is new', () => {
  const events = [lots, own].flatMap((entry) => (entry ? componentsOf(entry, 1) : []))
  const source = writeFeed({ name: 'Mina möten; Åsa', events, stamp, refreshMinutes: 60 })
  const calendar = new ICAL.Component(ICAL.parse(source))
  const values = ['method', 'name', 'x-wr-calname', 'refresh-interval', 'x-published-ttl'].map((name) =>
    String(calendar.getFirstPropertyValue(name)),
  )
  expect(values).toEqual([
    'PUBLISH',
    // Names that the reader does not know come with their escapes.
    'Mina möten\\; Åsa',
    'Mina möten\\; Åsa',
    'PT60M',
    'PT60M',
  ])
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(2)
  expect(source).not.toMatch(/ATTENDEE|RSVP|anna@/)
})

describe('what people have written', () => {
  const said = fc.string({
    unit: fc.constantFrom('a', 'å', 'ö', '🚢', ',', ';', ':', '\\', '"', '\n', ' ', 'n', 'N'),
  })
  const hostile = 'Möte\r\nATTENDEE:mailto:elak@annan.example\r\nEND:VEVENT'

  test('is read back as it was by an independent reader, folded within 75 octets', () => {
    fc.assert(
      fc.property(said, said, said, (title, description, name) => {
        const { attendees } = lotsSeries
        const entry = { ...own, title, description, attendees: [...attendees, attendee('Cia', { name })] }
        const source = write(entry)
        for (const line of source.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n\uFFFD]/)
        }
        // Cut between letters: each line is whole by itself.
        expect(Buffer.from(source).toString()).toBe(source)
        const event = eventIn(source)
        expect(event.getFirstPropertyValue('summary')).toBe(title)
        expect(event.getFirstPropertyValue('description') ?? '').toBe(description)
        const names = event.getAllProperties('attendee').map((one) => one.getParameter('cn'))
        expect(names.at(-1)).toBe(name.replaceAll('"', "'").replaceAll('\\', '/').replaceAll('\n', ' '))
      }),
    )
  })

  test('can add no line of its own', () => {
    const entry = {
      ...own,
      title: hostile,
      description: hostile,
      place: hostile,
      organizer: { name: hostile, address: hostile },
      attendees: [attendee('Anna', { name: hostile, address: `a@b.example?cc=${hostile}` })],
    }
    const event = eventIn(write(entry))
    expect(event.getAllProperties('attendee')).toHaveLength(1)
    expect(event.getFirstPropertyValue('attendee')).not.toContain('?')
    expect(event.getFirstPropertyValue('summary')).toBe(hostile.replaceAll('\r\n', '\n'))
  })

  test('loses what can stand in no text: control characters and half letters', () => {
    expect(text('a\u0000b\u001bc\u007fd\uD800')).toBe('abcd\uFFFD')
    expect(contentLine('SUMMARY', text('a\rb\r\nc'))).toBe('SUMMARY:a\\nb\\nc\r\n')
  })

  test('is said only when somebody has said it', () => {
    const source = write(own && { ...own, title: '', description: '', place: '', link: '' })
    expect(source).not.toMatch(/DESCRIPTION|LOCATION|URL/)
    expect(write({ ...own, place: '', link: 'https://moten.example/1' })).toContain(
      'LOCATION:https://moten.example/1\r\nURL:https://moten.example/1\r\n',
    )
  })
})

describe('names in other calendars', () => {
  const id = '0197a3c2-5f10-7a4e-9c11-3d2b8f6a1e01'

  test('a single event never has the name of a series, though it has the same id', () => {
    const names = [
      seriesUid(id, '2026-11-26T14:00', 'farled.example'),
      seriesUid(id, '2027-01-14T14:00', 'farled.example'),
      singleUid('item', id, 'farled.example'),
      singleUid('meeting', id, 'farled.example'),
    ]
    expect(new Set(names).size).toBe(4)
    expect(names.map((name) => readUid(name, 'farled.example'))).toEqual([
      { kind: 'series', id, from: '202611261400' },
      { kind: 'series', id, from: '202701141400' },
      { kind: 'item', id },
      { kind: 'meeting', id },
    ])
  })

  test.each(['', 'x', `item-${id}@other.example`, `item-${id}-202611261400`, `series-${id}@farled.example`])(
    '“%s” is none of ours',
    (uid) => {
      expect(readUid(uid, 'farled.example')).toBeUndefined()
    },
  )

  test('are known though a client has changed the case of them', () => {
    expect(readUid(`ITEM-${id.toUpperCase()}@FARLED.example`, 'farled.example')).toEqual({ kind: 'item', id })
  })
})
