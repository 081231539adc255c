import { findPlan, importProjects } from '../../server/src/areas/projects/exchange/import-projects.ts'
import { ImportRequest } from '../../server/src/areas/projects/exchange/schema.ts'
import { evaluateProject } from '../../server/src/areas/projects/overlaps/evaluate.ts'
import { addDays, dayOf, type LocalDay } from '../../server/src/kernel/local-day.ts'
import { isWorkingDay } from '../../server/src/kernel/working-days.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import { PLAN_NAME, planNow, planOnce } from '../content/project-plan.ts'
import { instantOf } from './office-time.ts'
import { need, type Town } from './town.ts'

const HEAD = [
  'Id i källan',
  'Rubrik',
  'Fas',
  'Planerad start',
  'Planerat slut',
  'Plats',
  'Norr',
  'Öster',
  'Budgetram',
]

/** A plan in a spreadsheet that is taken in, and some weeks later again. */
export async function seedProjectPlan(tx: Tx, quiet: Kit, end: Date, town: Town): Promise<void> {
  for (const [rows, daysAgo] of [
    [planOnce, 40],
    [planNow, 4],
  ] as const) {
    const at = instantOf(workingDay(addDays(dayOf(end), -daysAgo)), 10 * 60)
    const by = need(town.people, 'aino.lehtinen')
    const lines = rows.map(({ id, title, phase, start, days, place, north, east, budget }) => {
      const first = addDays(dayOf(end), start)
      return [id, title, phase, first, addDays(first, days), place, north, east, budget]
    })
    const text = [HEAD, ...lines].map((cells) => cells.join(';')).join('\r\n')
    const request = ImportRequest.parse({
      name: 'va-planen.csv',
      content: Buffer.from(text).toString('base64'),
      unitId: need(town.units, 'va-avfall'),
      source: PLAN_NAME,
    })
    const { fingerprint } = await findPlan(tx, by, request)
    await importProjects(tx, quiet, by, at, { ...request, fingerprint })
    // What the worker would have done right after.
    const made = await tx.selectFrom('project').select('id').where('source_system', '=', PLAN_NAME).execute()
    for (const { id } of made) await evaluateProject(tx, by, at, id)
  }
}

const workingDay = (day: LocalDay): LocalDay => (isWorkingDay(day) ? day : workingDay(addDays(day, -1)))
