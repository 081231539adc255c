import { listContacts } from '../../server/src/areas/companies/store.ts'
import { answerJoint } from '../../server/src/areas/inspections/joint-visits/answer-joint.ts'
import { noteOutcome } from '../../server/src/areas/inspections/visits/end-visit.ts'
import { planVisit } from '../../server/src/areas/inspections/visits/plan-visit.ts'
import { NewVisit } from '../../server/src/areas/inspections/visits/schema.ts'
import { addDays, dayOf } from '../../server/src/kernel/local-day.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { type DemoVisit, demoVisits } from '../content/visits.ts'
import { need, type Town } from './town.ts'

const DAY = 86_400_000

/** Visits to come and visits that have been; those of several units to one company are proposed as one, and answered. */
export async function seedVisits(tx: Tx, end: Date, town: Town): Promise<void> {
  const planned: { readonly id: string; readonly visit: DemoVisit }[] = []
  for (const [nth, visit] of demoVisits.entries()) {
    const companyId = town.companies.get(visit.company)
    // Only companies that have asked something have come.
    if (!companyId) continue
    const inspector = need(town.people, visit.inspector)
    const at = new Date(end.getTime() + Math.min(visit.from - 10, -8) * DAY + nth * 60_000)
    const [contact] = visit.isAnnounced
      ? (await listContacts(tx, companyId)).filter(({ email }) => email)
      : []
    const id = await planVisit(tx, inspector, at, {
      ...planOf(visit, companyId, end, town),
      contactName: contact?.name ?? '',
      contactEmail: contact?.email ?? null,
    })
    planned.push({ id, visit })
    if (!visit.outcome) continue
    const doneOn = addDays(dayOf(end), visit.from)
    const noted = { outcome: visit.outcome.is, note: visit.outcome.note, doneOn }
    const after = new Date(end.getTime() + (visit.from + 1) * DAY)
    const { version } = await tx
      .selectFrom('visit')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await noteOutcome(tx, inspector, after, { id, version }, noted)
  }
  for (const { id, visit } of planned) await answer(tx, end, town, id, visit)
}

async function answer(tx: Tx, end: Date, town: Town, visitId: string, visit: DemoVisit): Promise<void> {
  const joint = await tx
    .selectFrom('joint_visit')
    .select(['id', 'version'])
    .where('id', '=', (e) => e.selectFrom('visit').select('joint_id').where('id', '=', visitId))
    .executeTakeFirst()
  if (!visit.says || !joint) return
  const said =
    visit.says === 'yes' ? { answer: 'yes' as const } : { answer: 'no' as const, reason: visit.says.no }
  const asked = { jointId: joint.id, version: joint.version, visitId }
  await answerJoint(tx, need(town.people, visit.inspector), new Date(end.getTime() - 2 * DAY), asked, said)
}

function planOf(visit: DemoVisit, companyId: string, end: Date, town: Town): NewVisit {
  const { unit, inspector, site, subject, prepare, lawfulBasis, isAnnounced } = visit
  return NewVisit.parse({
    unitId: need(town.units, unit),
    companyId,
    inspectorId: need(town.people, inspector).memberId,
    site,
    subject,
    prepare,
    lawfulBasis,
    areaIds: visit.areas.map((code) => need(town.areas, code)),
    earliestOn: addDays(dayOf(end), visit.from),
    latestOn: addDays(dayOf(end), visit.to),
    isAnnounced,
  })
}
