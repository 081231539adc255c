import type { Geometry, Position } from './geometry.ts'
import { metresBetween, toSweref } from './sweref.ts'

export const shapes = ['point', 'line', 'area'] as const
export type SketchShape = (typeof shapes)[number]

/** What is being drawn: the corners in the order they were put; an area closes by itself. */
export type Sketch = { readonly shape: SketchShape; readonly points: readonly Position[] }

const ENOUGH = { point: 1, line: 2, area: 3 } as const satisfies Record<SketchShape, number>

/** Another point; of a place that is a point there is only one, which moves. */
export function withPoint({ shape, points }: Sketch, point: Position): Sketch {
  return { shape, points: shape === 'point' ? [point] : [...points, point] }
}

export function withoutLast({ shape, points }: Sketch): Sketch {
  return { shape, points: points.slice(0, -1) }
}

export function withoutNth({ shape, points }: Sketch, nth: number): Sketch {
  return { shape, points: points.toSpliced(nth, 1) }
}

export function withMoved({ shape, points }: Sketch, nth: number, to: Position): Sketch {
  return { shape, points: points.with(nth, to) }
}

/** A corner between two others, the nth of the sides taken apart. */
export function withCorner({ shape, points }: Sketch, side: number, at: Position): Sketch {
  return { shape, points: points.toSpliced(side + 1, 0, at) }
}

/** The same corners as something else; of many only the last is the point. */
export function asShape({ points }: Sketch, shape: SketchShape): Sketch {
  return { shape, points: shape === 'point' ? points.slice(-1) : points }
}

/** The middles of its sides, where a corner can be pulled out. */
export function middlesOf({ shape, points }: Sketch): readonly Position[] {
  if (shape === 'point') return []
  const ring = shape === 'area' && points.length >= ENOUGH.area ? [...points, ...points.slice(0, 1)] : points
  return pairsOf(ring).map(([[x1, y1], [x2, y2]]) => [(x1 + x2) / 2, (y1 + y2) / 2])
}

/** How many points are still needed before it is a place. */
export function missingPoints({ shape, points }: Sketch): number {
  return Math.max(0, ENOUGH[shape] - points.length)
}

/** The place that it is; null until it is one. */
export function geometryOf(sketch: Sketch): Geometry | null {
  const { shape, points } = sketch
  const first = points[0]
  if (!first || missingPoints(sketch) > 0) return null
  if (shape === 'point') return { type: 'Point', coordinates: first }
  if (shape === 'line') return { type: 'LineString', coordinates: points }
  return { type: 'Polygon', coordinates: [[...points, first]] }
}

/** The drawing of a place; null for one that is more than a drawing here can be, such as an area with holes. */
export function sketchOf(geometry: Geometry): Sketch | null {
  switch (geometry.type) {
    case 'Point':
      return { shape: 'point', points: [geometry.coordinates] }
    case 'LineString':
      return { shape: 'line', points: geometry.coordinates }
    case 'Polygon': {
      const [outer, ...holes] = geometry.coordinates
      return outer && holes.length === 0 ? { shape: 'area', points: outer.slice(0, -1) } : null
    }
    case 'MultiLineString':
    case 'MultiPolygon':
      return null
  }
}

/** Metres along a line, square metres of an area, nothing of a point. */
export function sizeOf({ shape, points }: Sketch): { metres: number } | { squareMetres: number } | null {
  if (shape === 'line' && points.length >= ENOUGH.line)
    return { metres: pairsOf(points).reduce((sum, [a, b]) => sum + metresBetween(a, b), 0) }
  if (shape !== 'area' || points.length < ENOUGH.area) return null
  const corners = points.map(toSweref)
  const twice = corners.reduce((sum, { north, east }, nth) => {
    const next = corners[(nth + 1) % corners.length] ?? { north, east }
    return sum + east * next.north - next.east * north
  }, 0)
  return { squareMetres: Math.abs(twice) / 2 }
}

/** Whether the sides of an area cross each other, so that nobody can say what is inside. */
export function crossesItself({ shape, points }: Sketch): boolean {
  if (shape !== 'area' || points.length <= ENOUGH.area) return false
  const sides = pairsOf([...points, ...points.slice(0, 1)])
  return sides.some((side, i) =>
    sides.some((other, j) => {
      const areNeighbours = j <= i + 1 || (i === 0 && j === sides.length - 1)
      return !areNeighbours && cross(side, other)
    }),
  )
}

type Side = readonly [Position, Position]

function pairsOf(points: readonly Position[]): readonly Side[] {
  return points.slice(1).map((point, nth) => [points[nth] ?? point, point])
}

/** On which side of the line through a and b the point lies. */
function turn([ax, ay]: Position, [bx, by]: Position, [x, y]: Position): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
}

function cross([a, b]: Side, [c, d]: Side): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}
