import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromFile } from 'file-type'
import { Problem } from '../../kernel/problem.ts'
import { newToken } from '../ids/ids.ts'

export type StoredFile = { readonly hash: string; readonly size: number; readonly mediaType: string }

/** Files under the hash of their content: the same file twice is stored once, and a name can't reach outside. */
export type FileStore = {
  /** @throws Problem `file.tooLarge`, `file.kind` or `file.empty`; nothing is kept then */
  put(name: string, content: Readable): Promise<StoredFile>
  open(hash: string): Promise<{ stream: Readable; size: number }>
}

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
  heic: 'image/heic',
  webp: 'image/webp',
  ...OFFICE,
  txt: 'text/plain',
  csv: 'text/csv',
}
export const ACCEPTED_ENDINGS = Object.keys(KINDS)

export function fileStore(folder: string, limitBytes: number): FileStore {
  const place = (hash: string) => path.join(folder, hash.slice(0, 2), hash)
  return {
    async put(name, content) {
      await mkdir(folder, { recursive: true })
      const temporary = path.join(folder, `.${newToken()}`)
      try {
        const { hash, size } = await writeHashed(content, temporary, limitBytes)
        if (size === 0) throw new Problem('file.empty', { name })
        const mediaType = await kindOf(name, temporary)
        await mkdir(path.dirname(place(hash)), { recursive: true })
        await rename(temporary, place(hash))
        return { hash, size, mediaType }
      } catch (error) {
        await rm(temporary, { force: true })
        if (error instanceof TooLarge) {
          throw new Problem('file.tooLarge', { name, megabytes: Math.floor(limitBytes / 1024 / 1024) })
        }
        throw error
      }
    },
    async open(hash) {
      const { size } = await stat(place(hash))
      return { stream: createReadStream(place(hash)), size }
    },
  }
}

class TooLarge extends Error {}

async function writeHashed(
  content: Readable,
  to: string,
  limit: number,
): Promise<{ hash: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      hash.update(chunk)
      done(size > limit ? new TooLarge() : null, chunk)
    },
  })
  const file = createWriteStream(to, { mode: 0o600 })
  await pipeline(content, meter, file)
  const handle = await open(to, 'r')
  await handle.sync()
  await handle.close()
  return { hash: hash.digest('hex'), size }
}

/** The kind by content, which must be the kind that the name promises. @throws Problem `file.kind` */
async function kindOf(name: string, file: string): Promise<string> {
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
