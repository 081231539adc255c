import type { z } from 'zod'
import type { Locale } from '../../../kernel/actor.ts'
import type { CompanyId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { placeKey } from '../../../kernel/place-key.ts'
import type { Read } from '../../../platform/db/db.ts'
import { isNear } from '../joint-visits/rules.ts'
import { findWindow } from '../joint-visits/store.ts'
import type { Neighbour } from './schema.ts'
import { listVisits, type VisitRow } from './store.ts'
import { unitOf } from './unit-of.ts'

export type Planned = {
  readonly unitId: UnitId
  readonly companyId: CompanyId
  readonly site: string
  readonly property: string
  readonly earliestOn: LocalDay
  readonly latestOn: LocalDay
  readonly isAnnounced: boolean
}

const MOST = 20

/** Visits of other units that are to come at a company, those first that would be proposed as one with what is being planned. */
export async function findNeighbours(
  read: Read,
  planned: Planned,
  today: LocalDay,
  locale: Locale,
): Promise<z.input<typeof Neighbour>[]> {
  const { days } = await findWindow(read)
  const filter = { company: planned.companyId, from: today, order: 'soonest' as const, limit: 100 }
  const rows = (await listVisits(read, filter, undefined, undefined)).filter(
    ({ status, unit_id: unit }) => (status === 'planned' || status === 'agreed') && unit !== planned.unitId,
  )
  const own = {
    ...planned,
    id: '',
    siteKey: placeKey(planned.site),
    propertyKey: placeKey(planned.property),
  }
  return rows
    .map((row) => ({ row, isProposed: isNear(own, placedOf(row, planned.companyId), days) }))
    .toSorted((a, b) => Number(b.isProposed) - Number(a.isProposed))
    .slice(0, MOST)
    .map(({ row, isProposed }) => ({
      id: row.id,
      unit: unitOf(row, locale),
      inspector: { id: row.inspector_id, name: row.inspector },
      subject: row.subject,
      site: row.site,
      earliestOn: row.earliest_on,
      latestOn: row.latest_on,
      startsAt: row.starts_at?.toISOString() ?? null,
      isAnnounced: row.is_announced,
      isProposed,
    }))
}

const placedOf = (row: VisitRow, companyId: CompanyId) => ({
  id: row.id,
  unitId: row.unit_id,
  companyId,
  siteKey: row.site_key,
  propertyKey: row.property_key,
  earliestOn: row.earliest_on,
  latestOn: row.latest_on,
  isAnnounced: row.is_announced,
})
