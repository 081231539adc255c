import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { must } from '../../../../testing/build/build-case.ts'
import type { Answer, Person } from '../../../../testing/house.ts'
import type { Stage } from '../testing.fixture.ts'

/** Makes a person’s calendar an address; the path of it. */
export async function subscribe(person: Person, withActions = false): Promise<string> {
  const { address } = (await must(person.post('/my-calendar', { withActions }))).body
  return new URL(address).pathname
}

/** Fetches as a calendar does: without a session. */
export function fetchFeed(stage: Stage, url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return stage.house.ask({ method: 'GET', url, headers: { accept: 'text/calendar', ...headers } })
}

const until = new Date('2027-06-30T00:00:00Z')
const line = (start: Date, title: string) => `${new Date(start).toISOString().slice(0, 16)} ${title}`

/** What a calendar shows up to next summer, in order of time, as Mozilla’s reader makes it out of the text. */
export function shownByIcalJs(source: string): string[] {
  const events = new ICAL.Component(ICAL.parse(source))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
  const whole = events.filter((event) => !event.isRecurrenceException())
  return whole
    .flatMap((event) => {
      if (!event.isRecurring()) return [line(event.startDate.toJSDate(), event.summary)]
      for (const one of events) {
        if (one.isRecurrenceException() && one.uid === event.uid) event.relateException(one)
      }
      const found: string[] = []
      const iterator = event.iterator()
      for (let at = iterator.next(); at && at.toJSDate() < until; at = iterator.next()) {
        const { startDate, item } = event.getOccurrenceDetails(at)
        found.push(line(startDate.toJSDate(), item.summary))
      }
      return found
    })
    .toSorted()
}

/** The same, by another reader with an expansion of its own. */
export function shownByNodeIcal(source: string): string[] {
  return Object.values(nodeIcal.sync.parseICS(source))
    .filter((one): one is VEvent => one?.type === 'VEVENT')
    .flatMap((event) =>
      nodeIcal
        .expandRecurringEvent(event, { from: new Date('2026-01-01T00:00:00Z'), to: until })
        .map(({ start, event: { summary } }) =>
          line(start, typeof summary === 'string' ? summary : (summary?.val ?? '')),
        ),
    )
    .toSorted()
}

/** The VEVENTs of a calendar, each with its values as text. */
export function eventsIn(source: string): Record<string, string>[] {
  return new ICAL.Component(ICAL.parse(source))
    .getAllSubcomponents('vevent')
    .map((event) =>
      Object.fromEntries(event.getAllProperties().map((one) => [one.name, String(one.getFirstValue())])),
    )
}
