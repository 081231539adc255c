import { sql } from 'kysely'
import type { CaseId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { readersOf } from './readers-store.ts'
import type { Level, SignalKind } from './rules.ts'

export type SignalRow = {
  readonly id: string
  readonly kind: SignalKind
  readonly partId: string | null
  readonly part: string | null
  readonly due: LocalDay
  readonly level: Level
  readonly raisedAt: Date
  readonly readers: { readonly id: string; readonly name: string }[]
}

/** The signals of a case that have not ended, the highest level first, each with who reads it right now. */
export async function listSignals(read: Read, caseId: CaseId, now: Date): Promise<SignalRow[]> {
  const readers = readersOf({
    level: sql`s.level`,
    kind: sql`s.kind`,
    thing: sql`s.thing_id`,
    caseId: sql`s.case_id`,
    holder: sql`s.holder_id`,
    unit: sql`s.unit_id`,
    otherUnit: sql`s.other_unit_id`,
    now,
  })
  const { rows } = await sql<SignalRow>`
    select s.id, s.kind, s.part_id as "partId", p.title as part, s.due, s.level, s.raised_at as "raisedAt",
      (select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.name)
       from ${readers} r(id) join member m on m.id = r.id) as readers
    from signal s left join part p on p.id = s.part_id
    where s.case_id = ${caseId} and s.ended_at is null
    order by s.level desc, s.due, s.id`.execute(read)
  return rows
}
