import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'

export async function insertNote(
  tx: Tx,
  note: { caseId: CaseId; authorId: MemberId; body: string; confidentialTo: string | null; now: Date },
): Promise<string> {
  const id = newId()
  const shared = { case_id: note.caseId, confidential_to: note.confidentialTo }
  await tx
    .insertInto('note')
    .values({ id, ...shared, author_id: note.authorId, created_at: note.now })
    .execute()
  await tx
    .insertInto('note_text')
    .values({ note_id: id, ...shared, body: note.body })
    .execute()
  return id
}

/** Notes in the order they were written. Where the text is confidential to another authority, `body` is null. */
export async function listNotes(read: Read, caseId: CaseId) {
  return read
    .selectFrom('note as n')
    .innerJoin('member as m', 'm.id', 'n.author_id')
    .leftJoin('note_text as t', 't.note_id', 'n.id')
    .leftJoin('authority as a', 'a.id', 'n.confidential_to')
    .select([
      'n.id',
      'n.created_at as at',
      'm.id as authorId',
      'm.name as authorName',
      't.body',
      'a.name as confidentialTo',
    ])
    .where('n.case_id', '=', caseId)
    .orderBy('n.created_at')
    .orderBy('n.id')
    .limit(500)
    .execute()
}

/** The note that stands last, whoever may read what it says. */
export async function latestNote(read: Read, caseId: CaseId): Promise<string | null> {
  const row = await read
    .selectFrom('note')
    .select('id')
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The message that stands last, to or from the company. */
export async function latestMessage(read: Read, caseId: CaseId): Promise<string | null> {
  const row = await read
    .selectFrom('message')
    .select('id')
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function insertMessage(
  tx: Tx,
  message: {
    caseId: CaseId
    direction: 'to_company' | 'from_company'
    authorId: MemberId | null
    authorName: string
    body: string
    now: Date
    /** Which colleague of the company it was, when it was not the contact that the case itself names. */
    contactId?: string | null
    /** The question that it answers. */
    waitId?: string | null
  },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('message')
    .values({
      id,
      case_id: message.caseId,
      direction: message.direction,
      author_id: message.authorId,
      author_name: message.authorName,
      contact_id: message.contactId ?? null,
      wait_id: message.waitId ?? null,
      body: message.body,
      created_at: message.now,
    })
    .execute()
  return id
}

export async function listMessages(read: Read, caseId: CaseId) {
  return read
    .selectFrom('message as s')
    .leftJoin('wait as w', 'w.id', 's.wait_id')
    .select([
      's.id',
      's.direction',
      's.author_id as authorId',
      's.author_name as authorName',
      's.contact_id as contactId',
      's.body',
      's.created_at as at',
      'w.about as answers',
    ])
    .where('s.case_id', '=', caseId)
    .orderBy('s.created_at')
    .orderBy('s.id')
    .limit(500)
    .execute()
}
