import { sql } from 'kysely'
import type { AreaId, MemberId } from '../../../kernel/ids.ts'
import type { LimitRule } from '../../../kernel/limit-rule.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { NewRule } from './schema.ts'

const starts = sql<LocalDay | null>`lower(r.valid)`
const ends = sql<LocalDay | null>`upper(r.valid)`

/** Every rule of every limit, the latest of each first. */
export async function listRules(read: Read, code?: string): Promise<LimitRule[]> {
  return rules(read)
    .$if(code !== undefined, (rows) => rows.where('l.code', '=', code ?? ''))
    .orderBy('l.title')
    .orderBy('l.code')
    .orderBy(sql`lower(r.valid) desc nulls last`)
    .execute()
}

/** The rules of the limits that hold for areas, with the area of each. */
export async function listRulesOfAreas(
  read: Read,
  areaIds: readonly AreaId[],
): Promise<(LimitRule & { readonly areaId: AreaId })[]> {
  if (areaIds.length === 0) return []
  return rules(read)
    .innerJoin('area as a', 'a.limit_id', 'l.id')
    .select('a.id as areaId')
    .where('a.id', 'in', [...areaIds])
    .orderBy('a.id')
    .execute()
}

function rules(read: Read) {
  return read
    .selectFrom('limit_rule as r')
    .innerJoin('legal_limit as l', 'l.id', 'r.limit_id')
    .leftJoin('member as m', 'm.id', 'r.checked_by')
    .select(['r.id', 'l.code', 'l.title', 'l.title_en as titleEn', 'r.period', 'r.starts', 'r.extension'])
    .select(['r.asks_within as asksWithin', 'r.pauses', 'r.aim', 'r.late', 'r.basis', 'r.citation', 'r.mark'])
    .select(['r.note', 'r.note_en as noteEn', 'r.checked_on as checkedOn', 'm.name as checkedBy'])
    .select([starts.as('from'), ends.as('to')])
}

/** The areas that have a limit, by title. */
export async function listLimitedAreas(read: Read) {
  return read
    .selectFrom('area as a')
    .innerJoin('legal_limit as l', 'l.id', 'a.limit_id')
    .select(['l.code as limit', 'a.id', 'a.code', 'a.title', 'a.title_en as titleEn'])
    .where('a.active', '=', true)
    .orderBy('a.title')
    .execute()
}

/** Changes of one limit come one after the other. */
export async function lockLimit(tx: Tx, code: string): Promise<string | undefined> {
  const row = await tx.selectFrom('legal_limit').select('id').where('code', '=', code).executeTakeFirst()
  if (row) await sql`select pg_advisory_xact_lock(hashtextextended(${`limit ${row.id}`}, 0))`.execute(tx)
  return row?.id
}

export async function findLimitId(read: Read, code: string): Promise<string | undefined> {
  return (await read.selectFrom('legal_limit').select('id').where('code', '=', code).executeTakeFirst())?.id
}

export async function insertLimit(
  tx: Tx,
  limit: { readonly code: string; readonly title: string; readonly titleEn: string },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('legal_limit')
    .values({ id: newId(), code: limit.code, title: limit.title, title_en: limit.titleEn })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function endRule(tx: Tx, ruleId: string, on: LocalDay): Promise<void> {
  await tx
    .updateTable('limit_rule as r')
    .set({ valid: sql<string>`daterange(lower(r.valid), ${on}::date)` })
    .where('r.id', '=', ruleId)
    .execute()
}

/** A new rule counts as looked up by whoever writes it. */
export async function insertRule(
  tx: Tx,
  limitId: string,
  rule: NewRule,
  checked: { readonly on: LocalDay; readonly by: MemberId },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('limit_rule')
    .values({
      id,
      limit_id: limitId,
      period: rule.period,
      starts: rule.starts,
      asks_within: rule.asksWithin,
      extension: rule.extension,
      pauses: rule.pauses,
      aim: rule.aim,
      late: rule.late,
      basis: rule.basis,
      citation: rule.citation,
      note: rule.note,
      note_en: rule.noteEn,
      mark: rule.mark,
      valid: sql<string>`daterange(${rule.from}::date, null)`,
      checked_on: checked.on,
      checked_by: checked.by,
    })
    .execute()
  return id
}

export async function markChecked(tx: Tx, ruleId: string, on: LocalDay, by: MemberId): Promise<void> {
  await tx
    .updateTable('limit_rule')
    .set({ checked_on: on, checked_by: by })
    .where('id', '=', ruleId)
    .execute()
}

/** Says which limit holds for an area. Gives the area, or nothing when there is none of that code. */
export async function setUsualDays(
  tx: Tx,
  areaCode: string,
  days: number | null,
): Promise<AreaId | undefined> {
  const row = await tx
    .updateTable('area')
    .set((e) => ({ usual_days: days, version: e('version', '+', 1) }))
    .where('code', '=', areaCode)
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function setLimitOfArea(
  tx: Tx,
  areaCode: string,
  limitId: string | null,
): Promise<AreaId | undefined> {
  const row = await tx
    .updateTable('area')
    .set((e) => ({ limit_id: limitId, version: e('version', '+', 1) }))
    .where('code', '=', areaCode)
    .returning('id')
    .executeTakeFirst()
  return row?.id
}
