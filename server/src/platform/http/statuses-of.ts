import type { Area } from '../area.ts'
import { platformErrors } from './errors.ts'

/** The HTTP status of every code: the platform's and each area's. */
export function statusesOf(areas: readonly Area[]): Readonly<Record<string, number>> {
  return Object.assign({}, platformErrors, ...areas.map((area) => area.errors))
}
