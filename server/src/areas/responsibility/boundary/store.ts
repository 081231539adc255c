import { sql } from 'kysely'
import type { AreaId, CaseId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'

export type NewNote = {
  readonly areaId: AreaId
  readonly unitId: UnitId
  readonly otherUnitId: UnitId
  readonly body: string
  readonly example: string
  readonly disputeId: string | null
  readonly by: MemberId
  readonly now: Date
}

export async function insertBoundaryNote(tx: Tx, note: NewNote): Promise<string> {
  const id = newId()
  await tx
    .insertInto('boundary_note')
    .values({
      id,
      area_id: note.areaId,
      unit_id: note.unitId,
      other_unit_id: note.otherUnitId,
      body: note.body,
      example: note.example,
      dispute_id: note.disputeId,
      written_at: note.now,
      written_by: note.by,
    })
    .execute()
  return id
}

/** The notes of an area, or of all: those that hold first, the newest on top. */
export async function listBoundaryNotes(
  read: Read,
  filter: { readonly areaId?: AreaId | undefined; readonly unitId?: UnitId | undefined },
) {
  return notes(read)
    .$if(filter.areaId !== undefined, (rows) => rows.where('n.area_id', '=', filter.areaId ?? ''))
    .$if(filter.unitId !== undefined, (rows) =>
      rows.where((e) =>
        e.or([e('n.unit_id', '=', filter.unitId ?? ''), e('n.other_unit_id', '=', filter.unitId ?? '')]),
      ),
    )
    .orderBy((e) => e('n.ended_at', 'is', null), 'desc')
    .orderBy('n.written_at', 'desc')
    .limit(200)
    .execute()
}
export type BoundaryRow = Awaited<ReturnType<typeof listBoundaryNotes>>[number]

export async function lockBoundaryNote(tx: Tx, id: string) {
  return tx.selectFrom('boundary_note').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function endBoundaryNote(tx: Tx, id: string, by: MemberId, now: Date): Promise<void> {
  await tx.updateTable('boundary_note').set({ ended_at: now, ended_by: by }).where('id', '=', id).execute()
}

/** Notes that hold and say these words, the last of which may be half typed. */
export async function searchBoundaryNotes(read: Read, text: string, most: number) {
  return notes(read)
    .where('n.ended_at', 'is', null)
    .where(sql<boolean>`n.search @@ sv_typed_query(${text})`)
    .orderBy(sql`ts_rank(n.search, sv_typed_query(${text}))`, 'desc')
    .orderBy('n.id')
    .limit(most)
    .execute()
}

/** Notes that hold in an area of the case or of its parts, between two units that both take part in it. */
export async function listNotesOfCase(read: Read, caseId: CaseId) {
  return notes(read)
    .where('n.ended_at', 'is', null)
    .where(
      sql<boolean>`n.area_id in (select area_id from case_area where case_id = ${caseId}
        union select area_id from part where case_id = ${caseId} and area_id is not null)`,
    )
    .where(takesPart('n.unit_id', caseId))
    .where(takesPart('n.other_unit_id', caseId))
    .orderBy('n.written_at', 'desc')
    .orderBy('n.id')
    .limit(20)
    .execute()
}

const takesPart = (unit: string, caseId: CaseId) => sql<boolean>`(
  exists (select from part p where p.case_id = ${caseId} and p.unit_id = ${sql.ref(unit)}
    and p.status not in ('declined', 'withdrawn'))
  or exists (select from business_case c where c.id = ${caseId} and c.accountable_unit_id = ${sql.ref(unit)}))`

function notes(read: Read) {
  return read
    .selectFrom('boundary_note as n')
    .innerJoin('area as a', 'a.id', 'n.area_id')
    .innerJoin('unit as u', 'u.id', 'n.unit_id')
    .innerJoin('unit as o', 'o.id', 'n.other_unit_id')
    .innerJoin('member as m', 'm.id', 'n.written_by')
    .select(['n.id', 'n.area_id', 'n.unit_id', 'n.other_unit_id', 'n.body', 'n.example'])
    .select(['n.written_at', 'n.written_by', 'n.ended_at'])
    .select(['a.code', 'a.title', 'a.title_en as titleEn', 'm.name as writer'])
    .select(['u.slug', 'u.name', 'u.name_en as nameEn'])
    .select(['o.slug as otherSlug', 'o.name as otherName', 'o.name_en as otherNameEn'])
}
