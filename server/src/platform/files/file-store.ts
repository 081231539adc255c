import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '../../kernel/problem.ts'
import type { Scanner } from '../config/config.ts'
import { newToken } from '../ids/ids.ts'
import type { Finding } from './clamd.ts'
import { kindOf } from './kinds.ts'
import type { Shelf } from './shelf.ts'

export type StoredFile = {
  readonly hash: string
  readonly size: number
  readonly mediaType: string
  /** A scanner has looked at it and found nothing. */
  readonly isScanned?: boolean | undefined
}

/** Files under the hash of their content: the same file twice is stored once, and a name can't reach outside. */
export type FileStore = {
  /**
   * Takes in what somebody sends. @throws Problem `file.tooLarge`, `file.kind`, `file.empty`, `file.infected` or
   * `file.scannerSilent`; nothing is kept then
   */
  put(name: string, content: Readable): Promise<StoredFile>
  /** Keeps what the program has made itself. */
  keepMade(content: Buffer): Promise<string>
  /** @throws Problem `file.missing` */
  open(hash: string): Promise<{ stream: Readable; size: number }>
  /** @throws Error that says why files can't be kept or fetched now */
  check(): Promise<void>
  /** Looks at a file that is kept. Undefined without a scanner. @throws ScannerSilent */
  scan(hash: string): Promise<Finding | undefined>
  /** The scanner's version; undefined without one. @throws ScannerSilent */
  checkScanner(): Promise<string | undefined>
}

export type StoreParts = {
  readonly shelf: Shelf
  /** Where files are while they come in; for a shelf on the disk, on the same disk. */
  readonly folder: string
  readonly limitBytes: number
  readonly scanner?: Scanner | undefined
}

/**
 * A file is written to `folder` while it is hashed, tried there, and put on the shelf when it is as it should be. So the
 * shelf never has half a file, or one that was refused.
 */
export function fileStore({ shelf, folder, limitBytes, scanner }: StoreParts): FileStore {
  return {
    async put(name, content) {
      await mkdir(folder, { recursive: true })
      const temporary = path.join(folder, `.${newToken()}`)
      try {
        const { hash, size } = await writeHashed(content, temporary, limitBytes)
        if (size === 0) throw new Problem('file.empty', { name })
        const mediaType = await kindOf(name, temporary)
        const isScanned = scanner ? await isFoundClean(scanner, name, temporary) : false
        await shelf.keep(hash, temporary, size)
        return { hash, size, mediaType, isScanned }
      } catch (error) {
        if (error instanceof TooLarge) {
          throw new Problem('file.tooLarge', { name, megabytes: Math.floor(limitBytes / 1024 / 1024) })
        }
        throw error
      } finally {
        await rm(temporary, { force: true })
      }
    },
    async keepMade(content) {
      await mkdir(folder, { recursive: true })
      const temporary = path.join(folder, `.${newToken()}`)
      try {
        const { hash, size } = await writeHashed(Readable.from([content]), temporary, content.length)
        await shelf.keep(hash, temporary, size)
        return hash
      } finally {
        await rm(temporary, { force: true })
      }
    },
    open: (hash) => shelf.open(hash),
    check: () => shelf.check(),
    async scan(hash) {
      if (!scanner) return undefined
      const { scan } = await import('./clamd.ts')
      return scan(scanner.at, (await shelf.open(hash)).stream)
    },
    async checkScanner() {
      if (!scanner) return undefined
      const { askVersion } = await import('./clamd.ts')
      return askVersion(scanner.at)
    },
  }
}

/** @returns whether it has been looked at. @throws Problem `file.infected`, `file.scannerSilent` */
async function isFoundClean(scanner: Scanner, name: string, file: string): Promise<boolean> {
  const { scanFile, ScannerSilent } = await import('./clamd.ts')
  try {
    const { threat } = await scanFile(scanner.at, file)
    if (threat) throw new Problem('file.infected', { name })
    return true
  } catch (error) {
    if (!(error instanceof ScannerSilent)) throw error
    if (scanner.whenDown === 'refuse') throw new Problem('file.scannerSilent', { name })
    return false
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
