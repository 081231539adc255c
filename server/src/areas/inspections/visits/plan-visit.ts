import type { Actor } from '../../../kernel/actor.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { getCase } from '../../cases/index.ts'
import { findUnit, isMemberOf } from '../../organisation/index.ts'
import { findAreasForCase } from '../../responsibility/index.ts'
import { lookAgain } from '../joint-visits/look-again.ts'
import { lockVisitsOf } from '../joint-visits/store.ts'
import { inspectionsPermissions } from '../permissions.ts'
import { decidePeriod } from './rules.ts'
import type { NewVisit } from './schema.ts'
import { insertVisit } from './write-store.ts'

/**
 * Plans a visit, and proposes it as one with those of other units that lie near.
 * @throws Problem `company.notFound`, `case.notFound`, `visit.unknownUnit`, `visit.unknownInspector`, `visit.unknownArea`,
 * `visit.caseOfAnother` and those of `decidePeriod`
 */
export async function planVisit(tx: Tx, actor: Actor, now: Date, given: NewVisit): Promise<string> {
  const company = await lockVisitsOf(tx, given.companyId)
  if (!company) throw new Problem('company.notFound')
  if (!(await findUnit(tx, given.unitId))) throw new Problem('visit.unknownUnit')
  authorise(inspectionsPermissions['visit.plan'], actor, given.unitId)
  orThrow(decidePeriod(given, dayOf(now)))
  await checkInspector(tx, given.inspectorId, given.unitId)
  await checkAreas(tx, given.areaIds, dayOf(now))
  if (given.caseId) {
    const of = await getCase(tx, given.caseId)
    if (of.company_id !== company) throw new Problem('visit.caseOfAnother')
  }
  const id = newId()
  await insertVisit(tx, id, { ...given, companyId: company }, { by: memberOf(actor).memberId, now })
  await record(tx, actor, now, {
    name: 'visit.planned',
    data: { visitId: id, unitId: given.unitId, companyId: company, memberId: given.inspectorId },
    ...(given.caseId ? { caseId: given.caseId } : {}),
  })
  await lookAgain(tx, actor, now, company)
  return id
}

/** @throws Problem `visit.unknownInspector` */
export async function checkInspector(read: Read, memberId: string, unitId: string): Promise<void> {
  if (!(await isMemberOf(read, memberId, unitId))) throw new Problem('visit.unknownInspector')
}

/** @throws Problem `visit.unknownArea` */
export async function checkAreas(read: Read, areas: readonly string[], today: LocalDay): Promise<void> {
  const once = [...new Set(areas)]
  if (once.length === 0) return
  if ((await findAreasForCase(read, once, today)).length !== once.length)
    throw new Problem('visit.unknownArea')
}
