import type { z } from 'zod'
import { type Actor, isIn, type MemberActor } from '../../../kernel/actor.ts'
import type { MemberId, PartId, UnitId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { findUnit, isMemberOf } from '../../organisation/index.ts'
import { caseFacts, type LockedPart, lockPart, touchCase } from '../case-store.ts'
import type { CaseEventName } from '../events.ts'
import type { PartStatus } from '../facts.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { unitHasAnswered } from '../waiting/go-on.ts'
import { endWaits } from '../waiting/store.ts'
import { readContent } from './answer-content.ts'
import { decideAnswerText, decidePart, type PartAct } from './rules.ts'
import type { AnswerPart } from './schema.ts'
import { issueAnswer, letUnitOut, type PartChange, updatePart, withdrawAnswer } from './store.ts'

/** The unit takes its part, with a named officer: from now on that person answers for it. */
export async function acceptPart(
  tx: Tx,
  actor: Actor,
  now: Date,
  partId: PartId,
  officerId?: MemberId,
): Promise<void> {
  const part = await lockPart(tx, partId)
  authorise(casePermissions['part.accept'], actor, part)
  const status = orThrow(decidePart(part, 'accept'))
  const officer = officerId ?? officerOf(memberOf(actor), part.unitId)
  if (!(await isMemberOf(tx, officer, part.unitId))) throw new Problem('part.officerNotInUnit')
  await write(
    tx,
    actor,
    now,
    part,
    'part.accepted',
    { status, officer_id: officer, accepted_at: now },
    { officerId: officer },
  )
}

/** Who accepts takes it on; who stands in from another unit does so for the one who is away. */
function officerOf(member: MemberActor, unitId: UnitId): MemberId {
  if (isIn(member, unitId)) return member.memberId
  return member.covers.find((away) => away.unitId === unitId)?.memberId ?? member.memberId
}

/** Not us: with a reason, and who instead. The case's accountable decides again. */
export async function declinePart(
  tx: Tx,
  actor: Actor,
  now: Date,
  partId: PartId,
  input: { reason: string; suggestedUnitId: UnitId | null },
): Promise<void> {
  const part = await lockPart(tx, partId)
  authorise(casePermissions['part.accept'], actor, part)
  const status = orThrow(decidePart(part, 'decline'))
  if (input.suggestedUnitId === part.unitId) throw new Problem('part.sameUnitSuggested')
  if (input.suggestedUnitId && !(await findUnit(tx, input.suggestedUnitId)))
    throw new Problem('case.unknownUnit')
  const change = {
    status,
    ended_at: now,
    decline_reason: input.reason,
    suggested_unit_id: input.suggestedUnitId,
  }
  await write(tx, actor, now, part, 'part.declined', change, { suggestedUnitId: input.suggestedUnitId })
}

const WORK = {
  start: 'part.started',
  resume: 'part.resumed',
} as const satisfies Partial<Record<PartAct, CaseEventName>>

/** Begins, or goes on although what was waited for has not come. */
export async function workOnPart(
  tx: Tx,
  actor: Actor,
  now: Date,
  partId: PartId,
  act: keyof typeof WORK,
): Promise<void> {
  const part = await lockPart(tx, partId)
  authorise(casePermissions['part.work'], actor, part)
  const status = orThrow(decidePart(part, act))
  await endWaits(tx, part.caseId, { of: part.id }, 'resumed', now)
  await write(tx, actor, now, part, WORK[act], { status })
}

/** The unit's answer. A new one takes the earlier one's place, which is kept. */
export async function answerPart(
  tx: Tx,
  actor: Actor,
  now: Date,
  partId: PartId,
  input: z.output<typeof AnswerPart>,
): Promise<void> {
  const part = await lockPart(tx, partId)
  authorise(casePermissions['part.work'], actor, part)
  const status = orThrow(decidePart(part, 'answer'))
  orThrow(decideAnswerText(input))
  await issueAnswer(tx, {
    ...readContent(input),
    partId,
    caseId: part.caseId,
    issuedBy: memberOf(actor).memberId,
    issuedAt: now,
  })
  await noteAnswer(tx, actor, now, part, { status, verdict: input.verdict })
}

/** What follows when a unit's answer has been written down: whoever waited for it goes on. */
export async function noteAnswer(
  tx: Tx,
  actor: Actor,
  now: Date,
  part: LockedPart,
  { status, verdict }: { status: PartStatus; verdict: string },
): Promise<void> {
  await endWaits(tx, part.caseId, { of: part.id }, 'resumed', now)
  await write(tx, actor, now, part, 'part.answered', { status, answered_at: now }, { verdict })
  await unitHasAnswered(tx, actor, now, part.caseId, part.unitId)
}

/** The answer was wrong: until the combined answer has left, the unit takes it back and works on. It is kept. */
export async function takeBackAnswer(
  tx: Tx,
  actor: Actor,
  now: Date,
  partId: PartId,
  reason: string,
): Promise<void> {
  const part = await lockPart(tx, partId)
  authorise(casePermissions['part.work'], actor, part)
  const status = orThrow(decidePart(part, 'takeBack'))
  await withdrawAnswer(tx, part.id)
  await write(tx, actor, now, part, 'part.answerTakenBack', { status, answered_at: null }, { reason })
}

/** The accountable takes a part back: it was not needed, or somebody else does it. */
export async function withdrawPart(
  tx: Tx,
  actor: Actor,
  now: Date,
  partId: PartId,
  reason: string,
): Promise<void> {
  const part = await lockPart(tx, partId)
  authorise(casePermissions['part.withdraw'], actor, await caseFacts(tx, part.caseId))
  const status = orThrow(decidePart(part, 'withdraw'))
  await endWaits(tx, part.caseId, { of: part.id }, 'ended_with_case', now)
  await write(tx, actor, now, part, 'part.withdrawn', { status, ended_at: now, decline_reason: reason })
}

async function write(
  tx: Tx,
  actor: Actor,
  now: Date,
  part: LockedPart,
  event: CaseEventName,
  change: PartChange,
  data: Record<string, unknown> = {},
): Promise<void> {
  await updatePart(tx, part.id, change)
  await touchCase(tx, part.caseId, now)
  await recordCase(tx, actor, now, event, part.caseId, {
    partId: part.id,
    unitId: part.unitId,
    title: part.title,
    ...data,
  })
  if (change.status === 'declined' || change.status === 'withdrawn') {
    await letUnitOut(tx, part.caseId, part.unitId)
  }
}
