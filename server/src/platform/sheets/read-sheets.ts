import { Problem } from '../../kernel/problem.ts'
import { decodeText, type Encoding } from './decode-text.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { SHEET_LIMITS, type Sheet } from './sheet.ts'

export type ReadSheets = { readonly sheets: readonly Sheet[]; readonly encoding: Encoding | null }

/** @throws Problem `sheet.empty`, `sheet.tooLarge` */
export function requireSize(bytes: Buffer): void {
  if (bytes.length === 0) throw new Problem('sheet.empty')
  if (bytes.length > SHEET_LIMITS.bytes)
    throw new Problem('sheet.tooLarge', { megabytes: SHEET_LIMITS.bytes / 1024 / 1024 })
}

const startsWith = (bytes: Buffer, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)

/** The tables of a file, which is known by what is in it and not by its name. @throws Problem one of `sheetErrors` */
export function readSheets(name: string, bytes: Buffer): ReadSheets {
  requireSize(bytes)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Problem('sheet.oldExcel')
  if (startsWith(bytes, 0x50, 0x4b)) return { sheets: readXlsx(bytes), encoding: null }
  const { text, encoding } = decodeText(bytes)
  return { sheets: [readCsv(name, text)], encoding }
}
