import { expect, it } from 'vitest'
import { isNarrowed, readProjectFilters, withChange } from './filters.ts'

const UNIT = '0198c0de-0000-7000-8000-000000000001'

it('reads what it knows and leaves out the rest', () => {
  expect(
    readProjectFilters({
      view: 'map',
      unit: UNIT,
      phase: 'idea',
      q: 2026,
      stale: 'true',
      from: '2027-01-01',
    }),
  ).toEqual({ view: 'map', unit: UNIT, phase: 'idea', q: '2026', stale: true, from: '2027-01-01' })
  expect(
    readProjectFilters({ view: 'globe', unit: 'x', phase: 'soon', from: 'i morgon', mine: 'no' }),
  ).toEqual({})
})

it('keeps what is shown by itself out of the address', () => {
  expect(readProjectFilters({ view: 'table', phase: 'active', sort: 'changed', zoom: 'quarters' })).toEqual(
    {},
  )
  expect(withChange({ q: 'väg', phase: 'idea' }, { q: undefined, phase: 'active' })).toEqual({})
})

it('tells a narrowed list from another way of seeing all', () => {
  expect(isNarrowed({ view: 'map', sort: 'title', zoom: 'years' })).toBe(false)
  expect(isNarrowed({ mine: true })).toBe(true)
})
