import { sql } from 'kysely'
import { z } from 'zod'
import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'

/** The papers of a meeting that the caller may read, in the order in which they came. */
export function listPapers(read: Read, meetingId: string) {
  return read
    .selectFrom('meeting_paper as p')
    .innerJoin('member as m', 'm.id', 'p.added_by')
    .leftJoin('stored_file as f', 'f.hash', 'p.hash')
    .selectAll('p')
    .select(['m.name as adder', 'f.size', 'f.threat'])
    .where('p.meeting_id', '=', meetingId)
    .orderBy('p.added_at')
    .orderBy('p.id')
    .execute()
}
export type PaperRow = Awaited<ReturnType<typeof listPapers>>[number]

type NewPaper = {
  readonly itemId: string
  readonly meetingId: string
  readonly caseId: CaseId | null
  readonly title: string
  readonly by: MemberId
  readonly now: Date
} & ({ readonly url: string } | { readonly hash: string })

export async function insertPaper(tx: Tx, paper: NewPaper): Promise<string> {
  const id = newId()
  await tx
    .insertInto('meeting_paper')
    .values({
      id,
      item_id: paper.itemId,
      meeting_id: paper.meetingId,
      case_id: paper.caseId,
      title: paper.title,
      url: 'url' in paper ? paper.url : null,
      hash: 'hash' in paper ? paper.hash : null,
      added_at: paper.now,
      added_by: paper.by,
    })
    .execute()
  return id
}

/** Whoever was told of the agenda is told that there is more to read. */
export async function noteNewPaper(tx: Tx, itemId: string): Promise<void> {
  await tx
    .updateTable('meeting_item')
    .set((e) => ({ edits: e('edits', '+', 1) }))
    .where('id', '=', itemId)
    .execute()
}

/** A paper that the caller may read, and whether minutes have named it. @throws Problem `meetingPaper.notFound` */
export async function getPaper(read: Read, id: string) {
  const row = z.uuid().safeParse(id).success ? await findPaper(read, id) : undefined
  if (!row) throw new Problem('meetingPaper.notFound')
  return row
}

function findPaper(read: Read, id: string) {
  return read
    .selectFrom('meeting_paper as p')
    .leftJoin('stored_file as f', 'f.hash', 'p.hash')
    .select(['p.id', 'p.item_id', 'p.meeting_id', 'p.title', 'p.hash', 'p.added_by'])
    .select(['f.media_type as mediaType', 'f.threat'])
    .select(
      sql<boolean>`exists (select from meeting_minutes m
        where m.meeting_id = p.meeting_id and m.closed_at >= p.added_at)`.as('isInMinutes'),
    )
    .where('p.id', '=', id)
    .executeTakeFirst()
}

export async function deletePaper(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('meeting_paper').where('id', '=', id).execute()
}

/** Gives an item that goes on to another meeting the papers that it had. */
export async function copyPapers(
  tx: Tx,
  from: string,
  to: { readonly itemId: string; readonly meetingId: string },
): Promise<void> {
  const rows = await tx.selectFrom('meeting_paper').selectAll().where('item_id', '=', from).execute()
  if (rows.length === 0) return
  await tx
    .insertInto('meeting_paper')
    .values(rows.map((row) => ({ ...row, id: newId(), item_id: to.itemId, meeting_id: to.meetingId })))
    .execute()
}
