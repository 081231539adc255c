import type { Position } from './geometry.ts'
import { fromSweref, toSweref } from './sweref.ts'

/** Why what somebody wrote is no place: nothing to read, the two in the wrong order, or outside Sweden. */
export type CoordinateFault = 'unreadable' | 'swapped' | 'outside'

type Read = { readonly position: Position } | { readonly fault: CoordinateFault }

/** The box around Sweden in the grid: outside it a number is a slip, and swapped coordinates always are. */
const isNorth = (value: number) => value >= 6_100_000 && value <= 7_700_000
const isEast = (value: number) => value >= 250_000 && value <= 950_000
const isLatitude = (value: number) => value >= 55 && value <= 69.5
const isLongitude = (value: number) => value >= 10 && value <= 24.5

const SMALLEST_IN_GRID = 1000

/**
 * Reads `6630276, 708092` as SWEREF 99 TM, north before east as is the custom here, and `59.758, 18.705` as WGS 84,
 * latitude before longitude. Letters, degree signs, decimal commas and thousands' spaces may stand as people copy them.
 */
export function readCoordinates(text: string): Read {
  const numbers = numbersIn(text)
  const [first, second] = numbers
  if (first === undefined || second === undefined || numbers.length !== 2) return { fault: 'unreadable' }
  const isGrid = first >= SMALLEST_IN_GRID && second >= SMALLEST_IN_GRID
  const [fitsFirst, fitsSecond] = isGrid ? [isNorth, isEast] : [isLatitude, isLongitude]
  if (fitsFirst(first) && fitsSecond(second))
    return { position: isGrid ? fromSweref({ north: first, east: second }) : [second, first] }
  return { fault: fitsFirst(second) && fitsSecond(first) ? 'swapped' : 'outside' }
}

function numbersIn(text: string): number[] {
  const plain = text
    .replaceAll(/[^\d.,;\s]/g, ' ')
    // 6 630 276 is one number.
    .replaceAll(/(?<!\d)(\d{1,3})((?:[ \u00a0\u202f]\d{3})+)(?!\d)/g, (whole) => whole.replaceAll(/\s/g, ''))
  // A comma between digits is a decimal comma when the two numbers are told apart by something else.
  const isDecimalComma = /\d,\d+(?:\s*;\s*|\s+)\d+,\d/.test(plain)
  const parts = isDecimalComma ? plain.replaceAll(',', '.').split(/[;\s]+/) : plain.split(/[,;\s]+/)
  return parts.filter((part) => /^\d+(?:\.\d+)?$/.test(part)).map(Number)
}

/** `6630276, 708092`: north and east in whole metres. */
export function writeSweref(position: Position): string {
  const { north, east } = toSweref(position)
  return `${Math.round(north)}, ${Math.round(east)}`
}

/** `59.75800, 18.70500`: latitude and longitude, to the metre. */
export function writeWgs84([longitude, latitude]: Position): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
}
