import { open } from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromFile } from 'file-type'
import { Problem } from '../../kernel/problem.ts'

const OFFICE = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}
/** Kinds that are taken in, by their name's ending, with the media type that the content must show. */
const KINDS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  heic: 'image/heic',
  webp: 'image/webp',
  ...OFFICE,
  txt: 'text/plain',
  csv: 'text/csv',
}
export const ACCEPTED_ENDINGS = Object.keys(KINDS)

/** The kind by content, which must be the kind that the name promises. @throws Problem `file.kind` */
export async function kindOf(name: string, file: string): Promise<string> {
  const ending = path.extname(name).slice(1).toLowerCase()
  const promised = KINDS[ending]
  if (!promised) throw new Problem('file.kind', { name })
  const found = await fileTypeFromFile(file)
  if (promised.startsWith('text/') && !found && (await looksLikeText(file))) return promised
  if (found && (found.mime === promised || (ending === 'heic' && found.mime.startsWith('image/hei'))))
    return promised
  throw new Problem('file.kind', { name })
}

async function looksLikeText(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8192), 0, 8192, 0)
    return !buffer.subarray(0, bytesRead).includes(0)
  } finally {
    await handle.close()
  }
}
