import { sql } from 'kysely'
import { getNeeds, replaceNeeds } from '../../server/src/areas/cases/plan/store.ts'
import { sayUsualDays } from '../../server/src/areas/responsibility/limits/change-limit.ts'
import { writeTemplate } from '../../server/src/areas/responsibility/plan-templates/write-template.ts'
import { findCircle } from '../../server/src/kernel/dependencies.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { planTemplates } from '../content/plan-templates.ts'
import { usualDays } from '../content/usual-days.ts'
import { need, type Town } from './town.ts'

/** The templates, and how long questions usually take, as the pilots have written them down. */
export async function seedPlanTemplates(tx: Tx, now: Date, town: Town): Promise<void> {
  const pilot = need(town.people, 'amira.haddad')
  for (const [area, days] of Object.entries(usualDays)) await sayUsualDays(tx, pilot, now, area, days)
  for (const { steps, ...template } of planTemplates) {
    const at = new Map(steps.map(({ area }, position) => [area, position]))
    await writeTemplate(tx, pilot, now, {
      ...template,
      isPublic: true,
      steps: steps.map(({ after = [], unit, prepare = '', prepareEn = '', days = null, ...step }) => ({
        ...step,
        unitId: unit ? need(town.units, unit) : null,
        prepare,
        prepareEn,
        days,
        needs: after.map((area) => need(at, area)),
      })),
    })
  }
}

/** The cases that are open were planned as the templates have it: what those who answer for an area wait for. */
export async function seedPlans(tx: Tx): Promise<void> {
  const parts = await tx
    .selectFrom('part as p')
    .innerJoin('business_case as c', 'c.id', 'p.case_id')
    .innerJoin('area as a', 'a.id', 'p.area_id')
    .innerJoin('responsibility as r', (join) =>
      join
        .onRef('r.area_id', '=', 'p.area_id')
        .onRef('r.unit_id', '=', 'p.unit_id')
        .on('r.role', '=', 'accountable')
        .on(sql<boolean>`upper_inf(r.valid)`),
    )
    .select(['p.id', 'p.case_id', 'a.code'])
    .where('c.status', '<>', 'closed')
    .where('p.status', 'not in', ['declined', 'withdrawn'])
    .orderBy('p.offered_at')
    .execute()
  for (const [caseId, own] of Map.groupBy(parts, ({ case_id }) => case_id)) {
    const before = await getNeeds(tx, caseId)
    const after = new Map(before)
    for (const { id, code } of own) {
      const areas = new Set(
        planTemplates.flatMap(({ steps }) => steps.find(({ area }) => area === code)?.after ?? []),
      )
      const needs = own.flatMap((other) => (areas.has(other.code) && other.id !== id ? other.id : []))
      const tried = new Map(after).set(id, needs)
      if (!findCircle(tried)) after.set(id, needs)
    }
    await replaceNeeds(tx, caseId, before, after)
  }
}
