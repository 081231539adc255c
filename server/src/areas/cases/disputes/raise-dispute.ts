import type { Actor } from '../../../kernel/actor.ts'
import type { AreaId, CaseId, PartId, UnitId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Recorded } from '../../../platform/events/recorded.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { findUnit } from '../../organisation/index.ts'
import { findAreasForCase } from '../../responsibility/index.ts'
import { lockCase, touchCase } from '../case-store.ts'
import { letUnitIn } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { type DisputeCause, decideRaise, resolveBy, unitsThatPassOn, whoDisagrees } from './rules.ts'
import {
  addUnits,
  findOpenDispute,
  insertDispute,
  listPartsOfGroup,
  listPassings,
  type NewDispute,
} from './store.ts'

/** Somebody says that units disagree: on an area of the case, or on who should hold the whole when no area is named. */
export async function raiseByHand(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  input: { areaId: AreaId | null; units: readonly UnitId[]; question: string },
): Promise<string> {
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['dispute.raise'], actor, facts)
  const units = [...new Set(input.units)]
  for (const unit of units) {
    if (!(await findUnit(tx, unit))?.active) throw new Problem('case.unknownUnit')
  }
  if (input.areaId && (await findAreasForCase(tx, [input.areaId], dayOf(now))).length === 0)
    throw new Problem('case.unknownArea')
  const openAlready = (await findOpenDispute(tx, caseId, input.areaId)) !== undefined
  orThrow(decideRaise({ status: facts.status, openAlready, units }))
  const { question, areaId } = input
  const by = memberOf(actor).memberId
  return raise(tx, actor, now, { caseId, areaId, partId: null, cause: 'by_hand', question, by, units })
}

/** After a refusal: when two units have declined the same part it goes to their heads. Part of the refusal's change. */
export async function afterDecline(tx: Tx, { actor, at, caseId, data }: Recorded): Promise<void> {
  const partId = data['partId']
  if (!caseId || typeof partId !== 'string') return
  const group = await listPartsOfGroup(tx, partId)
  const areaId = group.find((part) => part.areaId)?.areaId ?? null
  const found = whoDisagrees(group)
  if (!found) return
  // Who has declined lost sight of a restricted case with that, and gets it back to settle what it is about.
  for (const unit of found.declined) await letUnitIn(tx, caseId, unit)
  const units = [...found.declined, ...found.suggested]
  await raiseUnlessOpen(tx, actor, at, 'declined_twice', { caseId, areaId, partId, units })
}

/** After a handover: a case that is passed on and on goes to the heads. Part of the handover's change. */
export async function afterHandover(tx: Tx, { actor, at, caseId }: Recorded): Promise<void> {
  if (!caseId) return
  const units = unitsThatPassOn(await listPassings(tx, caseId), dayOf(at))
  await raiseUnlessOpen(tx, actor, at, 'passed_too_often', { caseId, areaId: null, partId: null, units })
}

type Found = { caseId: CaseId; areaId: AreaId | null; partId: PartId | null; units: readonly UnitId[] }

async function raiseUnlessOpen(
  tx: Tx,
  actor: Actor,
  now: Date,
  cause: DisputeCause,
  found: Found,
): Promise<void> {
  if (found.units.length < 2) return
  const open = await findOpenDispute(tx, found.caseId, found.areaId)
  if (open) return join(tx, actor, now, { id: open.id, caseId: found.caseId }, found.units)
  await raise(tx, actor, now, { ...found, cause, question: '', by: null })
}

/** Units that come to disagree later are told as the first ones were. */
async function join(
  tx: Tx,
  actor: Actor,
  now: Date,
  dispute: { id: string; caseId: CaseId },
  units: readonly UnitId[],
): Promise<void> {
  const joined = await addUnits(tx, dispute, units)
  if (joined.length === 0) return
  await recordCase(tx, actor, now, 'dispute.joined', dispute.caseId, { disputeId: dispute.id, units: joined })
}

async function raise(
  tx: Tx,
  actor: Actor,
  now: Date,
  dispute: Omit<NewDispute, 'now' | 'resolveBy'>,
): Promise<string> {
  const { caseId, cause, units, areaId } = dispute
  const term = resolveBy(dayOf(now))
  const id = await insertDispute(tx, { ...dispute, now, resolveBy: term })
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'dispute.raised', caseId, {
    disputeId: id,
    cause,
    units,
    areaId,
    resolveBy: term,
  })
  return id
}
