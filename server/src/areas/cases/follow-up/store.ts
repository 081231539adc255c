import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { CaseStatus, Outcome } from '../facts.ts'
import type { Scores } from './rules.ts'

export type FollowUp = {
  readonly closedAt: Date
  readonly answeredAt: Date
  readonly changedAt: Date
  readonly scores: Scores
  readonly body: string
}

/** What the company has said of each closing of a case, the latest first. */
export async function listFollowUps(read: Read, caseId: CaseId): Promise<FollowUp[]> {
  const rows = await read
    .selectFrom('follow_up')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('closed_at', 'desc')
    .execute()
  return rows.map((row) => ({
    closedAt: row.closed_at,
    answeredAt: row.answered_at,
    changedAt: row.changed_at,
    scores: {
      overall: row.overall,
      expectations: row.expectations,
      ideal: row.ideal,
      information: row.information,
      availability: row.availability,
      treatment: row.treatment,
      competence: row.competence,
      legalCertainty: row.legal_certainty,
      efficiency: row.efficiency,
    },
    body: row.body,
  }))
}

/** How the case stands, which decides whether the company is asked. */
export async function findClosing(read: Read, caseId: CaseId) {
  return read
    .selectFrom('business_case')
    .select(['status', 'outcome', 'closed_at as closedAt'])
    .$narrowType<{ status: CaseStatus; outcome: Outcome | null }>()
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
}

/** Keeps what was said of the closing that stands now: the first answer, or another in its place. */
export async function saveFollowUp(
  tx: Tx,
  caseId: CaseId,
  { scores, body }: { readonly scores: Scores; readonly body: string },
  now: Date,
): Promise<void> {
  const said = {
    overall: scores.overall,
    expectations: scores.expectations,
    ideal: scores.ideal,
    information: scores.information,
    availability: scores.availability,
    treatment: scores.treatment,
    competence: scores.competence,
    legal_certainty: scores.legalCertainty,
    efficiency: scores.efficiency,
    body,
    changed_at: now,
  }
  const ofCase = (column: 'closed_at' | 'accountable_unit_id') =>
    sql`(select ${sql.ref(column)} from business_case where id = ${caseId})`
  await tx
    .insertInto('follow_up')
    .values({
      case_id: caseId,
      closed_at: ofCase('closed_at').$castTo<Date>(),
      unit_id: ofCase('accountable_unit_id').$castTo<string>(),
      answered_at: now,
      ...said,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'closed_at']).doUpdateSet(said))
    .execute()
}
