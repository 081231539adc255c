import { Problem } from '../../../kernel/problem.ts'
import {
  type Column,
  FILE_SCHEMA,
  FILE_VERSION,
  type MapFile,
  TABLES,
  type Table,
  type TableRow,
  tableNames,
} from './tables.ts'

const MOST_ROWS = 20_000

/** Reads the form for programs. @throws Problem `mapFile.notAMap`, `mapFile.otherVersion` */
export function readMapJson(text: string): MapFile {
  const file = parsed(text.replace(/^\uFEFF/, ''))
  if (file['schema'] !== FILE_SCHEMA) throw new Problem('mapFile.notAMap')
  if (file['version'] !== FILE_VERSION)
    throw new Problem('mapFile.otherVersion', { version: String(file['version']), ours: FILE_VERSION })
  const tables = tableNames.flatMap((table) => {
    const rows = file[table]
    if (rows === undefined) return []
    if (!Array.isArray(rows) || rows.length > MOST_ROWS) throw new Problem('mapFile.notAMap')
    return [[table, rows.map((row, index) => readRow(table, row, index + 1))] as const]
  })
  return Object.fromEntries(tables) as MapFile
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Told of below, as anything else that is no map.
  }
  throw new Problem('mapFile.notAMap')
}

function readRow(table: Table, row: unknown, number: number): TableRow {
  if (typeof row !== 'object' || row === null) throw new Problem('mapFile.notAMap')
  const given = row as Record<string, unknown>
  const values: Partial<Record<Column, string>> = {}
  for (const column of TABLES[table] as readonly Column[]) {
    if (Object.hasOwn(given, column)) values[column] = asText(given[column])
  }
  return { row: number, values }
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => String(item).replaceAll('\n', ' ')).join('\n')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
