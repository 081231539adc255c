import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { ItemFacts, MeetingStatus } from '../facts.ts'

/** Something can be put on an agenda until the meeting is over. */
export function decideAdding(status: MeetingStatus): Verdict<undefined, 'meeting.ended'> {
  return status === 'planned' || status === 'live' ? allow() : refuse('meeting.ended')
}

type Refusal = 'meeting.ended' | 'meetingItem.settled' | 'meetingItem.fixed'

/** What has its result stands as it is; reopening the meeting lets it be changed. */
export function decideEditing(
  item: Pick<ItemFacts, 'result'> & { readonly status: MeetingStatus },
): Verdict<undefined, Refusal> {
  if (item.status !== 'planned' && item.status !== 'live') return refuse('meeting.ended')
  return item.result === null ? allow() : refuse('meetingItem.settled')
}

/** Every meeting goes through what was undertaken before: that item is not taken away, nor put off. */
export function decideTakingAway(
  item: Pick<ItemFacts, 'result' | 'kind'> & { readonly status: MeetingStatus },
): Verdict<undefined, Refusal> {
  if (item.kind === 'actions') return refuse('meetingItem.fixed')
  return decideEditing(item)
}

/** What was taken off an agenda is put back until the meeting is over. */
export function decideRestoring(
  item: Pick<ItemFacts, 'result'> & { readonly status: MeetingStatus },
): Verdict<undefined, 'meeting.ended' | 'meetingItem.notWithdrawn'> {
  if (item.status !== 'planned' && item.status !== 'live') return refuse('meeting.ended')
  return item.result === 'withdrawn' ? allow() : refuse('meetingItem.notWithdrawn')
}

/** A new order names each item once, and no other. */
export function decideOrder(
  present: readonly string[],
  wanted: readonly string[],
): Verdict<undefined, 'meeting.orderIncomplete'> {
  const asked = new Set(wanted)
  const isSame =
    wanted.length === present.length && asked.size === wanted.length && present.every((id) => asked.has(id))
  return isSame ? allow() : refuse('meeting.orderIncomplete')
}

/** What was last told of a meeting: what everybody sees of its items, and no more. */
export type Told = {
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly link: string
  readonly items: readonly { readonly id: string; readonly minutes: number; readonly edits: number }[]
}

export function toldOf(
  meeting: {
    readonly starts_at: Date
    readonly ends_at: Date
    readonly place: string
    readonly link: string
  },
  items: Told['items'],
): Told {
  return {
    startsAt: meeting.starts_at.toISOString(),
    endsAt: meeting.ends_at.toISOString(),
    place: meeting.place,
    link: meeting.link,
    items: items.map(({ id, minutes, edits }) => ({ id, minutes, edits })),
  }
}

export type Change =
  | { readonly kind: 'time' | 'place' | 'order' }
  | { readonly kind: 'added' | 'removed' | 'changed'; readonly itemId: string }

/** What has changed since an agenda went out, so that one message can say all of it. */
export function changesSince(told: Told, now: Told): Change[] {
  const changes: Change[] = []
  if (told.startsAt !== now.startsAt || told.endsAt !== now.endsAt) changes.push({ kind: 'time' })
  if (told.place !== now.place || told.link !== now.link) changes.push({ kind: 'place' })
  const before = new Map(told.items.map((item) => [item.id, item]))
  const after = new Set(now.items.map(({ id }) => id))
  for (const item of now.items) {
    const was = before.get(item.id)
    if (!was) changes.push({ kind: 'added', itemId: item.id })
    else if (was.edits !== item.edits || was.minutes !== item.minutes)
      changes.push({ kind: 'changed', itemId: item.id })
  }
  for (const { id } of told.items) if (!after.has(id)) changes.push({ kind: 'removed', itemId: id })
  const common = (items: Told['items'], others: { has(id: string): boolean }) =>
    items.filter(({ id }) => others.has(id)).map(({ id }) => id)
  if (common(told.items, after).join() !== common(now.items, before).join()) changes.push({ kind: 'order' })
  return changes
}
