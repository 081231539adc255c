import { expect, it } from 'vitest'
import { clamped, moveFrom } from './grid-places.ts'

const size = { rows: 4, columns: 3 }
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey })

it('moves a square at a time and stops at the edges', () => {
  expect(moveFrom({ row: 1, column: 1 }, press('ArrowRight'), size)).toEqual({ row: 1, column: 2 })
  expect(moveFrom({ row: 1, column: 2 }, press('ArrowRight'), size)).toEqual({ row: 1, column: 2 })
  expect(moveFrom({ row: 3, column: 0 }, press('ArrowDown'), size)).toEqual({ row: 3, column: 0 })
})

it('goes to the ends of the row, and with Ctrl to the corners', () => {
  expect(moveFrom({ row: 2, column: 1 }, press('Home'), size)).toEqual({ row: 2, column: 0 })
  expect(moveFrom({ row: 2, column: 1 }, press('End'), size)).toEqual({ row: 2, column: 2 })
  expect(moveFrom({ row: 3, column: 2 }, press('Home', true), size)).toEqual({ row: 1, column: 0 })
  expect(moveFrom({ row: 1, column: 0 }, press('End', true), size)).toEqual({ row: 3, column: 2 })
})

it('never stands on the empty corner, nor outside a grid that has become smaller', () => {
  expect(moveFrom({ row: 1, column: 0 }, press('ArrowUp'), size)).toEqual({ row: 0, column: 1 })
  expect(clamped({ row: 60, column: 19 }, size)).toEqual({ row: 3, column: 2 })
})

it('leaves other keys alone', () => {
  expect(moveFrom({ row: 1, column: 1 }, press('a'), size)).toBeNull()
})
