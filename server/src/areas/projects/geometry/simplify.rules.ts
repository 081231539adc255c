import { toSegment } from './planar.rules.ts'
import type { Point, Shape } from './shape.ts'

/**
 * The same shape with fewer points, none of them further than so many metres from where the line was (Douglas and
 * Peucker). What becomes too small to draw becomes a point.
 */
export function simplify(shape: Shape, metres: number): Shape {
  switch (shape.type) {
    case 'Point':
      return shape
    case 'LineString':
      return { type: 'LineString', coordinates: thin(shape.coordinates, metres) }
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: shape.coordinates.map((line) => thin(line, metres)) }
    case 'Polygon': {
      const rings = thinRings(shape.coordinates, metres)
      return rings.length > 0 ? { type: 'Polygon', coordinates: rings } : pointIn(shape.coordinates[0])
    }
    case 'MultiPolygon': {
      const polygons = shape.coordinates
        .map((rings) => thinRings(rings, metres))
        .filter((rings) => rings.length > 0)
      return polygons.length > 0
        ? { type: 'MultiPolygon', coordinates: polygons }
        : pointIn(shape.coordinates[0]?.[0])
    }
  }
}

/** None when the outer ring is too small to be one; holes that are, fall away. */
function thinRings(rings: readonly (readonly Point[])[], metres: number): (readonly Point[])[] {
  const [outer, ...holes] = rings.map((ring) => thinRing(ring, metres))
  if (!outer || outer.length < 4) return []
  return [outer, ...holes.filter(({ length }) => length >= 4)]
}

/** A ring begins where it ends: it is thinned in two halves, so that it does not shrink to nothing. */
function thinRing(ring: readonly Point[], metres: number): readonly Point[] {
  const [first] = ring
  if (!first) return ring
  const distances = ring.map(([x, y]) => Math.hypot(x - first[0], y - first[1]))
  const furthest = distances.indexOf(Math.max(...distances))
  return [...thin(ring.slice(0, furthest + 1), metres), ...thin(ring.slice(furthest), metres).slice(1)]
}

function thin(line: readonly Point[], metres: number): readonly Point[] {
  const [first] = line
  const last = line.at(-1)
  if (!first || !last || line.length < 3) return line
  let worst = 0
  let at = 0
  for (const [i, point] of line.entries()) {
    const off = i === 0 || i === line.length - 1 ? 0 : toSegment(point, [first, last])
    if (off > worst) {
      worst = off
      at = i
    }
  }
  if (worst <= metres) return [first, last]
  return [...thin(line.slice(0, at + 1), metres), ...thin(line.slice(at), metres).slice(1)]
}

function pointIn(ring: readonly Point[] | undefined): Shape {
  return { type: 'Point', coordinates: ring?.[0] ?? [0, 0] }
}
