import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { orThrow } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { lookAgain } from '../joint-visits/look-again.ts'
import { reopenFor } from '../joint-visits/propose-time.ts'
import { suits } from '../joint-visits/rules.ts'
import { holdVisit } from './hold-visit.ts'
import { checkAreas, checkInspector } from './plan-visit.ts'
import { decideChange, decidePeriod } from './rules.ts'
import type { VisitEdit } from './schema.ts'
import { getVisit } from './store.ts'
import { clearTime, updateVisit } from './write-store.ts'

type Seen = { readonly id: string; readonly version: number | undefined }

/**
 * Changes what is planned. What other units have said yes to is asked about anew when the place or the days are changed;
 * a visit that no longer lies near the others goes its own way.
 * @throws Problem `version.stale`, `visit.notFound`, `visit.ended`, `visit.unknownInspector`, `visit.unknownArea` and those
 * of `decidePeriod`
 */
export async function changeVisit(
  tx: Tx,
  actor: Actor,
  now: Date,
  { id, version }: Seen,
  edit: VisitEdit,
): Promise<number> {
  const { row, company } = await holdVisit(tx, actor, id, version)
  orThrow(decideChange(row.status))
  const period = {
    earliestOn: edit.earliestOn ?? row.earliest_on,
    latestOn: edit.latestOn ?? row.latest_on,
  }
  if (edit.earliestOn !== undefined || edit.latestOn !== undefined) orThrow(decidePeriod(period, dayOf(now)))
  if (edit.inspectorId) await checkInspector(tx, edit.inspectorId, row.unit_id)
  if (edit.areaIds) await checkAreas(tx, edit.areaIds, dayOf(now))
  await updateVisit(tx, id, edit)
  const isOutside = row.starts_at !== null && !suits(period, row.starts_at)
  if (isOutside && row.joint_id === null) await clearTime(tx, id)
  await record(tx, actor, now, {
    name: 'visit.changed',
    data: { visitId: id, unitId: row.unit_id, memberId: row.inspector_id, fields: Object.keys(edit) },
    ...(row.case_id ? { caseId: row.case_id } : {}),
  })
  await lookAgain(tx, actor, now, company)
  const after = await getVisit(tx, id)
  const isMoved =
    after.site_key !== row.site_key ||
    after.earliest_on !== row.earliest_on ||
    after.latest_on !== row.latest_on
  if (isMoved && after.joint_id !== null && after.joint_id === row.joint_id)
    await reopenFor(tx, actor, now, company, after.joint_id)
  else if (isOutside && after.joint_id === null && row.joint_id !== null) await clearTime(tx, id)
  return (await getVisit(tx, id)).version
}
