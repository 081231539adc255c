import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId, PartId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise, may, memberOf } from '../../../platform/permission/permission.ts'
import { type LockedPart, lockCase, lockPart, touchCase } from '../case-store.ts'
import { type AnswerContent, readContent } from '../parts/answer-content.ts'
import { noteAnswer } from '../parts/change-part.ts'
import { decideAnswerText, decidePart } from '../parts/rules.ts'
import { issueAnswer } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { tellOf } from './follow-answers.ts'
import { decideJoint, decideJointAnswer } from './rules.ts'
import {
  endConflict,
  endProposal,
  findConflict,
  findProposal,
  insertConflict,
  insertProposal,
  listAnswersToCompare,
  listKept,
} from './store.ts'

/** Somebody sees what no rule finds: that two answers of the case say different things. */
export async function stateConflict(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  input: { partId: PartId; otherPartId: PartId; statement: string },
): Promise<string> {
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['conflict.state'], actor, facts)
  if (facts.status === 'closed') throw new Problem('case.closed')
  const answers = await listAnswersToCompare(tx, caseId)
  const [one, other] = [input.partId, input.otherPartId]
    .sort()
    .map((part) => answers.find(({ partId }) => partId === part))
  if (!one || !other || one === other) throw new Problem('conflict.notAnswered')
  const known = (await listKept(tx, caseId)).some(
    ({ status, kind, partId, otherPartId }) =>
      status === 'open' && kind === 'stated' && partId === one.partId && otherPartId === other.partId,
  )
  if (known) throw new Problem('conflict.alreadyOpen')
  const pair = {
    partId: one.partId,
    otherPartId: other.partId,
    answerId: one.answerId,
    otherAnswerId: other.answerId,
  }
  const conflictId = await insertConflict(tx, caseId, {
    kind: 'stated',
    term: null,
    ...pair,
    statement: input.statement,
    by: memberOf(actor).memberId,
    now,
  })
  await touchCase(tx, caseId, now)
  const said = tellOf({ kind: 'stated', term: null, ...pair }, answers)
  await recordCase(tx, actor, now, 'conflict.stated', caseId, { conflictId, ...said })
  return conflictId
}

/** The case first, then its parts in the order of their ids, as everywhere. @throws Problem `conflict.notFound` */
async function lockConflict(tx: Tx, id: string) {
  const found = await findConflict(tx, id)
  if (!found) throw new Problem('conflict.notFound')
  const one = await lockPart(tx, found.part_id)
  const other = await lockPart(tx, found.other_part_id)
  const conflict = await findConflict(tx, id)
  if (!conflict) throw new Problem('conflict.notFound')
  return { conflict, parts: [one, other] as const }
}

const spokenFor = (actor: Actor, parts: readonly LockedPart[]) =>
  parts.filter((part) => may(casePermissions['part.work'], actor, part))

/**
 * What both say together, from now on in the same words. Who speaks for both parts says it at once; who speaks for one
 * asks the other, and until that one has said yes both answers stand as they were.
 */
export async function proposeJoint(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  input: AnswerContent,
): Promise<{ id: string; agreed: boolean }> {
  const { conflict, parts } = await lockConflict(tx, id)
  authorise(casePermissions['conflict.agree'], actor, parts)
  const { as, agreed } = orThrow(
    decideJoint({
      status: conflict.status,
      speaksFor: spokenFor(actor, parts).map((part) => part.id),
      proposedAlready: (await findProposal(tx, id)) !== undefined,
    }),
  )
  orThrow(decideAnswerText(input))
  const content = readContent(input)
  const caseId = conflict.case_id
  const proposal = await insertProposal(tx, {
    conflictId: id,
    caseId,
    partId: as,
    content,
    by: memberOf(actor).memberId,
    now,
  })
  await touchCase(tx, caseId, now)
  if (agreed) await giveTogether(tx, actor, now, { id, caseId, proposal, content, parts })
  else await recordCase(tx, actor, now, 'conflict.proposed', caseId, { conflictId: id, ...about(parts, as) })
  return { id: proposal, agreed }
}

/** The other unit says yes or no to what both are to say; the one that proposed it may take it back. */
export async function replyToJoint(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  input: { agrees: boolean; reason: string },
): Promise<void> {
  const { conflict, parts } = await lockConflict(tx, id)
  authorise(casePermissions['conflict.agree'], actor, parts)
  const proposal = await findProposal(tx, id)
  const speaksFor = spokenFor(actor, parts).map((part) => part.id)
  orThrow(
    decideJointAnswer({
      status: conflict.status,
      proposedFor: proposal?.part_id ?? null,
      parts: [parts[0].id, parts[1].id],
      speaksFor,
      agrees: input.agrees,
    }),
  )
  if (!proposal) return
  const caseId = conflict.case_id
  await touchCase(tx, caseId, now)
  if (input.agrees) {
    const content = proposal.content as AnswerContent
    await giveTogether(tx, actor, now, { id, caseId, proposal: proposal.id, content, parts })
    return
  }
  const own = speaksFor.includes(proposal.part_id)
  if (!own && input.reason === '') throw new Problem('conflict.reasonMissing')
  await endProposal(tx, id, {
    status: own ? 'ended' : 'declined',
    reason: input.reason,
    by: memberOf(actor).memberId,
    now,
  })
  await recordCase(tx, actor, now, 'conflict.declined', caseId, {
    conflictId: id,
    takenBack: own,
    ...about(parts, proposal.part_id),
  })
}

/** Both parts get the answer at once, so that at no moment one of them says something else. */
async function giveTogether(
  tx: Tx,
  actor: Actor,
  now: Date,
  given: {
    readonly id: string
    readonly caseId: CaseId
    readonly proposal: string
    readonly content: AnswerContent
    readonly parts: readonly [LockedPart, LockedPart]
  },
): Promise<void> {
  const by = memberOf(actor).memberId
  const { id, caseId, content, parts } = given
  const statuses = parts.map((part) => orThrow(decidePart(part, 'answer')))
  await endProposal(tx, id, { status: 'accepted', reason: '', by, now })
  await endConflict(tx, id, { status: 'agreed', by, now })
  for (const part of parts) {
    await issueAnswer(tx, {
      ...content,
      partId: part.id,
      caseId,
      issuedBy: by,
      issuedAt: now,
      jointId: given.proposal,
    })
  }
  await recordCase(tx, actor, now, 'conflict.agreed', caseId, {
    conflictId: id,
    ...about(parts, parts[0].id),
  })
  for (const [index, part] of parts.entries()) {
    const status = statuses[index]
    if (status) await noteAnswer(tx, actor, now, part, { status, verdict: content.verdict })
  }
}

/** The accountable lets both answers go to the company although they differ, and says why. */
export async function releaseConflict(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  reason: string,
): Promise<void> {
  const found = await findConflict(tx, id)
  if (!found) throw new Problem('conflict.notFound')
  const facts = await lockCase(tx, found.case_id)
  authorise(casePermissions['conflict.release'], actor, facts)
  const { conflict, parts } = await lockConflict(tx, id)
  if (conflict.status !== 'open') throw new Problem('conflict.ended')
  await endConflict(tx, id, { status: 'released', reason, by: memberOf(actor).memberId, now })
  await touchCase(tx, conflict.case_id, now)
  await recordCase(tx, actor, now, 'conflict.released', conflict.case_id, {
    conflictId: id,
    ...about(parts, parts[0].id),
  })
}

/** What the events tell: the part that speaks first, and the other. */
function about(parts: readonly [LockedPart, LockedPart], first: PartId) {
  const [one, other] = parts[0].id === first ? parts : ([parts[1], parts[0]] as const)
  return { partId: one.id, otherPartId: other.id, topic: one.title, otherTopic: other.title }
}
