import { describe, expect, it } from 'vitest'
import { hasNewer, latestShown } from './newer.ts'

describe('something newer', () => {
  it.each([
    ['nobody has begun to write', undefined, ['a', 'b'], 'c', false],
    ['the list is not there yet', 'a', undefined, 'c', false],
    ['nothing has come', 'b', ['a', 'b'], 'b', false],
    ['nothing has been written at all', null, [], null, false],
    ['the server tells of one that is not shown', 'b', ['a', 'b'], 'c', true],
    ['the first one comes', null, [], 'a', true],
    ['it is shown already, below what was read', 'a', ['a', 'b'], 'b', true],
    ['what the server told is older than what is shown', 'b', ['a', 'b'], 'a', false],
    ['the server has not told yet', 'b', ['a', 'b'], undefined, false],
  ])('%s', (_, seen, shown, told, isNewer) => {
    expect(hasNewer(seen, { shown, told })).toBe(isNewer)
  })

  it('is measured from the last that is shown', () => {
    expect(latestShown({ shown: ['a', 'b'], told: null })).toBe('b')
    expect(latestShown({ shown: [], told: null })).toBeNull()
    expect(latestShown({ shown: undefined, told: null })).toBeUndefined()
  })
})
