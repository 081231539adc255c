import { Problem } from '../../../kernel/problem.ts'
import { decodeText } from '../../../platform/sheets/decode-text.ts'
import { readSheets, requireSize } from '../../../platform/sheets/read-sheets.ts'
import type { Sheet, SheetFault } from '../../../platform/sheets/sheet.ts'
import type { Aside, Refusal, RefusalCode } from './plan.ts'
import { readMapJson } from './read-map-json.ts'
import { type Column, type MapFile, REQUIRED, type Table, type TableRow, tableNames } from './tables.ts'
import { columnOf, tableOf, valueOf } from './vocabulary.ts'

export type ReadMap = {
  readonly file: MapFile
  readonly refused: readonly Refusal[]
  readonly aside: readonly Aside[]
}

/**
 * Reads a file of the map: JSON, an Excel workbook with a sheet for each table, or one table as text. Which table a
 * sheet is, is known by its columns, so that the file may have been renamed.
 * @throws Problem one of `sheetErrors`, `mapFile.notAMap`, `mapFile.otherVersion`
 */
export function readMap(name: string, bytes: Buffer): ReadMap {
  requireSize(bytes)
  if (
    /^\s*[{[]/.test(
      bytes
        .subarray(0, 200)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  )
    return { file: readMapJson(decodeText(bytes).text), refused: [], aside: [] }
  const { sheets, encoding } = readSheets(name.replace(/\.\w+$/, ''), bytes)
  const file: { [T in Table]?: TableRow[] } = {}
  const refused: Refusal[] = []
  const aside: Aside[] = []
  if (encoding === 'windows-1252') aside.push({ table: null, row: null, code: 'oldEncoding', params: {} })
  for (const sheet of sheets) {
    if (sheet.rows.length === 0) continue
    const table = tableBySheet(sheet)
    if (!table) {
      aside.push({ table: null, row: null, code: 'unreadSheet', params: { sheet: sheet.name } })
      continue
    }
    const read = readTable(sheet, table)
    // Two sheets of the same table are read one after the other.
    file[table] = [...(file[table] ?? []), ...read.rows]
    refused.push(...read.refused)
    aside.push(...read.aside)
  }
  if (Object.keys(file).length === 0) throw new Problem('mapFile.notAMap')
  return { file, refused, aside }
}

/** By its name when it has one of ours and a column too, otherwise by the columns that it has most of. */
function tableBySheet(sheet: Sheet): Table | undefined {
  const headings = sheet.rows[0]?.cells ?? []
  const count = (table: Table) => headings.filter((heading) => columnOf(table, heading)).length
  const lacks = (table: Table) =>
    REQUIRED[table].filter(
      (column: Column) => !headings.some((heading) => columnOf(table, heading) === column),
    ).length
  const named = tableOf(sheet.name)
  if (named && count(named) > 0) return named
  const [best] = tableNames
    .filter((table) => count(table) > 0)
    .toSorted((a, b) => lacks(a) - lacks(b) || count(b) - count(a))
  // One word that fits may be chance.
  return best && (lacks(best) === 0 || count(best) > 1) ? best : undefined
}

const FAULTS = {
  'cell.formula': 'formula',
  'cell.merged': 'merged',
  'cell.error': 'error',
  'cell.tooLong': 'cellTooLong',
} as const satisfies Record<SheetFault['code'], RefusalCode>

function readTable(sheet: Sheet, table: Table) {
  const [head, ...body] = sheet.rows
  const columns = (head?.cells ?? []).map((heading) => columnOf(table, heading))
  const refused: Refusal[] = REQUIRED[table]
    .filter((column: Column) => !columns.includes(column))
    .map((column) => ({ table, row: head?.number ?? 1, column, code: 'columnMissing', params: {} }))
  for (const { row, column, code } of sheet.faults) {
    // A note at the side, in a column that is not read, may look as it likes.
    const read = columns[column]
    if (read || code === 'cell.merged')
      refused.push({ table, row, column: read ?? null, code: FAULTS[code], params: {} })
  }
  const unread = (head?.cells ?? []).filter((heading, index) => heading.trim() !== '' && !columns[index])
  const aside: Aside[] = unread.map((heading) => ({
    table,
    row: null,
    code: 'unreadColumn',
    params: { column: heading.slice(0, 60) },
  }))
  const rows = body.map(({ number, cells }): TableRow => {
    const values: Partial<Record<Column, string>> = {}
    for (const [index, column] of columns.entries()) {
      if (column && values[column] === undefined) values[column] = valueOf(column, cells[index] ?? '')
    }
    return { row: number, values }
  })
  return { rows: refused.some(({ code }) => code === 'columnMissing') ? [] : rows, refused, aside }
}
