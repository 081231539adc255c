import { sql } from 'kysely'
import type { CaseId, PartId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Term } from '../conflicts/terms.ts'
import type { Verdict } from '../facts.ts'
import { type EarlierAnswer, LOOKED_THROUGH } from './rules.ts'

export type Topic = {
  readonly partId: PartId
  readonly caseId: CaseId
  readonly areaId: string | null
  readonly title: string
  /** The words that the case asks with, in their stems; where it is does not make two questions like each other. */
  readonly words: readonly string[]
}

const WORDS = sql`tsvector_to_array(ts_delete(c.search, tsvector_to_array(sv_vector(c.place))))`

const topics = sql`
  select p.id as "partId", p.case_id as "caseId", p.area_id as "areaId", p.title, ${WORDS} as words
  from part p join business_case c on c.id = p.case_id`

/** What a part is about, and how its case asks. Nothing when the caller may not read the case. */
export async function findTopic(read: Read, partId: string): Promise<Topic | undefined> {
  const { rows } = await sql<Topic>`${topics} where p.id = ${partId}`.execute(read)
  return rows[0]
}

export type Given = Topic & {
  readonly answerId: string
  readonly verdict: Verdict
  readonly issuedAt: Date
  readonly unit: { id: string; slug: string; name: string; nameEn: string }
}

/** The answers of a case that stand and say yes or no: those that another answer can be contrary to. */
export async function listGiven(read: Read, caseId: CaseId): Promise<Given[]> {
  const { rows } = await sql<Given>`
    select t.*, a.id as "answerId", a.verdict, a.issued_at as "issuedAt",
      jsonb_build_object('id', u.id, 'slug', u.slug, 'name', u.name, 'nameEn', u.name_en) as unit
    from (${topics} where p.case_id = ${caseId} and p.status in ('answered', 'settled')) t
    join part p on p.id = t."partId" join unit u on u.id = p.unit_id
    join answer a on a.part_id = p.id and a.status = 'issued'
    where a.verdict in ('possible', 'possible_with_conditions', 'not_possible')
    order by a.issued_at, a.id`.execute(read)
  return rows
}

/**
 * The latest answers of other cases about the same: the area, or the name of the part when there is no area. Row level
 * security leaves out what the caller may not read before they are counted.
 */
export function earlierAnswers({ caseId, areaId, title }: Omit<Topic, 'partId' | 'words'>, before: Date) {
  const same = areaId ? sql`p.area_id = ${areaId}` : sql`p.area_id is null and p.topic_key = lower(${title})`
  return sql<EarlierAnswer>`
    select a.id as "answerId", a.verdict, a.valid_until as "validUntil", ${WORDS} as words
    from (
      select p.id, p.case_id from part p
      where ${same} and p.status in ('answered', 'settled') and p.case_id <> ${caseId} and p.answered_at < ${before}
      order by p.answered_at desc limit ${LOOKED_THROUGH}
    ) p
    join answer a on a.part_id = p.id and a.status = 'issued' join business_case c on c.id = p.case_id
    order by a.issued_at desc, a.id`
}

export async function listEarlierAnswers(read: Read, topic: Topic, before: Date): Promise<EarlierAnswer[]> {
  return (await earlierAnswers(topic, before).execute(read)).rows
}

export type PrecedentRow = {
  readonly answerId: string
  readonly case: { id: string; number: string; title: string }
  readonly topic: string
  readonly unit: { id: string; slug: string; name: string; nameEn: string }
  readonly officer: { id: string; name: string }
  readonly verdict: Verdict
  readonly body: string
  readonly conditions: string
  readonly legalBasis: string
  readonly terms: Term[]
  readonly validUntil: LocalDay | null
  readonly issuedAt: Date
}

/** What was answered, where and by whom. No company and no contact: whoever may read the case finds them there. */
export async function listPrecedents(read: Read, answerIds: readonly string[]): Promise<PrecedentRow[]> {
  const { rows } = await sql<PrecedentRow>`
    select a.id as "answerId", jsonb_build_object('id', c.id, 'number', c.number, 'title', c.title) as case,
      p.title as topic, jsonb_build_object('id', u.id, 'slug', u.slug, 'name', u.name, 'nameEn', u.name_en) as unit,
      jsonb_build_object('id', m.id, 'name', m.name) as officer, a.verdict, a.body, a.conditions,
      a.legal_basis as "legalBasis", a.valid_until as "validUntil", a.issued_at as "issuedAt",
      coalesce((select jsonb_agg(jsonb_build_object('key', t.key, 'bound', t.bound, 'value', t.value) order by t.key)
        from answer_term t where t.answer_id = a.id), '[]') as terms
    from answer a join part p on p.id = a.part_id join business_case c on c.id = a.case_id
      join unit u on u.id = p.unit_id join member m on m.id = a.issued_by
    where a.id = any(${[...answerIds]})`.execute(read)
  return rows
}
