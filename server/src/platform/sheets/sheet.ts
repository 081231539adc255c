import { Problem } from '../../kernel/problem.ts'

/** A row as it stands in the file: `number` is the one that the spreadsheet shows, the heading's being 1. */
export type SheetRow = { readonly number: number; readonly cells: readonly string[] }

/** What can't be read as it stands, and where; `column` counts from 0. */
export type SheetFault = {
  readonly row: number
  readonly column: number
  readonly code: 'cell.formula' | 'cell.merged' | 'cell.error' | 'cell.tooLong'
}

export type Sheet = {
  readonly name: string
  readonly rows: readonly SheetRow[]
  readonly faults: readonly SheetFault[]
}

/** More than this is no map and no list of people, and is not read. */
export const SHEET_LIMITS = {
  bytes: 4 * 1024 * 1024,
  unpackedBytes: 48 * 1024 * 1024,
  rows: 20_000,
  columns: 80,
  cell: 30_000,
} as const

/** How reading a file may end, and the HTTP status of each. */
export const sheetErrors = {
  'sheet.empty': 422,
  'sheet.tooLarge': 413,
  'sheet.tooManyRows': 422,
  'sheet.unpacksTooLarge': 422,
  'sheet.unreadable': 422,
  'sheet.oldExcel': 422,
  'sheet.unclosedQuote': 422,
} as const satisfies Record<string, number>

export const SHEET_ERRORS = Object.keys(sheetErrors)

/** Rows that hold nothing are left out, and so are the empty cells at the end of a row. */
export function tidyRows(rows: readonly SheetRow[]): SheetRow[] {
  const kept = rows
    .map(({ number, cells }) => ({ number, cells: cells.slice(0, lastFilled(cells) + 1) }))
    .filter(({ cells }) => cells.length > 0)
  if (kept.length > SHEET_LIMITS.rows)
    throw new Problem('sheet.tooManyRows', { most: SHEET_LIMITS.rows, rows: kept.length })
  return kept
}

const lastFilled = (cells: readonly string[]) => cells.findLastIndex((cell) => cell.trim() !== '')
