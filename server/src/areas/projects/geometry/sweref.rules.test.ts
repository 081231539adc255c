import { expect, test } from 'vitest'
import { toLonLat, toSweref } from './sweref.rules.ts'

// East and north from PROJ, through proj4: the corners of the country, the meridian, and two places in the municipality.
test.each([
  [18.705, 59.758, 708092.235, 6630276.192],
  [18.6, 60.05, 700430.408, 6662438.147],
  [15, 62, 500000, 6874180.148],
  [11.1, 55.2, 251832.011, 6123987.56],
  [24.1, 68.9, 864459.447, 7670285.568],
])('%d %d is at its place in metres', (lon, lat, east, north) => {
  const [x, y] = toSweref([lon, lat])
  expect(Math.hypot(x - east, y - north)).toBeLessThan(0.01)
  const [backLon, backLat] = toLonLat([x, y])
  expect(backLon).toBeCloseTo(lon, 6)
  expect(backLat).toBeCloseTo(lat, 6)
})

test('what is kept and given out and kept again stays where it is', () => {
  for (let i = 0; i < 500; i++) {
    const given = toSweref([17.9 + i * 0.0021, 59.5 + i * 0.0011])
    expect(toSweref(toLonLat(given))).toEqual(given)
  }
})
