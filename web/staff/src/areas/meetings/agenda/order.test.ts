import { expect, it } from 'vitest'
import { inOrderOf, movedTo } from './order.ts'

const ids = ['a', 'b', 'c', 'd']

it('moves one up, down, first and last, and stays within the list', () => {
  expect(movedTo(ids, 'c', 1)).toEqual(['a', 'c', 'b', 'd'])
  expect(movedTo(ids, 'b', 2)).toEqual(['a', 'c', 'b', 'd'])
  expect(movedTo(ids, 'd', -1)).toEqual(['d', 'a', 'b', 'c'])
  expect(movedTo(ids, 'a', 9)).toEqual(['b', 'c', 'd', 'a'])
})

it('changes nothing for what stays, or is not there', () => {
  expect(movedTo(ids, 'a', 0)).toBe(ids)
  expect(movedTo(ids, 'a', -3)).toBe(ids)
  expect(movedTo(ids, 'x', 2)).toBe(ids)
})

it('what came meanwhile stays last', () => {
  const items = ['new', 'a', 'b'].map((id) => ({ id }))
  expect(inOrderOf(items, ['b', 'a']).map(({ id }) => id)).toEqual(['b', 'a', 'new'])
})
