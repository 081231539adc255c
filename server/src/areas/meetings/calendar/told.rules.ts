import type { LocalTime } from '../recurrence/slot.ts'
import { timeOfSlot } from './components.rules.ts'
import type { Entry } from './entry.ts'

/**
 * By UID: the first message that said the time which stands, of the whole entry, and of each meeting whose time has been
 * told by itself. What answers an earlier message answers another time.
 */
export type Told = Readonly<
  Record<string, { readonly whole: number; readonly slots: Readonly<Record<LocalTime, number>> }>
>

/** What is told once `after` has been sent in a message of that number, where `before` stood. */
export function toldAfter(
  told: Told,
  before: readonly Entry[],
  after: readonly Entry[],
  sequence: number,
): Told {
  const was = new Map(before.map((entry) => [entry.uid, entry]))
  return Object.fromEntries(
    after.map((entry) => {
      const earlier = was.get(entry.uid)
      if (!earlier || !isSameTime(earlier, entry)) return [entry.uid, { whole: sequence, slots: {} }]
      const { whole, slots } = told[entry.uid] ?? { whole: 0, slots: {} }
      const moved = changedSlots(earlier, entry).map((slot) => [slot, sequence])
      return [entry.uid, { whole, slots: { ...slots, ...Object.fromEntries(moved) } }]
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
