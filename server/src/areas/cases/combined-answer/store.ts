import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'

export async function findDraft(read: Read, caseId: CaseId) {
  return read
    .selectFrom('combined_answer')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('status', '=', 'draft')
    .executeTakeFirst()
}

export async function listSent(read: Read, caseId: CaseId) {
  return read
    .selectFrom('combined_answer as a')
    .leftJoin('member as m', 'm.id', 'a.composed_by')
    .select([
      'a.id',
      'a.body',
      'a.sent_at as sentAt',
      'a.composed_by as composedBy',
      'm.name as composedByName',
    ])
    .where('a.case_id', '=', caseId)
    .where('a.status', '=', 'sent')
    .orderBy('a.sent_at')
    .execute()
}

/** One that was sent, with what its letter head says; nothing when it is a draft, or the caller may not read it. */
export async function findSent(read: Read, id: string) {
  return read
    .selectFrom('combined_answer as a')
    .innerJoin('business_case as c', 'c.id', 'a.case_id')
    .select(['a.case_id as caseId', 'a.body', 'a.sent_at as sentAt', 'c.number', 'c.title', 'c.locale'])
    .where('a.id', '=', id)
    .where('a.status', '=', 'sent')
    .executeTakeFirst()
}

export async function insertDraft(
  tx: Tx,
  draft: { caseId: CaseId; body: string; by: MemberId; now: Date },
): Promise<number> {
  const row = await tx
    .insertInto('combined_answer')
    .values({
      id: newId(),
      case_id: draft.caseId,
      status: 'draft',
      body: draft.body,
      composed_by: draft.by,
      changed_at: draft.now,
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** @returns the new version, or nothing when somebody else has saved since `version` was read */
export async function updateDraft(
  tx: Tx,
  draft: { caseId: CaseId; body: string; by: MemberId; now: Date; version: number },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('combined_answer')
    .set((e) => ({
      body: draft.body,
      composed_by: draft.by,
      changed_at: draft.now,
      version: e('version', '+', 1),
    }))
    .where('case_id', '=', draft.caseId)
    .where('status', '=', 'draft')
    .where('version', '=', draft.version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** The units' answers become settled: they have been given to the company. */
export async function markSent(tx: Tx, draftId: string, caseId: CaseId, now: Date): Promise<string[]> {
  const answers = await tx
    .selectFrom('answer as a')
    .innerJoin('part as p', 'p.id', 'a.part_id')
    .select('a.id')
    .where('a.case_id', '=', caseId)
    .where('a.status', '=', 'issued')
    .where('p.status', 'in', ['answered', 'settled'])
    .orderBy('a.issued_at')
    .execute()
  const ids = answers.map(({ id }) => id)
  await tx
    .updateTable('combined_answer')
    .set((e) => ({ status: 'sent', sent_at: now, answer_ids: ids, version: e('version', '+', 1) }))
    .where('id', '=', draftId)
    .execute()
  await tx
    .updateTable('part')
    .set((e) => ({ status: 'settled', ended_at: now, version: e('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('status', '=', 'answered')
    .execute()
  return ids
}
