import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { DRAWN, type PreviewSize } from '../../../platform/previews/kinds.ts'
import { getAttachment } from './store.ts'

export type Undrawn = { readonly hash: string; readonly mediaType: string }

/** Files that can be drawn and have not been, the latest first. One that waits for the scanner waits here too. */
export async function listUndrawn(
  read: Read,
  { hasScanner, most }: { readonly hasScanner: boolean; readonly most: number },
): Promise<Undrawn[]> {
  return read
    .selectFrom('stored_file')
    .select(['hash', 'media_type as mediaType'])
    .where('drawn_at', 'is', null)
    .where('media_type', 'in', [...DRAWN])
    .where('threat', 'is', null)
    .$if(hasScanner, (rows) => rows.where('scanned_at', 'is not', null))
    .orderBy('stored_at', 'desc')
    .limit(most)
    .execute()
}

/** What came of drawing a file: undefined when it could not be drawn, which is not tried again. */
export async function insertPreviews(
  tx: Tx,
  hash: string,
  kept: Readonly<Record<PreviewSize, string>> | undefined,
  now: Date,
): Promise<void> {
  await tx.updateTable('stored_file').set({ drawn_at: now }).where('hash', '=', hash).execute()
  if (!kept) return
  await tx
    .insertInto('file_preview')
    .values([
      { hash, size: 'small', preview_hash: kept.small },
      { hash, size: 'large', preview_hash: kept.large },
    ])
    .onConflict((conflict) => conflict.columns(['hash', 'size']).doNothing())
    .execute()
}

/** By whoever may have the file, and as long as it may be had. @throws Problem `attachment.notFound`, `attachment.stopped` */
export async function getPreview(read: Read, id: string, size: string) {
  const { hash, caseId } = await getAttachment(read, id)
  if (size !== 'small' && size !== 'large') throw new Problem('attachment.notFound')
  const found = await read
    .selectFrom('file_preview')
    .select('preview_hash')
    .where('hash', '=', hash)
    .where('size', '=', size)
    .executeTakeFirst()
  if (!found) throw new Problem('attachment.notFound')
  return { caseId, hash: found.preview_hash, mediaType: 'image/webp' }
}
