import { Problem } from '../../../kernel/problem.ts'
import { decodeText } from '../../../platform/sheets/decode-text.ts'
import { readSheets, requireSize } from '../../../platform/sheets/read-sheets.ts'
import type { SheetFault } from '../../../platform/sheets/sheet.ts'
import type { Aside, Column, FileRow, ReadFile, Refusal, RefusalCode } from './columns.ts'
import { readGeoJson } from './read-geojson.ts'
import { withGeometry } from './read-geometry.ts'
import { columnOf, valueOf } from './vocabulary.ts'

/** More than this at once is not looked through before it is saved. */
const MOST_ROWS = 5000

/**
 * Reads a file of projects: GeoJSON, the first sheet of an Excel workbook that has our columns, or a table as text.
 * Which it is, is known by what is in it.
 * @throws Problem one of `sheetErrors`, `projectFile.columns`, `.geoJson`, `.notWgs84`, `.tooMany`
 */
export function readProjects(name: string, bytes: Buffer): ReadFile {
  requireSize(bytes)
  const start = bytes
    .subarray(0, 200)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  const read = /^\s*[{[]/.test(start) ? readGeoJson(decodeText(bytes).text) : readTables(name, bytes)
  if (read.rows.length > MOST_ROWS)
    throw new Problem('projectFile.tooMany', { most: MOST_ROWS, rows: read.rows.length })
  return { ...read, rows: read.rows.map(withGeometry) }
}

const FAULTS = {
  'cell.formula': 'formula',
  'cell.merged': 'merged',
  'cell.error': 'error',
  'cell.tooLong': 'cellTooLong',
} as const satisfies Record<SheetFault['code'], RefusalCode>

function readTables(name: string, bytes: Buffer): ReadFile {
  const { sheets, encoding } = readSheets(name, bytes)
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const sheet = filled.find(({ rows }) => (rows[0]?.cells ?? []).some((cell) => columnOf(cell) === 'title'))
  // A file that only says when, of projects that are known already, has a number or an id for each.
  const [head, ...body] = (sheet ?? filled[0])?.rows ?? []
  const columns = (head?.cells ?? []).map(columnOf)
  if (!head || !(columns.includes('reference') || columns.includes('externalId')))
    throw new Problem('projectFile.columns')
  const refused: Refusal[] = []
  for (const { row, column, code } of (sheet ?? filled[0])?.faults ?? []) {
    // A note at the side, in a column that is not read, may look as it likes.
    const read = columns[column]
    if (read || code === 'cell.merged')
      refused.push({ row, column: read ?? null, code: FAULTS[code], params: {} })
  }
  const aside: Aside[] = [
    ...(encoding === 'windows-1252' ? [{ row: null, code: 'oldEncoding', params: {} } as const] : []),
    ...filled
      .filter((other) => other !== (sheet ?? filled[0]))
      .map(
        (other) => ({ row: null, code: 'unreadSheet', params: { sheet: other.name.slice(0, 60) } }) as const,
      ),
    ...head.cells
      .filter((heading, i) => heading.trim() !== '' && !columns[i])
      .map(
        (heading) => ({ row: null, code: 'unreadColumn', params: { column: heading.slice(0, 60) } }) as const,
      ),
  ]
  const rows = body.map(({ number, cells }): FileRow => {
    const values: Partial<Record<Column, string>> = {}
    for (const [i, column] of columns.entries()) {
      if (column && values[column] === undefined) values[column] = valueOf(column, cells[i] ?? '')
    }
    return { row: number, values }
  })
  return { rows, refused, aside }
}
