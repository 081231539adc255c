import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { crossesItself } from './planar.rules.ts'
import type { Geometry, GeometryView } from './schema.ts'
import type { LonLat, Point, Shape } from './shape.ts'
import { toLonLat, toSweref } from './sweref.rules.ts'

export type ShapeFault =
  | 'place.swapped'
  | 'place.outside'
  | 'place.tooManyPoints'
  | 'place.tooFewPoints'
  | 'place.crossesItself'

export const MOST_POINTS = 2000

/** Around Sweden with its waters, in degrees. Latitude and longitude in each other’s place never fit. */
const SWEDEN = { west: 10, east: 25, south: 54.5, north: 69.5 }
const isInSweden = ([lon, lat]: LonLat) =>
  lon >= SWEDEN.west && lon <= SWEDEN.east && lat >= SWEDEN.south && lat <= SWEDEN.north

/**
 * What is kept of a drawn place. Rings are closed and points that repeat the one before are left out; a polygon that
 * crosses itself is refused, since nobody knows which side of it is meant.
 */
export function decideShape(geometry: Geometry): Verdict<Shape, ShapeFault> {
  const all = positionsOf(geometry)
  if (all.length > MOST_POINTS) return refuse('place.tooManyPoints')
  if (!all.every(isInSweden))
    return refuse(all.every(([lon, lat]) => isInSweden([lat, lon])) ? 'place.swapped' : 'place.outside')
  switch (geometry.type) {
    case 'Point':
      return allow({ type: 'Point', coordinates: toSweref(geometry.coordinates) })
    case 'LineString': {
      const coordinates = lineOf(geometry.coordinates)
      return coordinates.length < 2
        ? refuse('place.tooFewPoints')
        : allow({ type: 'LineString', coordinates })
    }
    case 'MultiLineString': {
      const coordinates = geometry.coordinates.map(lineOf)
      if (coordinates.some(({ length }) => length < 2)) return refuse('place.tooFewPoints')
      return allow({ type: 'MultiLineString', coordinates })
    }
    case 'Polygon': {
      const coordinates = geometry.coordinates.map(ringOf)
      const fault = faultOf(coordinates)
      return fault ? refuse(fault) : allow({ type: 'Polygon', coordinates })
    }
    case 'MultiPolygon': {
      const coordinates = geometry.coordinates.map((rings) => rings.map(ringOf))
      const fault = coordinates.map(faultOf).find((one) => one !== undefined)
      return fault ? refuse(fault) : allow({ type: 'MultiPolygon', coordinates })
    }
  }
}

function positionsOf({ type, coordinates }: Geometry): readonly LonLat[] {
  if (type === 'Point') return [coordinates]
  if (type === 'LineString') return coordinates
  if (type === 'MultiPolygon') return coordinates.flat(2)
  return coordinates.flat()
}

function lineOf(positions: readonly LonLat[]): Point[] {
  const points = positions.map(toSweref)
  return points.filter((point, i) => i === 0 || !isSame(point, points[i - 1]))
}

function ringOf(positions: readonly LonLat[]): Point[] {
  const [first, ...rest] = lineOf(positions)
  if (!first) return []
  return isSame(first, rest.at(-1)) ? [first, ...rest] : [first, ...rest, first]
}

const isSame = (a: Point, b: Point | undefined) => b !== undefined && a[0] === b[0] && a[1] === b[1]

function faultOf(rings: readonly (readonly Point[])[]): ShapeFault | undefined {
  if (rings.some(({ length }) => length < 4)) return 'place.tooFewPoints'
  return rings.some(crossesItself) ? 'place.crossesItself' : undefined
}

const out = (point: Point): [number, number] => {
  const [lon, lat] = toLonLat(point)
  return [lon, lat]
}

/** As the API gives it: WGS 84. */
export function presentShape(shape: Shape): GeometryView {
  switch (shape.type) {
    case 'Point':
      return { type: 'Point', coordinates: out(shape.coordinates) }
    case 'LineString':
      return { type: 'LineString', coordinates: shape.coordinates.map(out) }
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: shape.coordinates.map((rings) => rings.map((ring) => ring.map(out))),
      }
    case 'MultiLineString':
    case 'Polygon':
      return { type: shape.type, coordinates: shape.coordinates.map((line) => line.map(out)) }
  }
}
