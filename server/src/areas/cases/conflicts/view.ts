import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import type { CaseFacts, PartFacts, PartStatus } from '../facts.ts'
import { casePermissions } from '../permissions.ts'
import { decideJoint, decideJointAnswer } from './rules.ts'
import type { ConflictView } from './schema.ts'
import type { ConflictRow, SideRow } from './store.ts'

/** A conflict as it leaves the house, with what this viewer may do about it. */
export function presentConflict(row: ConflictRow, c: CaseFacts, actor: Actor): ConflictView {
  const speaks = (side: SideRow) => may(casePermissions['part.work'], actor, factsOf(side, c))
  const speaksFor = [row.one, row.other].filter(speaks).map(({ partId }) => partId)
  const proposed = row.joint?.status === 'proposed' ? row.joint : null
  const reply = (agrees: boolean) =>
    decideJointAnswer({
      status: row.status,
      proposedFor: proposed?.partId ?? null,
      parts: [row.one.partId, row.other.partId],
      speaksFor,
      agrees,
    }).allowed
  const present = ({ status: _, ...side }: SideRow) => ({
    ...side,
    answer: {
      ...side.answer,
      terms: [...side.answer.terms],
      issuedAt: new Date(side.answer.issuedAt).toISOString(),
    },
    mine: speaksFor.includes(side.partId),
  })
  return {
    id: row.id,
    kind: row.kind,
    term: row.term,
    statement: row.statement,
    foundAt: row.foundAt.toISOString(),
    foundBy: row.foundBy,
    status: row.status,
    reason: row.reason,
    endedAt: row.endedAt?.toISOString() ?? null,
    endedBy: row.endedBy,
    sides: [present(row.one), present(row.other)],
    joint: row.joint && { ...row.joint, proposedAt: new Date(row.joint.proposedAt).toISOString() },
    may: {
      propose: decideJoint({ status: row.status, speaksFor, proposedAlready: proposed !== null }).allowed,
      agree: reply(true),
      decline: reply(false),
      release: row.status === 'open' && may(casePermissions['conflict.release'], actor, c),
    },
  }
}

function factsOf(side: SideRow, c: CaseFacts): PartFacts {
  return {
    status: side.status as PartStatus,
    unitId: side.unit.id,
    officerId: side.officer?.id ?? null,
    caseStatus: c.status,
    caseAccountableId: c.accountableMemberId,
  }
}
