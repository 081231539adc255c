import { sql } from 'kysely'
import { z } from 'zod'
import type { CaseId, MemberId, ReferralId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { StoredFile } from '../../../platform/files/file-store.ts'
import { newId } from '../../../platform/ids/ids.ts'

export type NewAttachment = {
  readonly caseId: CaseId
  readonly file: StoredFile
  readonly name: string
  readonly fromCompany: boolean
  readonly uploadedBy: MemberId | null
  readonly shownToCompany: boolean
  /** The question to an organisation outside whose answer it came with. */
  readonly referralId?: ReferralId
  readonly now: Date
}

export async function insertAttachment(tx: Tx, one: NewAttachment): Promise<string> {
  await keepFile(tx, one.file, one.now)
  const id = newId()
  await tx
    .insertInto('attachment')
    .values({
      id,
      case_id: one.caseId,
      hash: one.file.hash,
      name: one.name,
      from_company: one.fromCompany,
      uploaded_by: one.uploadedBy,
      uploaded_at: one.now,
      shown_to_company: one.shownToCompany,
      referral_id: one.referralId ?? null,
    })
    .execute()
  return id
}

/** One row for each content; the same content again changes nothing but that it has been looked at. */
export async function keepFile(tx: Tx, file: StoredFile, now: Date): Promise<void> {
  const scannedAt = file.isScanned ? now : null
  await tx
    .insertInto('stored_file')
    .values({
      hash: file.hash,
      size: file.size,
      media_type: file.mediaType,
      stored_at: now,
      scanned_at: scannedAt,
    })
    .onConflict((conflict) =>
      scannedAt
        ? conflict
            .column('hash')
            .doUpdateSet({ scanned_at: scannedAt })
            .where('stored_file.scanned_at', 'is', null)
        : conflict.column('hash').doNothing(),
    )
    .execute()
}

export async function listAttachments(read: Read, caseId: CaseId) {
  return read
    .selectFrom('attachment as a')
    .innerJoin('stored_file as f', 'f.hash', 'a.hash')
    .leftJoin('member as m', 'm.id', 'a.uploaded_by')
    .leftJoin('referral as r', 'r.id', 'a.referral_id')
    .select([
      'a.id',
      'a.name',
      'a.hash',
      'a.from_company as fromCompany',
      'a.shown_to_company as shownToCompany',
      'a.uploaded_at as at',
    ])
    .select([
      'f.size',
      'f.media_type as mediaType',
      sql<string | null>`coalesce(m.name, r.organisation)`.as('uploadedBy'),
    ])
    .select(['f.scanned_at as scannedAt', 'f.threat', 'f.drawn_at as drawnAt'])
    .select((row) => {
      const drawn = row.selectFrom('file_preview as p').select('p.size').whereRef('p.hash', '=', 'f.hash')
      return row.exists(drawn).as('hasPreview')
    })
    .where('a.case_id', '=', caseId)
    .orderBy('a.uploaded_at')
    .orderBy('a.id')
    .execute()
}

/** @throws Problem `attachment.notFound`, `attachment.stopped` */
export async function getAttachment(read: Read, id: string) {
  const isId = z.uuid().safeParse(id).success
  const found = isId ? await findAttachment(read, id) : undefined
  if (!found) throw new Problem('attachment.notFound')
  if (found.threat !== null) throw new Problem('attachment.stopped')
  return found
}

async function findAttachment(read: Read, id: string) {
  return read
    .selectFrom('attachment as a')
    .innerJoin('stored_file as f', 'f.hash', 'a.hash')
    .select(['a.name', 'a.hash', 'a.case_id as caseId', 'f.media_type as mediaType', 'f.threat'])
    .where('a.id', '=', id)
    .executeTakeFirst()
}
