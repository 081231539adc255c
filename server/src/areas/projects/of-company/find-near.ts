import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { metresBetween } from '../geometry/planar.rules.ts'
import { getRule, listPoints } from '../overlaps/store.ts'
import { listAround, listAtPlaces } from './store.ts'

/** Where a company is, as far as is known: its cases, which may have a point on the map, and words for places. */
export type Sites = { readonly caseIds: readonly CaseId[]; readonly placeKeys: readonly string[] }

/**
 * Projects near a company's sites, each with its metres to the nearest, or null where the place is only written alike. As
 * near as projects that could be done together: the municipality's own measure.
 */
export async function findNear(
  read: Read,
  { caseIds, placeKeys }: Sites,
): Promise<Map<string, number | null>> {
  const near = new Map<string, number | null>()
  const keys = [...new Set(placeKeys)].filter((key) => key !== '')
  for (const id of await listAtPlaces(read, keys)) near.set(id, null)
  const { opportunityMetres, collisionMetres } = await getRule(read)
  const most = Math.max(opportunityMetres, collisionMetres)
  const points = new Map<string, readonly [number, number]>()
  for (const shape of (await listPoints(read, caseIds)).values())
    if (shape.type === 'Point') points.set(shape.coordinates.join(' '), shape.coordinates)
  for (const point of points.values())
    for (const { id, shape } of await listAround(read, point, most)) {
      const metres = metresBetween(shape, { type: 'Point', coordinates: point })
      const known = near.get(id)
      if (metres <= most && (known === undefined || known === null || metres < known)) near.set(id, metres)
    }
  return near
}
