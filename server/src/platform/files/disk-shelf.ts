import { constants, createReadStream } from 'node:fs'
import { access, mkdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '../../kernel/problem.ts'
import type { Shelf } from './shelf.ts'

/** A folder; files come from the same disk, so that putting one there is renaming it. */
export function diskShelf(folder: string): Shelf {
  const place = (hash: string) => path.join(folder, hash.slice(0, 2), hash)
  return {
    async keep(hash, file) {
      await mkdir(path.dirname(place(hash)), { recursive: true })
      await rename(file, place(hash))
    },
    async open(hash) {
      const found = await stat(place(hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') throw new Problem('file.missing')
        throw error
      })
      return { stream: createReadStream(place(hash)), size: found.size }
    },
    async check() {
      await mkdir(folder, { recursive: true })
      await access(folder, constants.R_OK | constants.W_OK)
    },
  }
}
