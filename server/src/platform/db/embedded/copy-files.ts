import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises'
import path from 'node:path'

/** Bytes held in memory at a time. */
const PIECE = 256 * 1024

/** `path` is relative to the copied folder, with `/`; `sha256` of what was written, in hex. */
export type CopiedFile = { path: string; size: number; sha256: string }

type Choice = { isSkipped(name: string): boolean; isEmptied(name: string): boolean }

/** Copies a folder in which files come, grow, shrink and go meanwhile. Everything is forced to disk. */
export async function copyTree(from: string, to: string, choice: Choice, within = ''): Promise<CopiedFile[]> {
  const source = path.join(from, within)
  const target = path.join(to, within)
  const entries = await unlessGone(readdir(source, { withFileTypes: true }))
  await mkdir(target, { recursive: true, mode: 0o700 })
  const copied: CopiedFile[] = []
  for (const entry of entries ?? []) {
    const { name } = entry
    if (choice.isSkipped(name)) continue
    const inner = within ? `${within}/${name}` : name
    if (!entry.isDirectory()) {
      const file = await copyFile(path.join(source, name), path.join(target, name))
      if (file) copied.push({ path: inner, ...file })
    } else if (choice.isEmptied(name)) {
      await mkdir(path.join(target, name), { mode: 0o700 })
    } else {
      copied.push(...(await copyTree(from, to, choice, inner)))
    }
  }
  await syncFolder(target)
  return copied
}

/**
 * Copies one file; null when it is gone. Read piece by piece to its end: the system's own copy asks for the size first
 * and waits for ever when the file is cut short meanwhile.
 */
export async function copyFile(from: string, to: string): Promise<Omit<CopiedFile, 'path'> | null> {
  const source = await unlessGone(open(from))
  if (source === null) return null
  try {
    const target = await open(to, 'wx', 0o600)
    try {
      return await copyContents(source, target)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

async function copyContents(source: FileHandle, target: FileHandle): Promise<Omit<CopiedFile, 'path'>> {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(PIECE)
  let size = 0
  for (;;) {
    const { bytesRead } = await source.read(piece, 0, PIECE)
    if (bytesRead === 0) break
    hash.update(piece.subarray(0, bytesRead))
    await target.write(piece, 0, bytesRead)
    size += bytesRead
  }
  await target.sync()
  return { size, sha256: hash.digest('hex') }
}

/** Makes names in a folder safe against a power cut; Windows does so by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function unlessGone<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
