import type { Item, Meeting } from '../meeting/queries.ts'

const SECOND = 1000
const MINUTE = 60

type Clock = Pick<Meeting, 'now' | 'heardAt' | 'current'>
type Timed = Pick<Item, 'id' | 'minutes'> & { readonly content: { readonly spentSeconds: number } | null }

/** What the server's clock shows now: what it said, and the time since as the browser ticks; its own clock plays no part. */
export function serverNow({ now, heardAt }: Clock, ticks: number): number {
  return Date.parse(now) + Math.max(0, ticks - heardAt)
}

/** Seconds that an item has taken so far, with the time that runs. */
export function secondsOf(item: Timed, meeting: Clock, ticks: number): number {
  const before = item.content?.spentSeconds ?? 0
  if (meeting.current?.itemId !== item.id) return before
  const running = (serverNow(meeting, ticks) - Date.parse(meeting.current.since)) / SECOND
  return before + Math.max(0, Math.floor(running))
}

export type Left = { readonly kind: 'left' | 'over' | 'free'; readonly minutes: number }

/** Minutes that are left of an item's time, or that it has gone over; an item without time has neither. */
export function leftOf({ minutes }: Pick<Item, 'minutes'>, seconds: number): Left {
  if (minutes === 0) return { kind: 'free', minutes: 0 }
  const left = minutes * MINUTE - seconds
  return left >= 0
    ? { kind: 'left', minutes: Math.ceil(left / MINUTE) }
    : { kind: 'over', minutes: Math.ceil(-left / MINUTE) }
}

/** `4:07`, `1:02:30`. */
export function clockFace(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / (MINUTE * MINUTE))
  const minutes = Math.floor(seconds / MINUTE) % MINUTE
  const rest = two(seconds % MINUTE)
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}
