import { expect, test } from 'vitest'
import type { MapRow, Role } from '../queries.ts'
import { changesBetween } from './changes-between.ts'

const row = (area: string, unit: string, role: Role): MapRow => ({
  id: `${area}-${unit}`,
  area: { id: area, code: area, title: area, titleEn: area },
  unit: { id: unit, slug: unit, name: unit, nameEn: unit },
  role,
  from: null,
  to: null,
})

test('the same map has no changes', () => {
  expect(changesBetween([row('a', 'x', 'accountable')], [row('a', 'x', 'accountable')])).toEqual([])
})

test('what has come, gone and changed is told, by area and unit', () => {
  const changes = changesBetween(
    [row('b', 'x', 'accountable'), row('b', 'y', 'consulted'), row('a', 'x', 'informed')],
    [row('b', 'y', 'accountable'), row('a', 'x', 'informed'), row('a', 'z', 'performs')],
  )
  expect(changes.map(({ area, unit, before, after }) => [area.id, unit.id, before, after])).toEqual([
    ['a', 'z', null, 'performs'],
    ['b', 'x', 'accountable', null],
    ['b', 'y', 'consulted', 'accountable'],
  ])
})
