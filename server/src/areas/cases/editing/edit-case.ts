import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { mayReadCase } from '../../organisation/index.ts'
import { findAreasForCase } from '../../responsibility/index.ts'
import { type CaseChange, lockCase, touchCase } from '../case-store.ts'
import { replaceCaseAreas } from '../intake/store.ts'
import { letUnitIn, unitsTakingPart } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { endLinksElsewhere } from '../portal-link-store.ts'
import { recordCase } from '../record-case.ts'
import type { EditCase } from './schema.ts'

/** @throws Problem `version.stale` when the case has moved on since it was read */
function requireVersion(actual: number, seen: number | undefined): void {
  if (seen !== undefined && seen !== actual) throw new Problem('version.stale')
}

/** Edits the facts of a case: only what is sent is changed. */
export async function editCase(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  input: z.output<typeof EditCase>,
  seen: number | undefined,
): Promise<number> {
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['case.edit'], actor, facts)
  requireVersion(facts.version, seen)
  const change: Partial<CaseChange> = {}
  if (input.title !== undefined) change.title = input.title
  if (input.place !== undefined) change.place = input.place
  if (input.contactName !== undefined) change.contact_name = input.contactName
  if (input.contactEmail !== undefined) change.contact_email = input.contactEmail
  if (input.contactPhone !== undefined) change.contact_phone = input.contactPhone
  if (input.nextStep !== undefined) change.next_step = input.nextStep
  if (input.nextStepOn !== undefined) change.next_step_on = input.nextStepOn
  if (input.nextStep !== undefined || input.nextStepBy !== undefined) {
    change.next_step_by = await takerOf(tx, caseId, input.nextStepBy ?? null, now)
  }
  if (input.visibility !== undefined) {
    authorise(casePermissions['case.restrict'], actor, facts)
    change.visibility = input.visibility
    if (input.visibility === 'restricted' && actor.kind === 'member') {
      const readers = [...actor.units.map(({ id }) => id), ...(await unitsTakingPart(tx, caseId))]
      for (const unit of readers) await letUnitIn(tx, caseId, unit)
    }
  }
  if (input.areaIds) {
    const known = await findAreasForCase(tx, input.areaIds, dayOf(now))
    if (known.length !== new Set(input.areaIds).size) throw new Problem('case.unknownArea')
    await replaceCaseAreas(tx, caseId, input.areaIds)
  }
  const version = await touchCase(tx, caseId, now, change)
  if (input.contactEmail !== undefined) await endLinksElsewhere(tx, now, caseId, input.contactEmail)
  await recordCase(tx, actor, now, 'case.edited', caseId, { fields: Object.keys(input) })
  return version
}

/**
 * Who takes the next step: a member who may read the case; nobody named means the accountable, whoever that comes to be.
 * @throws Problem `nextStep.unknownMember`
 */
async function takerOf(
  tx: Tx,
  caseId: CaseId,
  memberId: MemberId | null,
  now: Date,
): Promise<MemberId | null> {
  if (memberId && !(await mayReadCase(tx, memberId, caseId, now))) throw new Problem('nextStep.unknownMember')
  return memberId
}
