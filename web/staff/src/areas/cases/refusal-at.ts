import { isApiError } from '../../../../lib/api-error.ts'

/** What the server said no with, when it is about this field though it doesn't name one. */
export function refusalAt(error: unknown, ...codes: readonly string[]): string | undefined {
  return isApiError(error) && codes.includes(error.code) ? error.problem?.detail : undefined
}
