import type { Readable } from 'node:stream'

/** Where files lie in the end, each under the hash of its content. */
export type Shelf = {
  /** Puts a finished file on the shelf, whole or not at all. The file on the disk may be gone afterwards. */
  keep(hash: string, file: string, size: number): Promise<void>
  /** @throws Problem `file.missing` */
  open(hash: string): Promise<{ stream: Readable; size: number }>
  /** @throws Error that says why nothing can be put there or fetched now */
  check(): Promise<void>
}
