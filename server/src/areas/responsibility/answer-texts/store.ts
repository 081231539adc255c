import { sql } from 'kysely'
import type { AreaId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { AnswerTextFacts, Said } from './rules.ts'

type Written = { readonly by: MemberId; readonly now: Date }

export async function insertAnswerText(
  tx: Tx,
  text: Said & Written & { readonly areaId: AreaId; readonly unitId: UnitId },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('answer_text')
    .values({
      id,
      area_id: text.areaId,
      unit_id: text.unitId,
      title: text.title,
      body: text.body,
      conditions: text.conditions,
      legal_basis: text.legalBasis,
      changed_at: text.now,
      changed_by: text.by,
    })
    .execute()
  await keepVersion(tx, id)
  return id
}

const COLUMN = {
  title: 'title',
  body: 'body',
  conditions: 'conditions',
  legalBasis: 'legal_basis',
} as const satisfies Record<keyof Said, string>

/** Writes the next version of a text, and gives its number. */
export async function updateAnswerText(
  tx: Tx,
  id: string,
  change: { readonly [K in keyof Said]?: Said[K] | undefined } & { readonly retiredAt?: Date | null },
  { by, now }: Written,
): Promise<number> {
  const { retiredAt, ...said } = change
  const columns = Object.entries(said)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [COLUMN[field as keyof Said], value])
  const row = await tx
    .updateTable('answer_text')
    .set((e) => ({
      ...Object.fromEntries(columns),
      ...(retiredAt === undefined ? {} : { retired_at: retiredAt }),
      changed_at: now,
      changed_by: by,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  await keepVersion(tx, id)
  return row.version
}

async function keepVersion(tx: Tx, id: string): Promise<void> {
  await sql`insert into answer_text_version
    select id, version, title, body, conditions, legal_basis, retired_at is not null, changed_at, changed_by
    from answer_text where id = ${id}`.execute(tx)
}

/** Holds the text so that two who change it come one after the other. */
export async function lockAnswerText(
  tx: Tx,
  id: string,
): Promise<(AnswerTextFacts & Said & { areaId: AreaId }) | undefined> {
  const row = await tx
    .selectFrom('answer_text')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      areaId: row.area_id,
      unitId: row.unit_id,
      version: row.version,
      retired: row.retired_at !== null,
      title: row.title,
      body: row.body,
      conditions: row.conditions,
      legalBasis: row.legal_basis,
    }
  )
}

/** The texts of an area, or of all: by unit and title, those that are retired last. */
export async function listAnswerTexts(
  read: Read,
  filter: { readonly areaId?: AreaId | undefined; readonly retired: boolean },
) {
  return texts(read)
    .$if(filter.areaId !== undefined, (rows) => rows.where('x.area_id', '=', filter.areaId ?? ''))
    .$if(!filter.retired, (rows) => rows.where('x.retired_at', 'is', null))
    .orderBy((e) => e('x.retired_at', 'is not', null))
    .orderBy('u.name')
    .orderBy('x.title')
    .orderBy('x.id')
    .limit(500)
    .execute()
}
export type AnswerTextRow = Awaited<ReturnType<typeof listAnswerTexts>>[number]

export async function findAnswerText(read: Read, id: string): Promise<AnswerTextRow | undefined> {
  return texts(read).where('x.id', '=', id).executeTakeFirst()
}

function texts(read: Read) {
  return read
    .selectFrom('answer_text as x')
    .innerJoin('area as a', 'a.id', 'x.area_id')
    .innerJoin('unit as u', 'u.id', 'x.unit_id')
    .innerJoin('member as m', 'm.id', 'x.changed_by')
    .selectAll('x')
    .select(['a.code', 'a.title as areaTitle', 'a.title_en as areaTitleEn', 'm.name as changer'])
    .select(['u.slug', 'u.name', 'u.name_en as nameEn'])
}

/** Every version of a text, the latest first. */
export async function listVersions(read: Read, id: string) {
  return read
    .selectFrom('answer_text_version as v')
    .innerJoin('member as m', 'm.id', 'v.written_by')
    .selectAll('v')
    .select('m.name as writer')
    .where('v.text_id', '=', id)
    .orderBy('v.version', 'desc')
    .execute()
}
export type VersionRow = Awaited<ReturnType<typeof listVersions>>[number]
