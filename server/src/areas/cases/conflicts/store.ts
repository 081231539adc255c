import { sql } from 'kysely'
import type { CaseId, MemberId, PartId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { AnswerContent } from '../parts/answer-content.ts'
import type { AnswerToCompare, ConflictKind, ConflictStatus, Found, Kept } from './rules.ts'
import type { Term, TermKey } from './terms.ts'

/** The answers of a case that stand: those that the company has had, and those that it is to have. */
export async function listAnswersToCompare(read: Read, caseId: CaseId): Promise<AnswerToCompare[]> {
  const { rows } = await sql<AnswerToCompare>`
    select a.id as "answerId", p.id as "partId", p.area_id as "areaId", p.title as topic, a.verdict,
      coalesce((select jsonb_agg(jsonb_build_object('key', t.key, 'bound', t.bound, 'value', t.value) order by t.key)
        from answer_term t where t.answer_id = a.id), '[]') as terms
    from answer a join part p on p.id = a.part_id
    where a.case_id = ${caseId} and a.status = 'issued' and p.status in ('answered', 'settled')
    order by p.id`.execute(read)
  return rows
}

export async function listKept(read: Read, caseId: CaseId): Promise<Kept[]> {
  const rows = await read
    .selectFrom('answer_conflict')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('found_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    term: row.term as TermKey | null,
    partId: row.part_id,
    otherPartId: row.other_part_id,
    answerId: row.answer_id,
    otherAnswerId: row.other_answer_id,
    status: row.status,
  }))
}

export async function insertConflict(
  tx: Tx,
  caseId: CaseId,
  conflict: (Found | (Omit<Found, 'kind' | 'term'> & { kind: 'stated'; term: null })) & {
    readonly statement?: string
    readonly by?: MemberId
    readonly now: Date
  },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('answer_conflict')
    .values({
      id,
      case_id: caseId,
      kind: conflict.kind,
      term: conflict.term,
      part_id: conflict.partId,
      other_part_id: conflict.otherPartId,
      answer_id: conflict.answerId,
      other_answer_id: conflict.otherAnswerId,
      statement: conflict.statement ?? '',
      found_at: conflict.now,
      found_by: conflict.by ?? null,
    })
    .execute()
  return id
}

/** It goes on with other answers: what was proposed about the former ones is no longer asked. */
export async function moveConflict(
  tx: Tx,
  id: string,
  to: { answerId: string; otherAnswerId: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('answer_conflict')
    .set({ answer_id: to.answerId, other_answer_id: to.otherAnswerId })
    .where('id', '=', id)
    .execute()
  await endProposal(tx, id, { status: 'ended', reason: '', by: null, now: to.now })
}

export async function endConflict(
  tx: Tx,
  id: string,
  end: {
    readonly status: Exclude<ConflictStatus, 'open'>
    readonly reason?: string
    readonly by: MemberId | null
    readonly now: Date
  },
): Promise<void> {
  await tx
    .updateTable('answer_conflict')
    .set({ status: end.status, reason: end.reason ?? '', ended_at: end.now, ended_by: end.by })
    .where('id', '=', id)
    .execute()
  await endProposal(tx, id, { status: 'ended', reason: '', by: null, now: end.now })
}

export async function findConflict(read: Read, id: string) {
  return read.selectFrom('answer_conflict').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findProposal(read: Read, conflictId: string) {
  return read
    .selectFrom('joint_answer')
    .selectAll()
    .where('conflict_id', '=', conflictId)
    .where('status', '=', 'proposed')
    .executeTakeFirst()
}

export async function insertProposal(
  tx: Tx,
  proposal: {
    readonly conflictId: string
    readonly caseId: CaseId
    readonly partId: PartId
    readonly content: AnswerContent
    readonly by: MemberId
    readonly now: Date
  },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('joint_answer')
    .values({
      id,
      conflict_id: proposal.conflictId,
      case_id: proposal.caseId,
      part_id: proposal.partId,
      content: JSON.stringify(proposal.content),
      proposed_by: proposal.by,
      proposed_at: proposal.now,
    })
    .execute()
  return id
}

/** Ends the open proposal of a conflict, when there is one. */
export async function endProposal(
  tx: Tx,
  conflictId: string,
  end: {
    readonly status: 'accepted' | 'declined' | 'ended'
    readonly reason: string
    readonly by: MemberId | null
    readonly now: Date
  },
): Promise<void> {
  await tx
    .updateTable('joint_answer')
    .set({ status: end.status, reason: end.reason, answered_at: end.now, answered_by: end.by })
    .where('conflict_id', '=', conflictId)
    .where('status', '=', 'proposed')
    .execute()
}

export async function countOpenConflicts(read: Read, caseId: CaseId): Promise<number> {
  const row = await read
    .selectFrom('answer_conflict')
    .select(sql<number>`count(*)::int`.as('open'))
    .where('case_id', '=', caseId)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  return row.open
}

type Person = { id: MemberId; name: string }
export type SideRow = {
  readonly partId: PartId
  readonly topic: string
  readonly status: string
  readonly unit: { id: string; slug: string; name: string; nameEn: string }
  readonly officer: Person | null
  readonly answer: AnswerContent & { issuedAt: string; issuedBy: Person }
}
export type ConflictRow = {
  readonly id: string
  readonly kind: ConflictKind
  readonly term: TermKey | null
  readonly statement: string
  readonly foundAt: Date
  readonly foundBy: Person | null
  readonly status: ConflictStatus
  readonly reason: string
  readonly endedAt: Date | null
  readonly endedBy: Person | null
  readonly one: SideRow
  readonly other: SideRow
  readonly joint: {
    readonly id: string
    readonly partId: PartId
    readonly content: AnswerContent & { terms: Term[] }
    readonly proposedBy: Person
    readonly proposedAt: string
    readonly status: 'proposed' | 'accepted' | 'declined' | 'ended'
    readonly reason: string
  } | null
}

/** The conflicts of a case with both answers side by side, the open ones first and then the latest. */
export async function listConflicts(read: Read, caseId: CaseId): Promise<ConflictRow[]> {
  const person = (id: string) =>
    sql`(select jsonb_build_object('id', m.id, 'name', m.name) from member m where m.id = ${sql.ref(id)})`
  const side = (part: string, answer: string) => sql`(
    select jsonb_build_object('partId', p.id, 'topic', p.title, 'status', p.status,
      'unit', jsonb_build_object('id', u.id, 'slug', u.slug, 'name', u.name, 'nameEn', u.name_en),
      'officer', ${person('p.officer_id')},
      'answer', jsonb_build_object('verdict', a.verdict, 'body', a.body, 'conditions', a.conditions,
        'legalBasis', a.legal_basis, 'binding', a.binding, 'validUntil', a.valid_until, 'issuedAt', a.issued_at,
        'issuedBy', ${person('a.issued_by')},
        'terms', coalesce((select jsonb_agg(jsonb_build_object('key', t.key, 'bound', t.bound, 'value', t.value) order by t.key)
          from answer_term t where t.answer_id = a.id), '[]')))
    from part p join unit u on u.id = p.unit_id join answer a on a.id = ${sql.ref(answer)} where p.id = ${sql.ref(part)})`
  const { rows } = await sql<ConflictRow>`
    select w.id, w.kind, w.term, w.statement, w.found_at as "foundAt", ${person('w.found_by')} as "foundBy", w.status,
      w.reason, w.ended_at as "endedAt", ${person('w.ended_by')} as "endedBy",
      ${side('w.part_id', 'w.answer_id')} as one, ${side('w.other_part_id', 'w.other_answer_id')} as other,
      (select jsonb_build_object('id', j.id, 'partId', j.part_id, 'content', j.content, 'proposedAt', j.proposed_at,
          'proposedBy', ${person('j.proposed_by')}, 'status', j.status, 'reason', j.reason)
        from joint_answer j where j.conflict_id = w.id order by j.proposed_at desc, j.id desc limit 1) as joint
    from answer_conflict w where w.case_id = ${caseId}
    order by w.status = 'open' desc, w.found_at desc, w.id desc`.execute(read)
  return rows
}
