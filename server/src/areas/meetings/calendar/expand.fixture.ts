import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'

/** When each meeting in a calendar is held, as one reader that is not ours makes it out of the text. */
export type Reader = (source: string) => string[]

const many = 4000

/** Mozilla's reader. */
export const byIcalJs: Reader = (source) => {
  const calendar = new ICAL.Component(ICAL.parse(source))
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  const [whole, ...exceptions] = events
  if (!whole) return []
  if (!whole.isRecurring()) return [span(whole.startDate.toJSDate(), whole.endDate.toJSDate())]
  for (const exception of exceptions) whole.relateException(exception)
  const found: string[] = []
  const iterator = whole.iterator()
  for (let nth = 0, at = iterator.next(); at && nth < many; nth++, at = iterator.next()) {
    const { startDate, endDate } = whole.getOccurrenceDetails(at)
    found.push(span(startDate.toJSDate(), endDate.toJSDate()))
  }
  return found.toSorted()
}

/** Another, with a reader and an expansion of its own. */
export const byNodeIcal: Reader = (source) =>
  Object.values(nodeIcal.sync.parseICS(source))
    .filter((one): one is VEvent => one?.type === 'VEVENT')
    .flatMap((event) =>
      nodeIcal.expandRecurringEvent(event, {
        from: new Date('2025-01-01T00:00:00Z'),
        to: new Date('2050-01-01T00:00:00Z'),
      }),
    )
    .map(({ start, end }) => span(start, end))
    .toSorted()

export const span = (start: Date, end: Date): string =>
  `${new Date(start).toISOString()} ${new Date(end).toISOString()}`
