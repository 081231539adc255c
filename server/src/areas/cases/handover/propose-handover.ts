import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId, HandoverId, MemberId, UnitId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { orThrow } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { findStandIn, findUnit, isAnybodyPresent, isMemberOf } from '../../organisation/index.ts'
import { lockCase, touchCase } from '../case-store.ts'
import { goalDay } from '../deadlines/goal-day.ts'
import type { CaseFacts } from '../facts.ts'
import { letUnitIn } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { decideProposal } from './rules.ts'
import type { ProposeHandover } from './schema.ts'
import { findOpenHandover, findVisibility, insertHandover, settleHandovers } from './store.ts'

/** Asks somebody to answer for the whole of a case. Until they say yes, whoever is accountable stays so. */
export async function proposeHandover(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  input: ProposeHandover,
): Promise<HandoverId> {
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['case.handover.propose'], actor, facts)
  const to = { unitId: input.unitId, memberId: input.memberId }
  orThrow(decideProposal(await proposalFacts(tx, facts, to, now)))
  const answerBy = await goalDay(tx, 'accept_handover', to.unitId, dayOf(now))
  const from = giverOf(facts)
  await settleHandovers(tx, caseId, now)
  // The unit sees what it is asked to take.
  const letIn = await letUnitIn(tx, caseId, to.unitId)
  const handoverId = await insertHandover(tx, {
    caseId,
    from,
    to,
    proposedBy: memberOf(actor).memberId,
    proposedAt: now,
    answerBy,
    letIn,
    reason: input.reason,
  })
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'case.handoverProposed', caseId, {
    handoverId,
    ...to,
    fromMemberId: from.memberId,
    fromUnitId: from.unitId,
    answerBy,
  })
  return handoverId
}

async function proposalFacts(
  read: Tx,
  facts: CaseFacts,
  to: { readonly unitId: UnitId; readonly memberId: MemberId | null },
  now: Date,
): Promise<Parameters<typeof decideProposal>[0]> {
  const from = giverOf(facts)
  const ownUnit = to.unitId === from.unitId
  return {
    caseStatus: facts.status,
    hasOpenHandover: (await findOpenHandover(read, facts.id)) !== undefined,
    isRestricted: (await findVisibility(read, facts.id)) === 'restricted',
    from,
    to: {
      ...to,
      unitIsActive: (await findUnit(read, to.unitId))?.active ?? false,
      memberIsInUnit: to.memberId !== null && (await isMemberOf(read, to.memberId, to.unitId)),
      answeredBy: await whoAnswers(read, to, now),
      isAnybodyPresent: await isAnybodyPresent(read, to.unitId, now, ownUnit ? from.memberId : null),
    },
  }
}

async function whoAnswers(
  read: Read,
  to: { readonly unitId: UnitId; readonly memberId: MemberId | null },
  now: Date,
) {
  if (to.memberId === null || !(await isMemberOf(read, to.memberId, to.unitId))) return null
  const { id } = await findStandIn(read, to.memberId, to.unitId, now)
  return { memberId: id, isInUnit: await isMemberOf(read, id, to.unitId) }
}

/** The accountable of a case; a closed one has nobody, and is refused before that is asked. */
function giverOf(facts: CaseFacts): { memberId: MemberId; unitId: UnitId } {
  return { memberId: facts.accountableMemberId ?? '', unitId: facts.accountableUnitId ?? '' }
}
