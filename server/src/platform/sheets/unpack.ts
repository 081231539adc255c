import { Unzip, UnzipInflate } from 'fflate'
import { Problem } from '../../kernel/problem.ts'
import { SHEET_LIMITS } from './sheet.ts'

/** A small bite gives at most about a thousand times as much, so the measure stops a bomb before it fills the memory. */
const BITE = 2048

/**
 * The named files of a zip, unpacked as far as the measure allows: what a file says of its own size is not believed.
 * @throws Problem `sheet.unpacksTooLarge`, `sheet.unreadable`
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, string> {
  const found = new Map<string, Uint8Array[]>()
  let size = 0
  const unzip = new Unzip((file) => {
    if (!wanted(file.name)) return
    const chunks: Uint8Array[] = []
    found.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error) throw error
      size += chunk.length
      if (size > SHEET_LIMITS.unpackedBytes)
        throw new Problem('sheet.unpacksTooLarge', { megabytes: SHEET_LIMITS.unpackedBytes / 1024 / 1024 })
      chunks.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += BITE) {
      unzip.push(bytes.subarray(at, at + BITE), at + BITE >= bytes.length)
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('sheet.unreadable')
  }
  return new Map([...found].map(([name, chunks]) => [name, Buffer.concat(chunks).toString('utf8')]))
}
