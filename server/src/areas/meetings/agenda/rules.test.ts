import { expect, test } from 'vitest'
import type { MeetingStatus } from '../facts.ts'
import {
  changesSince,
  decideAdding,
  decideEditing,
  decideOrder,
  decideRestoring,
  decideTakingAway,
  type Told,
} from './rules.ts'

const statuses: readonly MeetingStatus[] = ['planned', 'live', 'closed', 'cancelled']
const codeOf = (verdict: { allowed: boolean; code?: string }) => (verdict.allowed ? 'yes' : verdict.code)

test('a matter is put on an agenda until its meeting is over', () => {
  expect(statuses.map((status) => codeOf(decideAdding(status)))).toEqual([
    'yes',
    'yes',
    'meeting.ended',
    'meeting.ended',
  ])
})

test('what has its result stands; the item of earlier actions belongs to each meeting', () => {
  for (const status of statuses) {
    const open = status === 'planned' || status === 'live'
    expect(codeOf(decideEditing({ status, result: null }))).toBe(open ? 'yes' : 'meeting.ended')
    expect(codeOf(decideEditing({ status, result: 'decision' }))).toBe(
      open ? 'meetingItem.settled' : 'meeting.ended',
    )
    expect(codeOf(decideTakingAway({ status, result: null, kind: 'actions' }))).toBe('meetingItem.fixed')
    expect(codeOf(decideTakingAway({ status, result: null, kind: 'standing' }))).toBe(
      open ? 'yes' : 'meeting.ended',
    )
  }
})

test('what was taken away is put back until the meeting is over; what stands there is not', () => {
  for (const status of statuses) {
    const open = status === 'planned' || status === 'live'
    expect(codeOf(decideRestoring({ status, result: 'withdrawn' }))).toBe(open ? 'yes' : 'meeting.ended')
    for (const result of [null, 'moved'] as const)
      expect(codeOf(decideRestoring({ status, result }))).toBe(
        open ? 'meetingItem.notWithdrawn' : 'meeting.ended',
      )
  }
})

test('an order names each item once and no other', () => {
  expect(codeOf(decideOrder(['a', 'b'], ['b', 'a']))).toBe('yes')
  for (const wrong of [['a'], ['a', 'a'], ['a', 'b', 'c'], ['a', 'c'], []])
    expect(codeOf(decideOrder(['a', 'b'], wrong))).toBe('meeting.orderIncomplete')
})

const told: Told = {
  startsAt: '2026-12-10T13:00:00.000Z',
  endsAt: '2026-12-10T15:00:00.000Z',
  place: 'Stora salen',
  link: '',
  items: [
    { id: 'a', minutes: 10, edits: 0 },
    { id: 'b', minutes: 5, edits: 0 },
  ],
}
const [a, b] = told.items

test.each<[string, Partial<Told>, unknown[]]>([
  ['nothing', {}, []],
  ['another time', { startsAt: '2026-12-10T12:00:00.000Z' }, [{ kind: 'time' }]],
  ['another place', { place: 'Lilla salen' }, [{ kind: 'place' }]],
  ['another link', { link: 'https://moten.example' }, [{ kind: 'place' }]],
  ['another order', { items: [b, a] as Told['items'] }, [{ kind: 'order' }]],
  [
    'one more',
    { items: [...told.items, { id: 'c', minutes: 5, edits: 0 }] },
    [{ kind: 'added', itemId: 'c' }],
  ],
  [
    'one more, first',
    { items: [{ id: 'c', minutes: 5, edits: 0 }, ...told.items] },
    [{ kind: 'added', itemId: 'c' }],
  ],
  ['one less', { items: [b] as Told['items'] }, [{ kind: 'removed', itemId: 'a' }]],
  [
    'other words',
    { items: [{ id: 'a', minutes: 10, edits: 1 }, b] as Told['items'] },
    [{ kind: 'changed', itemId: 'a' }],
  ],
  [
    'longer',
    { items: [{ id: 'a', minutes: 30, edits: 0 }, b] as Told['items'] },
    [{ kind: 'changed', itemId: 'a' }],
  ],
])('what has changed since an agenda went out: %s', (_name, change, expected) => {
  expect(changesSince(told, { ...told, ...change })).toEqual(expected)
})
