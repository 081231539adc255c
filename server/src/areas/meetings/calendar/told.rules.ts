import type { LocalTime } from '../recurrence/slot.ts'
import { timeOfSlot } from './components.rules.ts'
import type { Entry } from './entry.ts'

/**
 * By UID: the first message that said the time which stands, of the whole entry, and of each meeting whose time has been
 * told by itself. What answers an earlier message answers another time.
 */
export type Told = Readonly<
  Record<
    string,
    {
      readonly whole: number
      readonly slots: Readonly<Record<LocalTime, number>>
      /** The number of the last message about it, and when that went out; unknown for what was sent before it was kept. */
      readonly last?: number
      readonly lastAt?: string
      /** When those who had not answered were sent it again. */
      readonly remindedAt?: string
    }
  >
>

/** The message that is sent, which says what is new of these entries. */
type Telling = { readonly sequence: number; readonly at?: string; readonly about?: ReadonlySet<string> }

/** What is told once `after` has been sent in a message of that number, where `before` stood. */
export function toldAfter(
  told: Told,
  before: readonly Entry[],
  after: readonly Entry[],
  { sequence, at, about }: Telling,
): Told {
  const was = new Map(before.map((entry) => [entry.uid, entry]))
  return Object.fromEntries(
    after.map((entry) => {
      const earlier = was.get(entry.uid)
      const last = at !== undefined && about?.has(entry.uid) ? { last: sequence, lastAt: at } : {}
      if (!earlier || !isSameTime(earlier, entry)) return [entry.uid, { whole: sequence, slots: {}, ...last }]
      const kept = told[entry.uid] ?? { whole: 0, slots: {} }
      const moved = changedSlots(earlier, entry).map((slot) => [slot, sequence])
      return [entry.uid, { ...kept, slots: { ...kept.slots, ...Object.fromEntries(moved) }, ...last }]
    }),
  )
}

/** The first message that said the time of an entry, or of one meeting of it. */
export function toldSince(told: Told, uid: string, slot: LocalTime | null): number {
  const of = told[uid]
  return (slot === null ? undefined : of?.slots[slot]) ?? of?.whole ?? 0
}

/** By the times alone. Until when it repeats says nothing of the meetings that were there. */
function isSameTime(one: Entry, other: Entry): boolean {
  const rhythm = ({ start, end, repeats }: Entry) => {
    if (repeats === null) return [start, end].join(' ')
    const days = repeats.frequency === 'weekly' ? repeats.weekdays : [repeats.nth, repeats.weekday]
    const interval = repeats.frequency === 'weekly' ? repeats.interval : 1
    return [start, end, repeats.frequency, interval, ...days].join(' ')
  }
  return rhythm(one) === rhythm(other)
}

/** Meetings that are held at another time than before, or are held again. */
function changedSlots(was: Entry, is: Entry): LocalTime[] {
  const named = [...was.moved, ...is.moved].map(({ slot }) => slot)
  const otherwise = named.filter((slot) => {
    const [before, now] = [timeOfSlot(was, slot), timeOfSlot(is, slot)]
    return before.start !== now.start || before.end !== now.end
  })
  const again = was.except.filter((slot) => !is.except.includes(slot))
  return [...new Set([...otherwise, ...again])]
}
