import { expect, it } from 'vitest'
import type { Period } from '../queries.ts'
import { pastOf } from './past-of.ts'

const period = (unit: string, role: Period['role'], from: string | null, to: string | null): Period => ({
  id: `${unit}-${role}-${from}`,
  unit: { id: unit, slug: unit, name: unit, nameEn: unit },
  role,
  from,
  to,
  isCurrent: to === null,
  setAt: null,
  setBy: null,
  proposedBy: null,
  approvedBy: [],
})

const history = [
  period('streets', 'accountable', '2026-03-01', null),
  period('building', 'accountable', '2024-01-01', '2026-03-01'),
  period('land', 'accountable', null, '2024-01-01'),
  period('streets', 'consulted', '2024-01-01', '2026-03-01'),
  period('environment', 'informed', '2024-01-01', '2025-01-01'),
]

it('tells whom an accountable unit took over from', () => {
  const { now, before } = pastOf(
    history.filter(({ role }) => role === 'accountable'),
    'streets',
  )
  expect([now?.from, before?.unit.id]).toEqual(['2026-03-01', 'building'])
})

it('tells what the unit itself was before, when it is accountable no longer', () => {
  expect(pastOf(history, 'building')).toEqual({ before: history[1] })
  expect(pastOf(history, 'environment').before?.role).toBe('informed')
})

it('has nothing to tell of a unit that never had a role', () => {
  expect(pastOf(history, 'care')).toEqual({})
})
