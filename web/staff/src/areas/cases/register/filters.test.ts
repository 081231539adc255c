import { expect, it } from 'vitest'
import { readCaseFilters, withoutDefaults } from './filters.ts'

const unit = '01a208f1-e44e-70fa-8cda-b9ce8bbd54d1'

it('what the address says is what the list shows', () => {
  expect(
    readCaseFilters({ status: 'closed', mine: true, unit, q: 'fläkt', sort: 'promised', view: 'board' }),
  ).toEqual({
    status: 'closed',
    mine: true,
    unit,
    q: 'fläkt',
    sort: 'promised',
    view: 'board',
  })
})

it('what is not understood is left out, and a number is a word to search for', () => {
  expect(readCaseFilters({ status: 'borta', mine: 'kanske', unit: '1 or 1=1', sort: 3, q: 2026 })).toEqual({
    q: '2026',
  })
})

it('columns and the open view stand in the address too, as far as they are understood', () => {
  expect(readCaseFilters({ columns: 'place.status.price', saved: unit })).toEqual({
    columns: 'case.status.place',
    saved: unit,
  })
  expect(readCaseFilters({ columns: 7, saved: 'none' })).toEqual({ saved: 'none' })
  expect(readCaseFilters({ saved: 'min vy' })).toEqual({})
})

it('the usual list has a clean address', () => {
  expect(withoutDefaults({ ...readCaseFilters({ status: 'active', sort: 'received' }), q: '' })).toEqual({})
})
