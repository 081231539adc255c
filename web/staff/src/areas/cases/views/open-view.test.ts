import { describe, expect, it } from 'vitest'
import { usualColumns } from '../register/column-ids.ts'
import { readCaseFilters } from '../register/filters.ts'
import { buildView } from '../testing.fixture.ts'
import { addressOf, addressOfNone, contentOf, firstView, isChanged } from './open-view.ts'

const view = buildView({
  filters: { status: 'open', mine: true, sort: 'promised', view: 'board' },
  columns: ['status', 'promised'],
})

describe('the address of a view', () => {
  it('says all that the view keeps, and which view it is', () => {
    expect(addressOf(view)).toEqual({
      status: 'open',
      mine: true,
      sort: 'promised',
      view: 'board',
      columns: 'case.status.promised',
      saved: view.id,
    })
  })

  it('is read as it was written', () => {
    expect(readCaseFilters(addressOf(view))).toEqual(addressOf(view))
  })

  it('holds nothing that is usual, though a view may have kept it', () => {
    const plain = buildView({ filters: { status: 'active', mine: false, sort: 'received' }, columns: [] })
    expect(addressOf(plain)).toEqual({ columns: 'case', saved: plain.id })
  })
})

describe('whether the list differs from its view', () => {
  const columns = ['case', 'status', 'promised'] as const

  it('does not when nothing has been touched, in whatever order it is written', () => {
    expect(isChanged(view, addressOf(view), columns)).toBe(false)
    const turned = Object.fromEntries(Object.entries(addressOf(view)).toReversed())
    expect(isChanged(view, turned, ['promised', 'status'])).toBe(false)
  })

  it('does when a filter, the order, the columns or the way of showing is another', () => {
    const { view: _view, ...asList } = addressOf(view)
    expect(isChanged(view, asList, columns)).toBe(true)
    expect(isChanged(view, { ...addressOf(view), q: 'kaj' }, columns)).toBe(true)
    expect(isChanged(view, { ...addressOf(view), sort: 'changed' }, columns)).toBe(true)
    expect(isChanged(view, addressOf(view), usualColumns)).toBe(true)
  })
})

it('what a view keeps of the list is its filters and columns, not which view was open', () => {
  const filters = { q: 'kaj', columns: 'case.status', saved: view.id }
  expect(contentOf(filters, ['case', 'status'])).toEqual({ filters: { q: 'kaj' }, columns: ['status'] })
})

describe('the view that opens first', () => {
  const first = buildView({ id: 'view-2', isDefault: true })

  it('opens when the address says nothing, and only then', () => {
    expect(firstView([view, first], {})).toBe(first)
    expect(firstView([view, first], { mine: true })).toBeUndefined()
    expect(firstView([view], {})).toBeUndefined()
    expect(firstView(undefined, {})).toBeUndefined()
  })

  it('can be done without: the address says so, and only where it must', () => {
    expect(firstView([view, first], addressOfNone([view, first]))).toBeUndefined()
    expect(addressOfNone([view])).toEqual({})
  })
})
