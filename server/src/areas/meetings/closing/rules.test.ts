import { expect, test } from 'vitest'
import { decideClosing, type ItemToClose, numberDecisions, withoutResult } from './rules.ts'

const item = (id: string, more: Partial<ItemToClose> = {}): ItemToClose => ({
  id,
  kind: 'matter',
  result: null,
  decisions: 0,
  actions: 0,
  ...more,
})
const facts = { status: 'live' as const, hasNext: true }

test('a meeting closes when each item has come to something', () => {
  const items = [
    item('a', { result: 'information' }),
    item('b', { decisions: 1, actions: 1 }),
    item('c', { actions: 1 }),
    item('d', { result: 'moved' }),
    item('e', { kind: 'actions' }),
  ]
  const verdict = decideClosing({ ...facts, items })
  expect(verdict).toEqual({
    allowed: true,
    value: new Map([
      ['a', 'information'],
      ['b', 'decision'],
      ['c', 'action'],
      ['d', 'moved'],
      ['e', 'information'],
    ]),
  })
  expect(decideClosing({ ...facts, items, hasNext: false })).toEqual({
    allowed: false,
    code: 'meeting.noNext',
  })
})

test('it says which items have not, in the order of the agenda', () => {
  const items = [item('a'), item('b', { result: 'information' }), item('c', { kind: 'standing' })]
  expect(decideClosing({ ...facts, items })).toEqual({ allowed: false, code: 'meeting.itemsWithoutResult' })
  expect(withoutResult(items)).toEqual(['a', 'c'])
})

test.each(['planned', 'closed', 'cancelled'] as const)('a meeting that is %s is not closed', (status) => {
  expect(decideClosing({ ...facts, status, items: [] })).toEqual({ allowed: false, code: 'meeting.notLive' })
})

test('decisions get the next numbers of the year, and keep those that they have', () => {
  const decisions = [
    { id: 'a', number: null },
    { id: 'b', number: 4 },
    { id: 'c', number: null },
  ]
  expect(numberDecisions(decisions, 7)).toEqual([
    { id: 'a', number: 8 },
    { id: 'c', number: 9 },
  ])
})
