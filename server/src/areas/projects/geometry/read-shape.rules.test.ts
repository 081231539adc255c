import { expect, test } from 'vitest'
import { decideShape, MOST_POINTS, presentShape } from './read-shape.rules.ts'
import { Geometry } from './schema.ts'

const read = (told: unknown) => decideShape(Geometry.parse(told))
const ring = [
  [18.7, 59.75],
  [18.71, 59.75],
  [18.71, 59.76],
  [18.7, 59.76],
]

test('a drawn place comes out as it went in, with its rings closed', () => {
  const verdict = read({ type: 'Polygon', coordinates: [ring] })
  if (!verdict.allowed) throw new Error(verdict.code)
  const shown = presentShape(verdict.value)
  const [out] = shown.type === 'Polygon' ? shown.coordinates : []
  for (const [i, [lon = 0, lat = 0]] of [...ring, ring[0] ?? []].entries())
    expect(out?.[i]).toEqual([expect.closeTo(lon, 6), expect.closeTo(lat, 6)])
  expect(read(shown)).toEqual(verdict)
  const again = read({ type: 'Polygon', coordinates: [[...ring, ring[0]]] })
  expect(again).toEqual(verdict)
})

test.each([
  ['place.swapped', { type: 'Point', coordinates: [59.758, 18.705] }],
  ['place.outside', { type: 'Point', coordinates: [2.35, 48.85] }],
  ['place.tooFewPoints', { type: 'LineString', coordinates: [ring[0], ring[0]] }],
  ['place.tooFewPoints', { type: 'Polygon', coordinates: [[ring[0], ring[1], ring[0]]] }],
  ['place.crossesItself', { type: 'Polygon', coordinates: [[ring[0], ring[2], ring[1], ring[3]]] }],
  [
    'place.crossesItself',
    { type: 'MultiPolygon', coordinates: [[ring], [[ring[0], ring[2], ring[1], ring[3]]]] },
  ],
  [
    'place.tooManyPoints',
    {
      type: 'LineString',
      coordinates: Array.from({ length: MOST_POINTS + 1 }, (_, i) => [18 + i / 10000, 59.7]),
    },
  ],
])('refused with %s', (code, told) => {
  expect(read(told)).toEqual({ allowed: false, code })
})

test('heights are left aside, and every kind of geometry is kept', () => {
  expect(read({ type: 'Point', coordinates: [18.705, 59.758, 12] })).toMatchObject({ allowed: true })
  expect(read({ type: 'MultiLineString', coordinates: [ring, ring] })).toMatchObject({ allowed: true })
  expect(read({ type: 'MultiPolygon', coordinates: [[ring]] })).toMatchObject({ allowed: true })
})
