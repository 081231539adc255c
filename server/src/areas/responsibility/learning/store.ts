import { sql } from 'kysely'
import type { AreaId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'
import type { Lesson } from './rules.ts'

/** Every process looks at the revision with each question, and reads the words anew when it has moved. */
export async function noteChangedWords(tx: Tx): Promise<void> {
  await tx
    .updateTable('search_learning')
    .set((e) => ({ revision: e('revision', '+', '1') }))
    .execute()
}

/** Whether the search learns, held so that two who count or switch come one after the other. */
export async function lockLearning(tx: Tx): Promise<{ learns: boolean; countedAt: Date | null }> {
  const row = await tx
    .selectFrom('search_learning')
    .select(['learns', 'counted_at'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { learns: row.learns, countedAt: row.counted_at }
}

export async function getLearning(read: Read) {
  return read
    .selectFrom('search_learning as l')
    .leftJoin('member as m', 'm.id', 'l.changed_by')
    .select(['l.learns', 'l.changed_at', 'l.changed_by', 'l.counted_at', 'm.name as changer'])
    .executeTakeFirstOrThrow()
}

export async function setLearns(tx: Tx, learns: boolean, by: MemberId, now: Date): Promise<void> {
  await tx
    .updateTable('search_learning')
    .set((e) => ({ learns, changed_at: now, changed_by: by, revision: e('revision', '+', '1') }))
    .execute()
}

export async function setCounted(tx: Tx, now: Date): Promise<void> {
  await tx.updateTable('search_learning').set({ counted_at: now }).execute()
}

const keyOf = ({ word, areaId }: Pick<Lesson, 'word' | 'areaId'>) => `${areaId} ${word}`

/** Makes the tables say exactly what the lessons say, touching only what differs. Whether anything did. */
export async function replaceLessons(tx: Tx, lessons: readonly Lesson[]): Promise<boolean> {
  const before = await tx.selectFrom('learned_word').selectAll().execute()
  const known = new Map(before.map((row) => [keyOf({ word: row.word, areaId: row.area_id }), row]))
  const wanted = new Map(lessons.map((lesson) => [keyOf(lesson), lesson]))
  const gone = before.filter((row) => !wanted.has(keyOf({ word: row.word, areaId: row.area_id })))
  for (const { word, area_id } of gone)
    await tx.deleteFrom('learned_word').where('word', '=', word).where('area_id', '=', area_id).execute()
  let isChanged = gone.length > 0
  for (const lesson of lessons) {
    const row = known.get(keyOf(lesson))
    const counts = {
      shown: lesson.shown,
      cases: lesson.caseIds.length,
      askers: lesson.askers,
      share: lesson.share,
    }
    const isSame =
      row !== undefined &&
      row.shown === counts.shown &&
      row.cases === counts.cases &&
      row.askers === counts.askers &&
      Math.abs(row.share - counts.share) < 0.001
    if (!isSame) {
      isChanged = true
      await tx
        .insertInto('learned_word')
        .values({ word: lesson.word, area_id: lesson.areaId as AreaId, ...counts })
        .onConflict((on) => on.columns(['word', 'area_id']).doUpdateSet(counts))
        .execute()
    }
    await replaceCases(tx, lesson)
  }
  return isChanged
}

async function replaceCases(tx: Tx, { word, areaId, caseIds }: Lesson): Promise<void> {
  await sql`delete from learned_word_case
    where word = ${word} and area_id = ${areaId} and case_id <> all(${[...caseIds]}::uuid[])`.execute(tx)
  await sql`insert into learned_word_case (word, area_id, case_id)
    select ${word}, ${areaId}, unnest(${[...caseIds]}::uuid[]) on conflict do nothing`.execute(tx)
}

/** What the search reads: words that are learned and not set aside; none while learning is switched off. */
export async function listLearnedInUse(read: Read) {
  const { rows } = await sql<{ word: string; areaCode: string; cases: number; share: number }>`
    select w.word, a.code as "areaCode", w.cases, w.share
    from learned_word w join area a on a.id = w.area_id
    where (select learns from search_learning)
      and not exists (select from word_set_aside s
        where s.word = w.word and s.area_id = w.area_id and s.taken_back_at is null)
    order by w.word, a.code`.execute(read)
  return rows
}

export type LearnedRow = {
  readonly word: string
  readonly shown: string
  readonly areaId: AreaId
  readonly code: string
  readonly title: string
  readonly titleEn: string
  readonly cases: number
  readonly askers: number
  readonly asideAt: Date | null
  readonly asideBy: string | null
  readonly asideName: string | null
}

/** Every learned word, with those set aside, also when no case teaches them any longer. By area and word. */
export async function listLearned(read: Read): Promise<LearnedRow[]> {
  const { rows } = await sql<LearnedRow>`
    select coalesce(w.word, s.word) as word, coalesce(w.shown, s.shown) as shown, a.id as "areaId", a.code, a.title,
      a.title_en as "titleEn", coalesce(w.cases, 0) as cases, coalesce(w.askers, 0) as askers,
      s.set_aside_at as "asideAt", s.set_aside_by as "asideBy", m.name as "asideName"
    from learned_word w
      full join (select * from word_set_aside where taken_back_at is null) s
        on s.word = w.word and s.area_id = w.area_id
      join area a on a.id = coalesce(w.area_id, s.area_id)
      left join member m on m.id = s.set_aside_by
    order by a.title, a.id, 2, 1
    limit 3000`.execute(read)
  return rows
}

export async function findLearned(
  read: Read,
  word: string,
  areaId: AreaId,
): Promise<{ shown: string } | undefined> {
  return read
    .selectFrom('learned_word')
    .select('shown')
    .where('word', '=', word)
    .where('area_id', '=', areaId)
    .executeTakeFirst()
}

/** The cases that taught a word, among those that the caller may read. */
export async function listLessonCases(read: Read, word: string, areaId: AreaId): Promise<string[]> {
  const rows = await read
    .selectFrom('learned_word_case')
    .select('case_id')
    .where('word', '=', word)
    .where('area_id', '=', areaId)
    .execute()
  return rows.map((row) => row.case_id)
}

/** Puts a word aside, once. Whether it was not so already. */
export async function insertAside(
  tx: Tx,
  aside: { word: string; areaId: AreaId; shown: string; by: MemberId; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into word_set_aside (id, word, area_id, shown, set_aside_at, set_aside_by)
    values (${newId()}, ${aside.word}, ${aside.areaId}, ${aside.shown}, ${aside.now}, ${aside.by})
    on conflict (word, area_id) where taken_back_at is null do nothing returning id`.execute(tx)
  return rows.length > 0
}

/** Takes a word back that was put aside. Whether it was. */
export async function endAside(
  tx: Tx,
  word: string,
  areaId: AreaId,
  by: MemberId,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .updateTable('word_set_aside')
    .set({ taken_back_at: now, taken_back_by: by })
    .where('word', '=', word)
    .where('area_id', '=', areaId)
    .where('taken_back_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length > 0
}
