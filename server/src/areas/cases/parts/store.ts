import { sql } from 'kysely'
import type { Locale } from '../../../kernel/actor.ts'
import type { CaseId, MemberId, PartId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { Term } from '../conflicts/terms.ts'
import type { PartStatus } from '../facts.ts'
import type { AnswerContent } from './answer-content.ts'
import { ENDED } from './rules.ts'

export type NewPart = {
  readonly caseId: CaseId
  readonly unitId: UnitId
  readonly areaId: string | null
  readonly title: string
  readonly request: string
  readonly dueOn: LocalDay | null
  readonly offeredAt: Date
  readonly acceptBy: LocalDay
  /** The declined part that it is offered in the place of. */
  readonly insteadOf: PartId | null
  readonly days: number | null
  readonly usualDays: number | null
}

export async function insertPart(tx: Tx, part: NewPart): Promise<PartId> {
  const id = newId()
  await tx
    .insertInto('part')
    .values({
      id,
      case_id: part.caseId,
      unit_id: part.unitId,
      area_id: part.areaId,
      title: part.title,
      request: part.request,
      status: 'offered',
      due_on: part.dueOn,
      due_given_on: part.dueOn,
      offered_at: part.offeredAt,
      accept_by: part.acceptBy,
      instead_of: part.insteadOf,
      planned_days: part.days,
      usual_days: part.usualDays,
    })
    .execute()
  return id
}

export type PartChange = {
  status: PartStatus
  officer_id?: MemberId
  accepted_at?: Date
  answered_at?: Date | null
  ended_at?: Date
  decline_reason?: string
  suggested_unit_id?: UnitId | null
}

export async function updatePart(tx: Tx, partId: PartId, change: PartChange): Promise<void> {
  await tx
    .updateTable('part')
    .set((e) => ({ ...change, version: e('version', '+', 1) }))
    .where('id', '=', partId)
    .execute()
}

/** What stood still goes on; gives what its event tells. */
export async function setPartGoing(tx: Tx, partId: PartId): Promise<{ title: string; unitId: UnitId }> {
  const row = await tx
    .updateTable('part')
    .set((e) => ({ status: 'in_progress', version: e('version', '+', 1) }))
    .where('id', '=', partId)
    .returning(['title', 'unit_id'])
    .executeTakeFirstOrThrow()
  return { title: row.title, unitId: row.unit_id }
}

/**
 * A unit that takes part in a restricted case may read it.
 * @returns whether it could not before
 */
export async function letUnitIn(tx: Tx, caseId: CaseId, unitId: UnitId): Promise<boolean> {
  const row = await tx
    .insertInto('case_access')
    .values({ case_id: caseId, unit_id: unitId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('unit_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The unit has no part left in the case, does not answer for the whole, is not asked to, and is in no dispute. */
const hasNothingLeft = sql<boolean>`not exists (select from part p where p.case_id = a.case_id
    and p.unit_id = a.unit_id and p.status not in ('declined', 'withdrawn'))
  and not exists (select from business_case c where c.id = a.case_id and c.accountable_unit_id = a.unit_id)
  and not exists (select from handover h where h.case_id = a.case_id and h.to_unit_id = a.unit_id
    and h.status = 'proposed')
  and not exists (select from dispute_unit w join dispute d on d.id = w.dispute_id and d.status = 'open'
    where w.case_id = a.case_id and w.unit_id = a.unit_id)`

/**
 * A unit that has declined, or whose part was taken back, no longer reads a restricted case, unless it still has another
 * part in it, answers for the whole, is asked to, or is in a dispute. Last in a change: the one who declines reads the case until then.
 */
export async function letUnitOut(tx: Tx, caseId: CaseId, unitId: UnitId): Promise<void> {
  await tx
    .deleteFrom('case_access as a')
    .where('a.case_id', '=', caseId)
    .where('a.unit_id', '=', unitId)
    .where(hasNothingLeft)
    .execute()
}

/** Whether the unit reads a restricted case with nothing left in it: what `letUnitOut` then ends. */
export async function losesSight(read: Read, caseId: CaseId, unitId: UnitId): Promise<boolean> {
  const row = await read
    .selectFrom('case_access as a')
    .innerJoin('business_case as b', 'b.id', 'a.case_id')
    .select('a.unit_id')
    .where('a.case_id', '=', caseId)
    .where('a.unit_id', '=', unitId)
    .where('b.visibility', '=', 'restricted')
    .where(hasNothingLeft)
    .executeTakeFirst()
  return row !== undefined
}

/** The units that have a part which is neither declined nor taken back. */
export async function unitsTakingPart(read: Read, caseId: CaseId): Promise<UnitId[]> {
  const rows = await read
    .selectFrom('part')
    .select('unit_id')
    .distinct()
    .where('case_id', '=', caseId)
    .where('status', 'not in', ['declined', 'withdrawn'])
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}

export async function issueAnswer(
  tx: Tx,
  answer: AnswerContent & {
    readonly partId: PartId
    readonly caseId: CaseId
    readonly issuedBy: MemberId
    readonly issuedAt: Date
    /** The joint answer that it is given by. */
    readonly jointId?: string | undefined
  },
): Promise<void> {
  await tx
    .updateTable('answer')
    .set({ status: 'superseded' })
    .where('part_id', '=', answer.partId)
    .where('status', '=', 'issued')
    .execute()
  const id = newId()
  await tx
    .insertInto('answer')
    .values({
      id,
      part_id: answer.partId,
      case_id: answer.caseId,
      verdict: answer.verdict,
      body: answer.body,
      conditions: answer.conditions,
      legal_basis: answer.legalBasis,
      binding: answer.binding,
      valid_until: answer.validUntil,
      status: 'issued',
      issued_by: answer.issuedBy,
      issued_at: answer.issuedAt,
      joint_id: answer.jointId ?? null,
    })
    .execute()
  if (answer.terms.length === 0) return
  await tx
    .insertInto('answer_term')
    .values(answer.terms.map((term) => ({ answer_id: id, case_id: answer.caseId, ...term })))
    .execute()
}

export async function partExists(read: Read, partId: PartId): Promise<boolean> {
  const row = await read.selectFrom('part').select('id').where('id', '=', partId).executeTakeFirst()
  return row !== undefined
}

/** The answer no longer stands; it is kept. */
export async function withdrawAnswer(tx: Tx, partId: PartId): Promise<void> {
  await tx
    .updateTable('answer')
    .set({ status: 'withdrawn' })
    .where('part_id', '=', partId)
    .where('status', '=', 'issued')
    .execute()
}

/** Every answer that the unit has given on the part, the latest first. */
export async function listAnswers(read: Read, partId: PartId) {
  return read
    .selectFrom('answer as a')
    .innerJoin('member as m', 'm.id', 'a.issued_by')
    .select(['a.id', 'a.verdict', 'a.body', 'a.conditions', 'a.legal_basis', 'a.binding', 'a.valid_until'])
    .select(['a.status', 'a.issued_at', 'a.joint_id', 'm.id as issuerId', 'm.name as issuerName'])
    .select(termsOf('a.id').as('terms'))
    .where('a.part_id', '=', partId)
    .orderBy('a.issued_at', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
}

const termsOf = (answerId: string) => sql<Term[]>`coalesce((
  select jsonb_agg(jsonb_build_object('key', t.key, 'bound', t.bound, 'value', t.value) order by t.key)
  from answer_term t where t.answer_id = ${sql.ref(answerId)}), '[]')`

export async function countOpenParts(read: Read, caseId: CaseId): Promise<number> {
  const row = await read
    .selectFrom('part')
    .select(sql<number>`count(*)::int`.as('open'))
    .where('case_id', '=', caseId)
    .where('status', 'not in', [...ENDED])
    .executeTakeFirstOrThrow()
  return row.open
}

/** Units whose part is neither answered nor ended: those the combined answer still waits for. */
export async function unitsStillMissing(read: Read, caseId: CaseId, locale: Locale): Promise<string[]> {
  const rows = await read
    .selectFrom('part as p')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .select(['u.name', 'u.name_en'])
    .where('p.case_id', '=', caseId)
    .where('p.status', 'not in', ['answered', ...ENDED])
    .orderBy('u.name')
    .execute()
  return [...new Set(rows.map((unit) => (locale === 'en' ? unit.name_en : unit.name)))]
}

export async function listParts(read: Read, caseId: CaseId) {
  return read
    .selectFrom('part as p')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .leftJoin('area as a', 'a.id', 'p.area_id')
    .leftJoin('member as o', 'o.id', 'p.officer_id')
    .leftJoin('unit as s', 's.id', 'p.suggested_unit_id')
    .leftJoin('answer as w', (join) => join.onRef('w.part_id', '=', 'p.id').on('w.status', '=', 'issued'))
    .leftJoin('member as i', 'i.id', 'w.issued_by')
    .selectAll('p')
    .select(['u.slug as unitSlug', 'u.name as unitName', 'u.name_en as unitNameEn'])
    .select([
      'a.code as areaCode',
      'a.title as areaTitle',
      'a.title_en as areaTitleEn',
      'o.name as officerName',
    ])
    .select(['s.slug as suggestedSlug', 's.name as suggestedName', 's.name_en as suggestedNameEn'])
    .select([
      'w.id as answerId',
      'w.verdict',
      'w.body',
      'w.conditions',
      'w.legal_basis',
      'w.binding',
      'w.valid_until',
      'w.issued_at',
      'w.joint_id',
    ])
    .select(termsOf('w.id').as('terms'))
    .select(
      sql<number>`(select count(*)::int from answer x where x.part_id = p.id and x.status <> 'issued')`.as(
        'earlier',
      ),
    )
    .select(['i.id as issuerId', 'i.name as issuerName'])
    .where('p.case_id', '=', caseId)
    .orderBy('p.offered_at')
    .orderBy('p.id')
    .execute()
}
export type PartRow = Awaited<ReturnType<typeof listParts>>[number]
