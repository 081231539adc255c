import { expect, test } from 'vitest'
import type { MemberActor } from '../../../kernel/actor.ts'
import { CaseQuery } from '../register/schema.ts'
import { decideOneMore, decideSharing, MOST_VIEWS, movedTo } from './rules.ts'
import { ViewFilters } from './schema.ts'

const anna: MemberActor = {
  kind: 'member',
  memberId: 'anna',
  name: 'Anna',
  locale: 'sv',
  units: [{ id: 'bygglov', authorityId: 'namnden', role: 'officer' }],
  roles: [],
  covers: [],
}

test('there is room for fifty views, and no more', () => {
  expect(decideOneMore(MOST_VIEWS - 1).allowed).toBe(true)
  expect(decideOneMore(MOST_VIEWS)).toEqual({ allowed: false, code: 'view.tooMany' })
})

test('who shares with a unit works in it', () => {
  expect(decideSharing(anna, { kind: 'nobody' }).allowed).toBe(true)
  expect(decideSharing(anna, { kind: 'everyone' }).allowed).toBe(true)
  expect(decideSharing(anna, { kind: 'unit', unitId: 'bygglov' }).allowed).toBe(true)
  expect(decideSharing(anna, { kind: 'unit', unitId: 'gatu-park' })).toEqual({
    allowed: false,
    code: 'view.notYourUnit',
  })
})

test.each([
  ['up', 'c', 1, ['c', 'a', 'b']],
  ['down', 'a', 2, ['b', 'a', 'c']],
  ['to where it stands', 'b', 2, ['a', 'b', 'c']],
  ['past the end', 'a', 50, ['b', 'c', 'a']],
])('a view is moved %s among the others', (_says, id, position, order) => {
  expect(movedTo(['a', 'b', 'c'], id, position)).toEqual(order)
})

test('every filter of the list can be kept in a view', () => {
  const { cursor: _cursor, limit: _limit, ...filters } = CaseQuery.shape
  expect(Object.keys(ViewFilters.shape)).toEqual(expect.arrayContaining(Object.keys(filters)))
})
