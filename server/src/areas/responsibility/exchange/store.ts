import { sql } from 'kysely'
import type { AreaId, MemberId } from '../../../kernel/ids.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { listAuthorities, listUnits } from '../../organisation/index.ts'
import type { AreaText, MapState } from './map-state.ts'

/** The whole map as it stands, in an order that does not change. */
export async function loadMap(read: Read): Promise<MapState> {
  const [areas, periods, notes, units, authorities] = [
    await listAreaTexts(read),
    await listPeriods(read),
    await listNotes(read),
    await listUnits(read),
    await listAuthorities(read),
  ]
  return {
    areas,
    periods,
    notes,
    authorities: authorities.map(({ slug, name }) => ({ slug, name })),
    units: units.map((unit) => ({
      id: unit.id,
      slug: unit.slug,
      name: unit.name,
      nameEn: unit.nameEn,
      authority: unit.authoritySlug,
      authorityName: unit.authorityName,
      authorityKind: unit.authorityKind,
      email: unit.email,
      phone: unit.phone,
      inLots: unit.inLots,
      active: unit.active,
    })),
  }
}

async function listAreaTexts(read: Read): Promise<MapState['areas']> {
  const rows = await read
    .selectFrom('area as a')
    .leftJoin('area as p', 'p.id', 'a.parent_id')
    .selectAll('a')
    .select('p.code as parent')
    .orderBy('a.code')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    title: oneText(row.title),
    titleEn: oneText(row.title_en),
    description: oneText(row.description),
    descriptionEn: oneText(row.description_en),
    keywords: lines(row.keywords),
    examples: lines(row.examples),
    legalBasis: oneText(row.legal_basis ?? '') || null,
    usualDays: row.usual_days,
    parent: row.parent,
    active: row.active,
  }))
}

/** As a cell holds it: what a file can't tell apart is no difference. */
const oneText = (text: string) => text.replaceAll('\r\n', '\n').trim()
const lines = (items: readonly string[]) => [
  ...new Set(items.map((item) => item.replace(/\s*\n\s*/g, ' ').trim()).filter(Boolean)),
]

async function listPeriods(read: Read): Promise<MapState['periods']> {
  return read
    .selectFrom('responsibility as r')
    .innerJoin('area as a', 'a.id', 'r.area_id')
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .select(['r.id', 'a.code as area', 'u.slug as unit', 'r.role'])
    .select([sql<LocalDay | null>`lower(r.valid)`.as('from'), sql<LocalDay | null>`upper(r.valid)`.as('to')])
    .orderBy('a.code')
    .orderBy(sql`lower(r.valid) nulls first`)
    .orderBy(sql`array_position(array['accountable', 'performs', 'consulted', 'informed'], r.role)`)
    .orderBy('u.slug')
    .execute()
}

async function listNotes(read: Read): Promise<MapState['notes']> {
  const rows = await read
    .selectFrom('boundary_note as n')
    .innerJoin('area as a', 'a.id', 'n.area_id')
    .innerJoin('unit as u', 'u.id', 'n.unit_id')
    .innerJoin('unit as o', 'o.id', 'n.other_unit_id')
    .select(['n.id', 'a.code as area', 'u.slug as unit', 'o.slug as otherUnit', 'n.body', 'n.example'])
    .select(['n.written_at', 'n.ended_at'])
    .orderBy('a.code')
    .orderBy('n.written_at')
    .orderBy('n.id')
    .execute()
  return rows.map(({ written_at, ended_at, body, example, ...note }) => ({
    ...note,
    body: oneText(body),
    example: oneText(example),
    writtenOn: dayOf(written_at),
    endedOn: ended_at ? dayOf(ended_at) : null,
  }))
}

/**
 * Imports come one after the other, and none goes on while a single area is being changed: whoever is later sees what
 * the earlier did.
 */
export async function lockMap(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('map import'))`.execute(tx)
  await sql`select pg_advisory_xact_lock(hashtextextended('area ' || id, 0)) from (select id from area order by id) a`.execute(
    tx,
  )
}

const columns = (text: AreaText) => ({
  code: text.code,
  title: text.title,
  title_en: text.titleEn,
  description: text.description,
  description_en: text.descriptionEn,
  keywords: [...text.keywords],
  examples: [...text.examples],
  legal_basis: text.legalBasis,
  usual_days: text.usualDays,
  active: text.active,
})

export async function insertArea(tx: Tx, id: AreaId, text: AreaText): Promise<void> {
  await tx
    .insertInto('area')
    .values({ id, ...columns(text) })
    .execute()
}

export async function updateArea(tx: Tx, id: AreaId, text: AreaText): Promise<void> {
  const { code: _, ...changed } = columns(text)
  await tx
    .updateTable('area')
    .set((e) => ({ ...changed, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Set when every area of a file is there: one may be a part of one that comes after it. */
export async function updateParent(tx: Tx, id: AreaId, parentId: AreaId | null): Promise<void> {
  await tx.updateTable('area').set({ parent_id: parentId }).where('id', '=', id).execute()
}

export async function endNotes(tx: Tx, ids: readonly string[], by: MemberId, now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('boundary_note')
    .set({ ended_at: now, ended_by: by })
    .where('id', 'in', [...ids])
    .execute()
}
