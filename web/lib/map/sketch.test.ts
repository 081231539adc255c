import { expect, it } from 'vitest'
import type { Position } from './geometry.ts'
import {
  asShape,
  crossesItself,
  geometryOf,
  middlesOf,
  missingPoints,
  type Sketch,
  sizeOf,
  sketchOf,
  withCorner,
  withMoved,
  withoutLast,
  withoutNth,
  withPoint,
} from './sketch.ts'
import { fromSweref } from './sweref.ts'

/** A hundred metres a side, in the grid. */
const corner = (north: number, east: number): Position =>
  fromSweref({ north: 6_630_000 + north, east: 708_000 + east })
const [a, b, c, d] = [corner(0, 0), corner(0, 100), corner(100, 100), corner(100, 0)]
const draw = (shape: Sketch['shape'], ...points: Position[]) =>
  points.reduce(withPoint, { shape, points: [] } satisfies Sketch as Sketch)

it('is a place as soon as it has the points that it needs', () => {
  expect(missingPoints(draw('area', a, b))).toBe(1)
  expect(geometryOf(draw('area', a, b))).toBeNull()
  expect(geometryOf(draw('area', a, b, c))).toEqual({ type: 'Polygon', coordinates: [[a, b, c, a]] })
  expect(geometryOf(draw('line', a, b))).toEqual({ type: 'LineString', coordinates: [a, b] })
  expect(geometryOf({ shape: 'point', points: [] })).toBeNull()
})

it('has one point only when it is a point', () => {
  expect(draw('point', a, b).points).toEqual([b])
  expect(asShape(draw('line', a, b), 'point').points).toEqual([b])
})

it('moves, splits and gives back its corners', () => {
  const square = draw('area', a, b, c, d)
  expect(withMoved(square, 1, a).points[1]).toEqual(a)
  expect(withoutLast(square).points).toEqual([a, b, c])
  expect(withoutNth(square, 0).points).toEqual([b, c, d])
  const middles = middlesOf(square)
  expect(middles).toHaveLength(4)
  expect(withCorner(square, 3, middles[3] ?? a).points).toEqual([a, b, c, d, middles[3]])
  expect(middlesOf(draw('line', a, b, c))).toHaveLength(2)
})

it('tells how long and how large it is', () => {
  expect(sizeOf(draw('line', a, b, c))).toEqual({ metres: expect.closeTo(200, 3) })
  expect(sizeOf(draw('area', a, b, c, d))).toEqual({ squareMetres: expect.closeTo(10_000, 0) })
  expect(sizeOf(draw('point', a))).toBeNull()
})

it('knows an area whose sides cross', () => {
  expect(crossesItself(draw('area', a, b, c, d))).toBe(false)
  expect(crossesItself(draw('area', a, c, b, d))).toBe(true)
})

it('draws again what was drawn, but no area with a hole', () => {
  const square = draw('area', a, b, c, d)
  const place = geometryOf(square)
  expect(place && sketchOf(place)).toEqual(square)
  expect(
    sketchOf({
      type: 'Polygon',
      coordinates: [
        [a, b, c, a],
        [a, b, c, a],
      ],
    }),
  ).toBeNull()
})
