import type { z } from 'zod'
import { type Actor, leadsUnit } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import type { CaseFacts, HandoverFacts } from '../facts.ts'
import { casePermissions } from '../permissions.ts'
import type { HandoverRow } from './list-store.ts'
import { decideHandover } from './rules.ts'
import type { HandoverView } from './schema.ts'

type View = z.input<typeof HandoverView>

/** A handover as it leaves the house, with what this viewer may do. */
export function presentHandover(row: HandoverRow, actor: Actor): View {
  const { of_case: c } = row
  return {
    id: row.id,
    status: row.status,
    case: c && {
      id: c.id,
      number: c.number,
      title: c.title,
      company: c.company,
      status: c.status,
      holder: c.status === 'closed' ? null : c.holderUnit && { member: c.holder, unit: c.holderUnit },
    },
    from: { member: { id: row.from_member_id, name: row.from_name }, unit: row.from_unit },
    to: {
      member: row.to_member_id ? { id: row.to_member_id, name: row.to_name ?? '' } : null,
      unit: row.to_unit,
    },
    answeredBy: row.stand_in,
    proposedBy: row.proposer,
    proposedAt: row.proposed_at.toISOString(),
    answerBy: row.answer_by,
    reason: row.reason,
    endedAt: row.ended_at?.toISOString() ?? null,
    endedBy: row.ended_by,
    takenBy: row.taken_by,
    withdrawnBecause: row.withdrawn_because,
    declineReason: row.decline_reason,
    suggested: row.suggested_unit && { member: row.suggested_member, unit: row.suggested_unit },
    waitsForDecision: row.ended_at !== null && row.settled_at === null,
    may: mayOf(row, actor),
  }
}

function mayOf(row: HandoverRow, actor: Actor): View['may'] {
  const { of_case: c } = row
  if (!c) return { accept: false, nameTaker: false, decline: false, withdraw: false, keep: false }
  const handover: HandoverFacts = {
    status: row.status,
    fromMemberId: row.from_member_id,
    fromUnitId: row.from_unit.id,
    toUnitId: row.to_unit.id,
    toMemberId: row.to_member_id,
    answerBy: row.answer_by,
    caseStatus: c.status,
  }
  const facts: CaseFacts = {
    id: c.id,
    status: c.status,
    accountableMemberId: c.status === 'closed' ? null : (c.holder?.id ?? null),
    accountableUnitId: c.holderUnit?.id ?? null,
    accountabilityBegan: null,
    partUnits: [],
  }
  const can = (act: Parameters<typeof decideHandover>[1]) => decideHandover(handover, act).allowed
  const answers = may(casePermissions['case.handover.answer'], actor, handover)
  return {
    accept: answers && can('accept'),
    nameTaker: answers && can('accept') && actor.kind === 'member' && leadsUnit(actor, row.to_unit.id),
    decline: answers && can('decline'),
    withdraw: can('withdraw') && may(casePermissions['case.handover.withdraw'], actor, facts),
    keep:
      row.ended_at !== null &&
      row.settled_at === null &&
      c.status !== 'closed' &&
      may(casePermissions['case.handover.keep'], actor, facts),
  }
}
