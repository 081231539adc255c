import { sql } from 'kysely'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Mentioned } from './rules.ts'

type Candidate = { id: MemberId; name: string; title: string; titleEn: string; unit: string; unitEn: string }

/**
 * Members who may be mentioned in a note on the case, by what has been written of the name: those who take part first.
 * Of one authority, for a note that is kept within it.
 */
export async function listMentionable(
  read: Read,
  caseId: CaseId,
  asked: { text: string; within: string | null; but: MemberId; now: Date; most: number },
): Promise<Candidate[]> {
  const start = `${asked.text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const { rows } = await sql<Candidate>`
    select m.id, m.name, m.title, m.title_en as "titleEn", u.name as unit, u.name_en as "unitEn"
    from member m
    left join lateral (select u.name, u.name_en from membership s join unit u on u.id = s.unit_id
      where s.member_id = m.id order by u.active desc, u.name limit 1) u on true
    where m.active and m.id <> ${asked.but} and (m.name ilike ${start} or m.name ilike ${`% ${start}`})
      and (${asked.within}::uuid is null or exists (select from membership s join unit x on x.id = s.unit_id
        where s.member_id = m.id and x.authority_id = ${asked.within}::uuid))
      and may_read_case(m.id, ${caseId}::uuid, ${asked.now}::timestamptz)
    order by exists (select from case_member w where w.case_id = ${caseId} and w.member_id = m.id) desc, m.name, m.id
    limit ${asked.most}`.execute(read)
  return rows
}

/** What these members may read of a note, confidential to an authority or not; who has left is not in it. */
export async function listMentioned(
  read: Read,
  caseId: CaseId,
  members: readonly MemberId[],
  authority: string | null,
  now: Date,
): Promise<Mentioned[]> {
  const { rows } = await sql<Mentioned>`
    select m.id, m.name, may_read_case(m.id, ${caseId}::uuid, ${now}::timestamptz) as "mayRead",
      exists (select from membership s join unit u on u.id = s.unit_id
        where s.member_id = m.id and u.authority_id = ${authority}::uuid) as "inAuthority"
    from member m where m.active and m.id = any (${sql.val([...members])}::uuid[])`.execute(read)
  return rows
}

export async function insertMentions(
  tx: Tx,
  note: { id: string; caseId: CaseId; now: Date },
  members: readonly MemberId[],
): Promise<void> {
  if (members.length === 0) return
  const shared = { note_id: note.id, case_id: note.caseId, at: note.now }
  await tx
    .insertInto('note_mention')
    .values(members.map((member_id) => ({ ...shared, member_id })))
    .execute()
}

/** Who is mentioned in which note of a case, by note. */
export async function listMentionsOf(
  read: Read,
  caseId: CaseId,
): Promise<ReadonlyMap<string, { id: MemberId; name: string }[]>> {
  const rows = await read
    .selectFrom('note_mention as n')
    .innerJoin('member as m', 'm.id', 'n.member_id')
    .select(['n.note_id as noteId', 'm.id', 'm.name'])
    .where('n.case_id', '=', caseId)
    .orderBy('m.name')
    .execute()
  const mentions = new Map<string, { id: MemberId; name: string }[]>()
  for (const { noteId, ...who } of rows) mentions.set(noteId, [...(mentions.get(noteId) ?? []), who])
  return mentions
}

/** The mentions of these members in a case no longer wait for them. @returns whether any did */
export async function markMentionsSeen(
  tx: Tx,
  caseId: CaseId,
  members: readonly MemberId[],
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .updateTable('note_mention')
    .set({ seen_at: now })
    .where('case_id', '=', caseId)
    .where('member_id', 'in', members)
    .where('seen_at', 'is', null)
    .returning('note_id')
    .execute()
  return rows.length > 0
}
