import { isDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'

/** Where a page of a list ends: the value it is sorted by, and the id that tells equals apart. */
export type Place = { readonly at: string; readonly id: string }

export function writeCursor(place: Place): string {
  return Buffer.from(`${place.at} ${place.id}`).toString('base64url')
}

/** @throws Problem `validation.failed` for a cursor that this list did not give */
export function readCursor(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString('utf8').split(' ')
  if (!isInstant(at) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) {
    throw new Problem('validation.failed', {}, [{ path: 'cursor', code: 'field.format' }])
  }
  return { at, id }
}

/** A day or an instant as `writeCursor` is given them, of a year that people live in. */
function isInstant(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/.test(text)) return false
  return isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
}
