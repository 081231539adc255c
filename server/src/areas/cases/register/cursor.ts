import { Problem } from '../../../kernel/problem.ts'

/** Where a page of a list ends: the value it is sorted by, and the id that tells equals apart. */
export type Place = { readonly at: string; readonly id: string }

export function writeCursor(place: Place): string {
  return Buffer.from(`${place.at} ${place.id}`).toString('base64url')
}

/** @throws Problem `validation.failed` for a cursor that this list did not give */
export function readCursor(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined
  const match = /^(\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?) ([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString('utf8'))
  if (!match?.[1] || !match[2] || Number.isNaN(Date.parse(match[1]))) {
    throw new Problem('validation.failed', {}, [{ path: 'cursor', code: 'field.format' }])
  }
  return { at: match[1], id: match[2] }
}
