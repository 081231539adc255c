import { sql } from 'kysely'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Shape } from '../geometry/shape.ts'
import { PARTY_COLUMNS, PARTY_TABLES } from '../overlaps/preview-store.ts'
import type { OverlapKind, OverlapStatus } from '../overlaps/rules.ts'
import type { PartyRow } from '../overlaps/view-store.ts'

/** Where on the map a case is. */
export async function putPoint(
  tx: Tx,
  caseId: CaseId,
  [east, north]: readonly [number, number],
  { by, now }: { readonly by: MemberId; readonly now: Date },
): Promise<void> {
  const said = { east, north, said_at: now, said_by: by }
  await tx
    .insertInto('case_point')
    .values({ case_id: caseId, ...said })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(said))
    .execute()
}

export async function removePoint(tx: Tx, caseId: CaseId): Promise<void> {
  await tx.deleteFrom('case_point').where('case_id', '=', caseId).execute()
}

export type NearRow = PartyRow & {
  readonly shape: Shape | null
  readonly overlapId: string | null
  readonly isOfCase: boolean
  readonly kind: OverlapKind | null
  readonly metres: number | null
  readonly status: OverlapStatus | null
}

const MOST = 100

/**
 * Projects that go on with a corner in a rectangle, and wherever they are those that the case overlaps, or that came
 * out of it.
 */
export async function listNear(read: Read, caseId: CaseId, box: string | null): Promise<NearRow[]> {
  const { rows } = await sql<NearRow>`
    select ${PARTY_COLUMNS}, p.place_shape as shape, o.id as "overlapId",
      p.from_case_id is not distinct from ${caseId} as "isOfCase", o.kind, o.metres, o.status
    from ${PARTY_TABLES}
    left join project_overlap o on o.project_id = p.id and o.case_id = ${caseId} and o.ended_at is null
    where p.phase not in ('done', 'stopped') and (o.id is not null or p.from_case_id = ${caseId} or p.id in (select id from projects_within(${box}::box)))
    order by p.id limit ${MOST}`.execute(read)
  return rows
}
