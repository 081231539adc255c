import { decideShape } from '../geometry/read-shape.rules.ts'
import type { Geometry } from '../geometry/schema.ts'
import type { Shape } from '../geometry/shape.ts'
import { decidePlace } from '../register/rules.ts'
import type { Column, FileRow, RefusalCode } from './columns.ts'
import type { Said } from './plan.ts'

type Place = Said['place']
type Row = Omit<FileRow, 'row'>
type Values = Row['values']
export type Tell = (
  column: Column | null,
  code: RefusalCode,
  params?: Record<string, string | number>,
) => void

const SHAPE_FAULTS = {
  'place.swapped': 'coordinatesSwapped',
  'place.outside': 'coordinatesOutside',
  'place.tooManyPoints': 'tooManyPoints',
  'place.tooFewPoints': 'tooFewPoints',
  'place.crossesItself': 'crossesItself',
} as const

/** Sweden in SWEREF 99 TM, with room around it. North and east in each other’s place never fit. */
const isNorth = (metres: number) => metres > 6_000_000 && metres < 7_800_000
const isEast = (metres: number) => metres > 200_000 && metres < 1_000_000

/** A number as people write it: a comma for the decimals, spaces between the thousands. */
export function numberOf(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00A0]/g, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** The drawing that a row gives: GeoJSON, north and east, or latitude and longitude. Null when it gives none. */
function shapeOf({ values, geometry }: Row, tell: Tell): Shape | null {
  if (values.geometry) {
    if (geometry) return drawn(geometry, 'geometry', tell)
    tell('geometry', 'geometry')
    return null
  }
  const [north, east] = pairOf(values, 'north', 'east', tell)
  if (north !== undefined && east !== undefined) {
    if (isNorth(east) && isEast(north)) tell('north', 'coordinatesSwapped')
    else if (!isNorth(north) || !isEast(east)) tell('north', 'coordinatesOutside')
    const cent = (metres: number) => Math.round(metres * 100) / 100
    return { type: 'Point', coordinates: [cent(east), cent(north)] }
  }
  const [latitude, longitude] = pairOf(values, 'latitude', 'longitude', tell)
  if (latitude === undefined || longitude === undefined) return null
  return drawn({ type: 'Point', coordinates: [longitude, latitude] }, 'latitude', tell)
}

function pairOf(values: Values, one: Column, other: Column, tell: Tell): (number | undefined)[] {
  const texts = [values[one] ?? '', values[other] ?? '']
  if (texts.every((text) => text === '')) return []
  if (texts.some((text) => text === '')) {
    tell(texts[0] === '' ? one : other, 'coordinatePair')
    return []
  }
  const numbers = texts.map(numberOf)
  for (const [i, number] of numbers.entries())
    if (number === undefined) tell(i === 0 ? one : other, 'number', { value: (texts[i] ?? '').slice(0, 60) })
  return numbers
}

function drawn(geometry: Geometry, column: Column, tell: Tell): Shape | null {
  const shape = decideShape(geometry)
  if (shape.allowed) return shape.value
  tell(column, SHAPE_FAULTS[shape.code])
  return null
}

/** Östhammar Norra 3:12: a name and a number with a colon. */
const isDesignation = (text: string) => /\p{L}.*\s\d+:\d+$/u.test(text)
const kindOfText = (text: string) => (isDesignation(text) ? 'property' : 'address')

const isKind = (text: string): text is Place['kind'] =>
  text === 'drawn' || text === 'address' || text === 'property' || text === 'everywhere'

/**
 * Where a row says that a project is, from where it is now. A row without a drawing takes none away, unless it says
 * that the place is the whole municipality.
 */
export function placeOf(row: Row, now: Place | null, tell: Tell): Place {
  const { values } = row
  const given = shapeOf(row, tell)
  const text = values.place ?? now?.text ?? ''
  if (text.length > 200) tell('place', 'tooLong', { most: 200, length: text.length })
  const accuracy = values.accuracy || now?.accuracy || 'rough'
  if (accuracy !== 'exact' && accuracy !== 'rough')
    tell('accuracy', 'accuracy', { value: accuracy.slice(0, 60) })
  const said = values.placeKind ?? ''
  if (said !== '' && !isKind(said)) tell('placeKind', 'placeKind', { value: said.slice(0, 60) })
  const shape = given ?? (said === 'everywhere' ? null : (now?.shape ?? null))
  const kept = now && now.kind !== 'everywhere' ? now.kind : undefined
  const kind = isKind(said)
    ? said
    : (kept ?? (shape ? 'drawn' : text === '' ? 'everywhere' : kindOfText(text)))
  const verdict = decidePlace({ kind, text, isDrawn: shape !== null })
  if (!verdict.allowed) {
    if (verdict.code === 'project.noShape') tell('geometry', 'noShape')
    else if (verdict.code === 'project.needlessShape') tell('placeKind', 'needlessShape')
    else tell('place', 'noPlaceText')
  }
  return { kind, text, shape, accuracy: accuracy === 'exact' ? 'exact' : 'rough' }
}
