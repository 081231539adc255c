import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { SaidSynonym, SynonymFacts } from './rules.ts'

type Written = { readonly by: MemberId; readonly now: Date }

export async function insertSynonym(tx: Tx, said: SaidSynonym, { by, now }: Written): Promise<string> {
  const id = newId()
  await tx
    .insertInto('search_synonym')
    .values({
      id,
      phrase: said.phrase,
      means: said.means,
      area_id: said.areaId,
      changed_at: now,
      changed_by: by,
    })
    .execute()
  return id
}

/** Writes the next version, and gives its number. */
export async function updateSynonym(
  tx: Tx,
  id: string,
  change: SaidSynonym & { readonly retiredAt: Date | null },
  { by, now }: Written,
): Promise<number> {
  const row = await tx
    .updateTable('search_synonym')
    .set((e) => ({
      phrase: change.phrase,
      means: change.means,
      area_id: change.areaId,
      retired_at: change.retiredAt,
      changed_at: now,
      changed_by: by,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** Holds the synonym so that two who change it come one after the other. */
export async function lockSynonym(
  tx: Tx,
  id: string,
): Promise<(SynonymFacts & { retiredAt: Date | null }) | undefined> {
  const row = await tx
    .selectFrom('search_synonym')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      phrase: row.phrase,
      means: row.means,
      areaId: row.area_id,
      version: row.version,
      retired: row.retired_at !== null,
      retiredAt: row.retired_at,
    }
  )
}

/** By phrase; those that are retired last. */
export async function listSynonyms(read: Read, { retired }: { readonly retired: boolean }) {
  return read
    .selectFrom('search_synonym as s')
    .leftJoin('area as a', 'a.id', 's.area_id')
    .innerJoin('member as m', 'm.id', 's.changed_by')
    .selectAll('s')
    .select(['a.code', 'a.title as areaTitle', 'a.title_en as areaTitleEn', 'm.name as changer'])
    .$if(!retired, (rows) => rows.where('s.retired_at', 'is', null))
    .orderBy((e) => e('s.retired_at', 'is not', null))
    .orderBy('s.phrase')
    .orderBy('s.id')
    .limit(2000)
    .execute()
}
export type SynonymRow = Awaited<ReturnType<typeof listSynonyms>>[number]

/** What the search reads: those in use, with the area by its code. */
export async function listSynonymsInUse(read: Read) {
  return read
    .selectFrom('search_synonym as s')
    .leftJoin('area as a', 'a.id', 's.area_id')
    .select(['s.id', 's.phrase', 's.means', 'a.code as areaCode'])
    .where('s.retired_at', 'is', null)
    .orderBy('s.id')
    .execute()
}
