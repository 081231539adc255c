import { sql } from 'kysely'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { newId } from '../../server/src/platform/ids/ids.ts'
import { demoAreas } from '../map.ts'
import { need } from './town.ts'

/** The responsibility map as it has stood since the municipality began to use it. */
export async function seedMap(tx: Tx, units: ReadonlyMap<string, string>): Promise<void> {
  const areas = demoAreas
  const ids = new Map(areas.map(({ code }) => [code, newId()]))
  const limits = new Map(
    (await tx.selectFrom('legal_limit').select(['code', 'id']).execute()).map(({ code, id }) => [code, id]),
  )
  await tx
    .insertInto('area')
    .values(
      areas.map((area) => ({
        id: need(ids, area.code),
        code: area.code,
        title: area.title,
        title_en: area.titleEn,
        description: area.description,
        description_en: area.descriptionEn,
        keywords: area.keywords,
        examples: area.examples,
        legal_basis: area.legalBasis,
        limit_id: area.limit ? need(limits, area.limit) : null,
      })),
    )
    .execute()
  const valid = sql<string>`daterange('2024-10-01', null)`
  const rows = areas.flatMap((area) => [
    { area, unit: area.accountable, role: 'accountable' as const },
    ...area.consulted.map((unit) => ({ area, unit, role: 'consulted' as const })),
  ])
  await tx
    .insertInto('responsibility')
    .values(
      rows.map(({ area, unit, role }) => ({
        id: newId(),
        area_id: need(ids, area.code),
        unit_id: need(units, unit),
        role,
        valid,
      })),
    )
    .execute()
}
