import { componentsOf } from './components.rules.ts'
import type { Entry, EventComponent } from './entry.ts'
import { byIcalJs } from './expand.fixture.ts'
import type { Message } from './messages.rules.ts'
import { writeCalendar } from './write-calendar.rules.ts'

const stamp = new Date('2026-11-20T08:00:00Z')

/** What the reader made out of a text, for the next calendar that holds the same: several people are told the same. */
const wasRead = new Map<string, readonly string[]>()

function read(text: string): readonly string[] {
  const found = wasRead.get(text) ?? byIcalJs(text)
  // Only the latest are asked for again.
  if (wasRead.size > 50) wasRead.clear()
  wasRead.set(text, found)
  return found
}

/** A calendar that does with each message what RFC 5546 says (3.2.2, 3.2.5), and knows nothing else. */
export class Inbox {
  readonly address: string
  private readonly events = new Map<string, EventComponent[]>()

  constructor(address: string) {
    this.address = address
  }

  /** One that shows these entries as they are. */
  static of(entries: readonly Entry[]): Inbox {
    const inbox = new Inbox('')
    for (const entry of entries) inbox.events.set(entry.uid, componentsOf(entry, 0))
    return inbox
  }

  take(messages: readonly Message[]): void {
    for (const { method, uid, slot, to, events, sequence } of messages) {
      if (!to.some(({ address }) => address === this.address)) continue
      const had = this.events.get(uid) ?? []
      if (had.some((event) => event.sequence > sequence))
        throw new Error(`${uid}: an older message after a newer`)
      const [whole, ...overrides] = had
      const others = overrides.filter(({ recurrenceId }) => recurrenceId !== slot)
      if (slot === null && method === 'CANCEL') this.events.delete(uid)
      else if (slot === null) this.events.set(uid, [...events])
      else if (!whole) throw new Error(`${uid}: one meeting of a series that is not known`)
      else if (method === 'REQUEST') this.events.set(uid, [whole, ...others, ...events])
      else this.events.set(uid, [{ ...whole, except: [...whole.except, slot] }, ...others])
    }
  }

  /** Titles and times of what has not begun, as a reader makes them out of the text. */
  shows(now: Date): string[] {
    return [...this.events.values()]
      .flatMap((events) =>
        read(writeCalendar({ method: 'REQUEST', events, stamp })).map(
          (span) => `${span} ${events[0]?.title}`,
        ),
      )
      .filter((line) => line > now.toISOString())
      .toSorted()
  }
}
