import type { Position } from './geometry.ts'

/*
 * SWEREF 99 TM (EPSG:3006), the national grid: a transverse Mercator projection of GRS 80 with its central meridian at
 * 15° E, scale 0.9996 and false easting 500 000 m. Krüger's series to the fourth order in n, good to less than a
 * millimetre in Sweden; the formulas are those that Lantmäteriet publishes. SWEREF 99 and WGS 84 are taken for one:
 * they differ by less than a metre.
 */
export type Grid = { readonly north: number; readonly east: number }

const A = 6_378_137
const F = 1 / 298.257222101
const MERIDIAN = radians(15)
const SCALE = 0.9996
const FALSE_EAST = 500_000

const E2 = F * (2 - F)
const N = F / (2 - F)
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64)

/** Coefficients of the conformal latitude, and of the way back. */
const CONFORMAL = [
  E2,
  (5 * E2 ** 2 - E2 ** 3) / 6,
  (104 * E2 ** 3 - 45 * E2 ** 4) / 120,
  (1237 * E2 ** 4) / 1260,
] as const
const GEODETIC = [
  E2 + E2 ** 2 + E2 ** 3 + E2 ** 4,
  -(7 * E2 ** 2 + 17 * E2 ** 3 + 30 * E2 ** 4) / 6,
  (224 * E2 ** 3 + 889 * E2 ** 4) / 120,
  -(4279 * E2 ** 4) / 1260,
] as const
/** Coefficients from the sphere to the plane, and back. */
const FORWARD = [
  N / 2 - (2 * N ** 2) / 3 + (5 * N ** 3) / 16 + (41 * N ** 4) / 180,
  (13 * N ** 2) / 48 - (3 * N ** 3) / 5 + (557 * N ** 4) / 1440,
  (61 * N ** 3) / 240 - (103 * N ** 4) / 140,
  (49561 * N ** 4) / 161280,
] as const
const BACK = [
  N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96 - N ** 4 / 360,
  N ** 2 / 48 + N ** 3 / 15 - (437 * N ** 4) / 1440,
  (17 * N ** 3) / 480 - (37 * N ** 4) / 840,
  (4397 * N ** 4) / 161280,
] as const

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

const degrees = (angle: number) => (angle * 180) / Math.PI

/** `sin·cos·(c0 + c1·sin² + c2·sin⁴ + c3·sin⁶)`, which both latitudes are corrected by. */
function correction([c0, c1, c2, c3]: readonly [number, number, number, number], latitude: number): number {
  const s = Math.sin(latitude) ** 2
  return Math.sin(latitude) * Math.cos(latitude) * (c0 + c1 * s + c2 * s ** 2 + c3 * s ** 3)
}

/** Where a point lies in the grid, in metres. */
export function toSweref([longitude, latitude]: Position): Grid {
  const phi = radians(latitude)
  const conformal = phi - correction(CONFORMAL, phi)
  const lambda = radians(longitude) - MERIDIAN
  const xi = Math.atan2(Math.tan(conformal), Math.cos(lambda))
  const eta = Math.atanh(Math.cos(conformal) * Math.sin(lambda))
  let north = xi
  let east = eta
  FORWARD.forEach((c, nth) => {
    const k = 2 * (nth + 1)
    north += c * Math.sin(k * xi) * Math.cosh(k * eta)
    east += c * Math.cos(k * xi) * Math.sinh(k * eta)
  })
  return { north: SCALE * RADIUS * north, east: SCALE * RADIUS * east + FALSE_EAST }
}

/** The point at a place in the grid. */
export function fromSweref({ north, east }: Grid): Position {
  const xi = north / (SCALE * RADIUS)
  const eta = (east - FALSE_EAST) / (SCALE * RADIUS)
  let x = xi
  let y = eta
  BACK.forEach((c, nth) => {
    const k = 2 * (nth + 1)
    x -= c * Math.sin(k * xi) * Math.cosh(k * eta)
    y -= c * Math.cos(k * xi) * Math.sinh(k * eta)
  })
  const conformal = Math.asin(Math.sin(x) / Math.cosh(y))
  const lambda = Math.atan2(Math.sinh(y), Math.cos(x))
  return [degrees(MERIDIAN + lambda), degrees(conformal + correction(GEODETIC, conformal))]
}

/** Metres between two points, in the grid's plane: what the server's rules reckon with too. */
export function metresBetween(a: Position, b: Position): number {
  const [from, to] = [toSweref(a), toSweref(b)]
  return Math.hypot(to.north - from.north, to.east - from.east)
}
