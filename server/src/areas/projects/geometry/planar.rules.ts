import type { Point, Shape } from './shape.ts'

/** Its outermost coordinates, in metres. */
export type Bounds = {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

type Line = readonly Point[]
/** A shape taken apart: single points, open lines, and rings of polygons. */
type Parts = {
  readonly points: readonly Point[]
  readonly lines: readonly Line[]
  readonly polygons: readonly (readonly Line[])[]
}

function partsOf(shape: Shape): Parts {
  switch (shape.type) {
    case 'Point':
      return { points: [shape.coordinates], lines: [], polygons: [] }
    case 'LineString':
      return { points: [], lines: [shape.coordinates], polygons: [] }
    case 'MultiLineString':
      return { points: [], lines: shape.coordinates, polygons: [] }
    case 'Polygon':
      return { points: [], lines: [], polygons: [shape.coordinates] }
    case 'MultiPolygon':
      return { points: [], lines: [], polygons: shape.coordinates }
  }
}

/** Every point of a shape, in its order. */
export function pointsOf(shape: Shape): readonly Point[] {
  const { points, lines, polygons } = partsOf(shape)
  return [...points, ...lines.flat(), ...polygons.flat(2)]
}

export function boundsOf(shape: Shape): Bounds {
  return around(pointsOf(shape))
}

function around(points: readonly Point[]): Bounds {
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const [x, y] of points) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  return { west, south, east, north }
}

/** How far apart two rectangles are at least; nothing in them is nearer. */
function gapBetween(a: Bounds, b: Bounds): number {
  const x = Math.max(0, a.west - b.east, b.west - a.east)
  const y = Math.max(0, a.south - b.north, b.south - a.north)
  return Math.hypot(x, y)
}

/**
 * The shortest distance between two shapes in metres in the plane of the projection: 0 where they touch, cross, or one
 * lies inside the other. A hole of a polygon is outside it. Symmetric.
 */
export function metresBetween(a: Shape, b: Shape): number {
  const one = partsOf(a)
  const other = partsOf(b)
  if (liesInside(one, other) || liesInside(other, one)) return 0
  const metres = Math.round(nearest(strokesOf(one), strokesOf(other)) * 100) / 100
  // As fine as places are kept: what lies on a border may be a centimetre off it.
  return metres <= 0.01 ? 0 : metres
}

/** Whether some part of `inner` has its first point inside a polygon of `outer`. What crosses a border is found there. */
function liesInside(inner: Parts, outer: Parts): boolean {
  if (outer.polygons.length === 0) return false
  const firsts = [
    ...inner.points,
    ...[...inner.lines, ...inner.polygons.flatMap(([ring]) => (ring ? [ring] : []))].flatMap(([first]) =>
      first ? [first] : [],
    ),
  ]
  return firsts.some((point) => outer.polygons.some((rings) => isInside(point, rings)))
}

/** By the even-odd rule over all rings, so that a hole is outside. */
function isInside([x, y]: Point, rings: readonly Line[]): boolean {
  let inside = false
  for (const ring of rings) {
    for (const [[x1, y1], [x2, y2]] of pairs(ring)) {
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    }
  }
  return inside
}

type Segment = readonly [Point, Point]

function pairs(line: Line): Segment[] {
  const segments: Segment[] = []
  let last: Point | undefined
  for (const point of line) {
    if (last) segments.push([last, point])
    last = point
  }
  return segments
}

type Stroke = { readonly segments: readonly Segment[]; readonly bounds: Bounds }
/** Long lines are held against each other in stretches, so that most of them need no closer look. */
const STRETCH = 16

function strokesOf({ points, lines, polygons }: Parts): Stroke[] {
  const alone = points.map((point): Stroke => ({ segments: [[point, point]], bounds: around([point]) }))
  const along = [...lines, ...polygons.flat()].flatMap((line) => {
    const segments = pairs(line)
    const strokes: Stroke[] = []
    for (let i = 0; i < segments.length; i += STRETCH) {
      const some = segments.slice(i, i + STRETCH)
      strokes.push({ segments: some, bounds: around(some.flat()) })
    }
    return strokes
  })
  return [...alone, ...along]
}

function nearest(ones: readonly Stroke[], others: readonly Stroke[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const one of ones) {
    for (const other of others) {
      if (gapBetween(one.bounds, other.bounds) >= least) continue
      for (const a of one.segments) {
        for (const b of other.segments) {
          least = Math.min(least, metresBetweenSegments(a, b))
          if (least === 0) return 0
        }
      }
    }
  }
  return least
}

function metresBetweenSegments(a: Segment, b: Segment): number {
  if (cross(a, b)) return 0
  return Math.min(toSegment(a[0], b), toSegment(a[1], b), toSegment(b[0], a), toSegment(b[1], a))
}

/** From a point to the nearest point of a segment, in metres. */
export function toSegment([x, y]: Point, [[x1, y1], [x2, y2]]: Segment): number {
  const dx = x2 - x1
  const dy = y2 - y1
  const length = dx ** 2 + dy ** 2
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length))
  return Math.hypot(x - (x1 + along * dx), y - (y1 + along * dy))
}

/** Which side of a line a point is on: above 0 to its left, 0 on it. */
const side = ([[x1, y1], [x2, y2]]: Segment, [x, y]: Point): number =>
  Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1))

/** Whether two segments cross in a point inside both. */
function cross(a: Segment, b: Segment): boolean {
  return side(a, b[0]) * side(a, b[1]) < 0 && side(b, a[0]) * side(b, a[1]) < 0
}

/** Whether a closed ring meets itself anywhere but where one side follows the other. */
export function crossesItself(ring: Line): boolean {
  const sides = pairs(ring)
  return sides.some((one, i) =>
    sides.slice(i + 2).some((other, k) => {
      const areNeighbours = i === 0 && k + 2 === sides.length - 1
      return areNeighbours ? cross(one, other) : metresBetweenSegments(one, other) === 0
    }),
  )
}
