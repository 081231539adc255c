import { expect, test } from 'vitest'
import { isNews, othersIn, type Seat } from './rules.ts'

const seat = (memberId: string, doing: Seat['doing'], part: Seat['part'] = null): Seat => ({
  memberId,
  name: memberId.toUpperCase(),
  doing,
  part,
})
const told = (seats: readonly Seat[]) =>
  othersIn(seats, 'me').map(({ memberId, doing, part }) =>
    [memberId, doing, part?.id].filter(Boolean).join(' '),
  )

test('nobody hears of themselves, whatever tabs they have', () => {
  expect(told([seat('me', 'reading'), seat('me', 'message')])).toEqual([])
})

test('somebody with many tabs is there once, and for each thing that they write once', () => {
  expect(told([seat('a', 'reading'), seat('a', 'reading'), seat('b', 'reading')])).toEqual([
    'a reading',
    'b reading',
  ])
  expect(told([seat('a', 'reading'), seat('a', 'note'), seat('a', 'note'), seat('a', 'message')])).toEqual([
    'a note',
    'a message',
  ])
})

test('answers to two parts are two things', () => {
  const [one, two] = [
    { id: 'p1', title: 'Ett' },
    { id: 'p2', title: 'Två' },
  ]
  expect(told([seat('a', 'answer', one), seat('a', 'answer', two), seat('a', 'answer', one)])).toEqual([
    'a answer p1',
    'a answer p2',
  ])
})

test('that somebody is there still is no news; that they come, move or begin to write is', () => {
  const there = { caseId: 'c1', doing: 'reading', partId: null } as const
  expect(isNews(there, there)).toBe(false)
  expect(isNews(undefined, there)).toBe(true)
  expect(isNews(there, { ...there, caseId: 'c2' })).toBe(true)
  expect(isNews(there, { ...there, doing: 'note' })).toBe(true)
  expect(
    isNews({ ...there, doing: 'answer', partId: 'p1' }, { ...there, doing: 'answer', partId: 'p2' }),
  ).toBe(true)
})
