import { isApiError } from '../../../../../lib/api-error.ts'

const ITEM = 'items.'

/** The items that the server says have come to nothing yet, in the order of the agenda. */
export function missingIn(error: unknown): readonly string[] {
  if (!isApiError(error) || error.code !== 'meeting.itemsWithoutResult') return []
  return (error.problem?.errors ?? [])
    .map(({ path }) => path.replace(/^\/?(body\.)?/, '').replaceAll('/', '.'))
    .filter((path) => path.startsWith(ITEM))
    .map((path) => path.slice(ITEM.length))
}
