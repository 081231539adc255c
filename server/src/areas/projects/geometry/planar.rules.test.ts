import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf, crossesItself, metresBetween, pointsOf } from './planar.rules.ts'
import type { Point, Shape } from './shape.ts'
import { simplify } from './simplify.rules.ts'

const point = (x: number, y: number): Shape => ({ type: 'Point', coordinates: [x, y] })
const line = (...coordinates: Point[]): Shape => ({ type: 'LineString', coordinates })
const square = (x: number, y: number, side: number): Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const surface = (...rings: Point[][]): Shape => ({ type: 'Polygon', coordinates: rings })

test.each<[string, Shape, Shape, number]>([
  ['two points', point(0, 0), point(3, 4), 5],
  ['a point and the side of a line', point(5, 7), line([0, 0], [10, 0]), 7],
  ['a point past the end of a line', point(13, 4), line([0, 0], [10, 0]), 5],
  ['two surfaces beside each other', surface(square(0, 0, 10)), surface(square(50, 0, 10)), 40],
  ['two surfaces corner to corner', surface(square(0, 0, 10)), surface(square(13, 14, 5)), 5],
  ['two surfaces that share a side', surface(square(0, 0, 10)), surface(square(10, 0, 10)), 0],
  ['two surfaces that touch in a corner', surface(square(0, 0, 10)), surface(square(10, 10, 10)), 0],
  ['a point inside a surface', point(5, 5), surface(square(0, 0, 10)), 0],
  ['a surface inside another', surface(square(4, 4, 2)), surface(square(0, 0, 10)), 0],
  ['a point in a hole', point(50, 50), surface(square(0, 0, 100), square(40, 40, 20)), 10],
  [
    'a surface in the hole of another',
    surface(square(47, 47, 6)),
    surface(square(0, 0, 100), square(40, 40, 20)),
    7,
  ],
  ['a line through a surface', line([-5, 5], [15, 5]), surface(square(0, 0, 10)), 0],
  ['two lines that cross', line([0, 0], [10, 10]), line([0, 10], [10, 0]), 0],
  ['two lines on the same line', line([0, 0], [10, 0]), line([4, 0], [20, 0]), 0],
  ['two parallel lines', line([0, 0], [10, 0]), line([0, 2.5], [10, 2.5]), 2.5],
  [
    'the nearest of several',
    { type: 'MultiPolygon', coordinates: [[square(0, 0, 10)], [square(500, 0, 10)]] },
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [900, 0],
          [900, 50],
        ],
        [
          [540, -5],
          [540, 50],
        ],
      ],
    },
    30,
  ],
])('%s', (_name, a, b, metres) => {
  expect(metresBetween(a, b)).toBeCloseTo(metres, 3)
  expect(metresBetween(b, a)).toBe(metresBetween(a, b))
})

const coordinate = fc.integer({ min: -500, max: 500 })
const spot = fc.tuple(coordinate, coordinate)
const shapes: fc.Arbitrary<Shape> = fc.oneof(
  spot.map(([x, y]) => point(x, y)),
  fc
    .array(spot, { minLength: 2, maxLength: 20 })
    .map((coordinates): Shape => ({ type: 'LineString', coordinates })),
  fc
    .tuple(coordinate, coordinate, fc.integer({ min: 1, max: 400 }))
    .map(([x, y, s]) => surface(square(x, y, s))),
)

/** Without stretches or rectangles: each segment cut in fine steps, the nearest pair of steps. */
function roughly(a: Shape, b: Shape): number {
  const steps = (shape: Shape) => {
    const points = pointsOf(shape)
    return points.flatMap(([x, y], i) => {
      const [u, v] = points[i + 1] ?? [x, y]
      return Array.from({ length: 11 }, (_, k): Point => [x + ((u - x) * k) / 10, y + ((v - y) * k) / 10])
    })
  }
  const others = steps(b)
  return Math.min(...steps(a).flatMap(([x, y]) => others.map(([u, v]) => Math.hypot(x - u, y - v))))
}

test('the distance is symmetric, never above that of any two points, and moves with both', () => {
  fc.assert(
    fc.property(shapes, shapes, (a, b) => {
      const metres = metresBetween(a, b)
      expect(metresBetween(b, a)).toBe(metres)
      expect(metresBetween(a, a)).toBe(0)
      expect(metres).toBeLessThanOrEqual(roughly(a, b) + 0.01)
    }),
    { numRuns: 120 },
  )
})

test('what crosses itself is known from what only turns', () => {
  expect(crossesItself(square(0, 0, 10))).toBe(false)
  expect(
    crossesItself([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
      [0, 0],
    ]),
  ).toBe(true)
  expect(
    crossesItself([
      [0, 0],
      [10, 0],
      [5, 0],
      [5, 5],
      [0, 0],
    ]),
  ).toBe(true)
  expect(
    crossesItself([
      [0, 0],
      [10, 0],
      [5, 5],
      [10, 10],
      [0, 10],
      [4, 5],
      [0, 0],
    ]),
  ).toBe(false)
})

test('a shape that is drawn more simply stays within what it was simplified by', () => {
  const bent = line(...Array.from({ length: 200 }, (_, i): Point => [i * 5, Math.sin(i / 9) * 30]))
  const simple = simplify(bent, 4)
  expect(pointsOf(simple).length).toBeLessThan(60)
  for (const [x, y] of pointsOf(bent)) expect(metresBetween(point(x, y), simple)).toBeLessThanOrEqual(4.001)
  expect(simplify(surface(square(0, 0, 3)), 10).type).toBe('Point')
  expect(boundsOf(simplify(surface(square(0, 0, 300)), 10))).toEqual({
    west: 0,
    south: 0,
    east: 300,
    north: 300,
  })
})
