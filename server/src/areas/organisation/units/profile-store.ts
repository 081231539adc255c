import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { UnitEdit } from './schema.ts'

export async function findUnitProfile(read: Read, slug: string) {
  return read
    .selectFrom('unit as u')
    .innerJoin('authority as a', 'a.id', 'u.authority_id')
    .selectAll('u')
    .select(['a.name as authorityName', 'a.name_en as authorityNameEn'])
    .where('u.slug', '=', slug)
    .executeTakeFirst()
}
export type UnitProfileRow = NonNullable<Awaited<ReturnType<typeof findUnitProfile>>>

/** Holds the unit so that two who edit it come one after the other. */
export async function lockUnit(tx: Tx, slug: string) {
  return tx
    .selectFrom('unit')
    .select(['id', 'version', 'active'])
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()
}

const COLUMN = {
  does: 'does',
  doesEn: 'does_en',
  doesNot: 'does_not',
  doesNotEn: 'does_not_en',
  works: 'works',
  worksEn: 'works_en',
  commonQuestions: 'common_questions',
  openingHours: 'opening_hours',
  openingHoursEn: 'opening_hours_en',
  email: 'email',
  phone: 'phone',
} as const satisfies Record<keyof UnitEdit, string>

export async function updateUnit(tx: Tx, id: UnitId, edit: UnitEdit): Promise<number> {
  const entries = Object.entries(edit).map(([field, value]) => [COLUMN[field as keyof UnitEdit], value])
  const row = await tx
    .updateTable('unit')
    .set((e) => ({ ...Object.fromEntries(entries), version: e('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function updateUnitActive(tx: Tx, id: UnitId, active: boolean): Promise<void> {
  await tx
    .updateTable('unit')
    .set((e) => ({ active, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Units whose name or own words hold the text, those with it in the name first. */
export async function searchUnits(read: Read, text: string, most: number) {
  const like = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`
  return read
    .selectFrom('unit as u')
    .innerJoin('authority as a', 'a.id', 'u.authority_id')
    .select([
      'u.slug',
      'u.name',
      'u.name_en as nameEn',
      'a.name as authorityName',
      'a.name_en as authorityNameEn',
    ])
    .where('u.active', '=', true)
    .where((e) =>
      e.or([
        e('u.name', 'ilike', like),
        e('u.name_en', 'ilike', like),
        e('u.slug', 'ilike', like),
        e('u.does', 'ilike', like),
      ]),
    )
    .orderBy(sql`u.name ilike ${like} or u.name_en ilike ${like}`, 'desc')
    .orderBy('u.name')
    .limit(most)
    .execute()
}

export async function isUnitSlugTaken(read: Read, slug: string): Promise<boolean> {
  const row = await read.selectFrom('unit').select('id').where('slug', '=', slug).executeTakeFirst()
  return row !== undefined
}

/** What a new unit says of itself. */
export type UnitToAdd = {
  readonly slug: string
  readonly name: string
  readonly nameEn: string
  /** The slug of its authority. */
  readonly authority: string
  readonly email: string | null
  readonly phone: string | null
  readonly inLots: boolean
}

export async function insertUnit(
  tx: Tx,
  unit: UnitToAdd & { readonly id: UnitId; readonly authorityId: string; readonly since: string | null },
): Promise<void> {
  await tx
    .insertInto('unit')
    .values({
      id: unit.id,
      slug: unit.slug,
      authority_id: unit.authorityId,
      name: unit.name,
      name_en: unit.nameEn || unit.name,
      email: unit.email,
      phone: unit.phone,
      in_lots: unit.inLots,
      in_lots_since: unit.since,
    })
    .execute()
}
