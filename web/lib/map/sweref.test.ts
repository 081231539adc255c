import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromSweref, metresBetween, toSweref } from './sweref.ts'

it.each([
  { at: [18.705, 59.758] as const, north: 6_630_276.19, east: 708_092.23 },
  { at: [18.6, 60.05] as const, north: 6_662_438.15, east: 700_430.41 },
  // On the central meridian the grid's easting is the false easting, whatever the latitude.
  { at: [15, 60] as const, north: null, east: 500_000 },
])('puts $at where the national grid has it, to the centimetre', ({ at, north, east }) => {
  const grid = toSweref(at)
  expect(grid.east).toBeCloseTo(east, 2)
  if (north !== null) expect(grid.north).toBeCloseTo(north, 2)
})

it('comes back to where it began, anywhere in Sweden', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 10.5, max: 24.2, noNaN: true }),
      fc.double({ min: 55, max: 69.1, noNaN: true }),
      (longitude, latitude) => {
        const back = fromSweref(toSweref([longitude, latitude]))
        expect(metresBetween(back, [longitude, latitude])).toBeLessThan(0.001)
      },
    ),
  )
})
