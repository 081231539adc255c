import type { LonLat, Point } from './shape.ts'

// Gauss’s conformal projection by Krüger’s series, as Lantmäteriet publishes it. GRS 80; SWEREF 99 and WGS 84 are
// within a metre of each other and are, as is usual, taken for the same.
const AXIS = 6_378_137
const FLATTENING = 1 / 298.257222101
const MERIDIAN = (15 * Math.PI) / 180
const SCALE = 0.9996
const FALSE_EAST = 500_000

const e2 = FLATTENING * (2 - FLATTENING)
const n = FLATTENING / (2 - FLATTENING)
const radius = (AXIS / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)

const toConformal = [
  e2,
  (5 * e2 ** 2 - e2 ** 3) / 6,
  (104 * e2 ** 3 - 45 * e2 ** 4) / 120,
  (1237 * e2 ** 4) / 1260,
] as const
const toGeodetic = [
  e2 + e2 ** 2 + e2 ** 3 + e2 ** 4,
  -(7 * e2 ** 2 + 17 * e2 ** 3 + 30 * e2 ** 4) / 6,
  (224 * e2 ** 3 + 889 * e2 ** 4) / 120,
  -(4279 * e2 ** 4) / 1260,
] as const
const forward = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440,
  (61 * n ** 3) / 240 - (103 * n ** 4) / 140,
  (49561 * n ** 4) / 161280,
] as const
const backward = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161280,
] as const

const onSphere = (phi: number, [a, b, c, d]: readonly [number, number, number, number]): number => {
  const s = Math.sin(phi) ** 2
  return Math.sin(phi) * Math.cos(phi) * (a + b * s + c * s ** 2 + d * s ** 3)
}

/** To the centimetre, as places are kept. Degrees are given out ten times as fine, so that what comes back is the same. */
const centimetre = (metres: number): number => Math.round(metres * 100) / 100

export function toSweref([lon, lat]: LonLat): Point {
  const phi = (lat * Math.PI) / 180
  const lambda = (lon * Math.PI) / 180 - MERIDIAN
  const conformal = phi - onSphere(phi, toConformal)
  const xi = Math.atan2(Math.tan(conformal), Math.cos(lambda))
  const eta = Math.atanh(Math.cos(conformal) * Math.sin(lambda))
  let north = xi
  let east = eta
  for (const [i, term] of forward.entries()) {
    const k = 2 * (i + 1)
    north += term * Math.sin(k * xi) * Math.cosh(k * eta)
    east += term * Math.cos(k * xi) * Math.sinh(k * eta)
  }
  return [centimetre(SCALE * radius * east + FALSE_EAST), centimetre(SCALE * radius * north)]
}

export function toLonLat([east, north]: Point): LonLat {
  const xi = north / (SCALE * radius)
  const eta = (east - FALSE_EAST) / (SCALE * radius)
  let xiOnSphere = xi
  let etaOnSphere = eta
  for (const [i, term] of backward.entries()) {
    const k = 2 * (i + 1)
    xiOnSphere -= term * Math.sin(k * xi) * Math.cosh(k * eta)
    etaOnSphere -= term * Math.cos(k * xi) * Math.sinh(k * eta)
  }
  const conformal = Math.asin(Math.sin(xiOnSphere) / Math.cosh(etaOnSphere))
  const lambda = Math.atan2(Math.sinh(etaOnSphere), Math.cos(xiOnSphere))
  const degrees = (radians: number) => Math.round(((radians * 180) / Math.PI) * 1e9) / 1e9
  return [degrees(MERIDIAN + lambda), degrees(conformal + onSphere(conformal, toGeodetic))]
}
