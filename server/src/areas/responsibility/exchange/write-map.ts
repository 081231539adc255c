import { addDays, type LocalDay } from '../../../kernel/local-day.ts'
import { writeCsv } from '../../../platform/sheets/write-csv.ts'
import { writeXlsx } from '../../../platform/sheets/write-xlsx.ts'
import { areaCells } from './areas.rules.ts'
import { holdsOn, type MapState, type NoteText, type Period, type UnitText } from './map-state.ts'
import {
  type Column,
  FILE_SCHEMA,
  FILE_VERSION,
  LISTS,
  TABLES,
  type Table,
  tableNames,
  YES_OR_NO,
} from './tables.ts'
import { columnWord, type Language, tableWord, valueWord } from './vocabulary.ts'

type Cells<T extends Table> = Readonly<Record<Column<T>, string>>
type Written = { readonly [T in Table]: readonly Cells<T>[] }

const yesOrNo = (value: boolean) => String(value)

function periodCells({ area, unit, role, from, to }: Period): Cells<'responsibilities'> {
  return { area, unit, role, from: from ?? '', through: to === null ? '' : addDays(to, -1) }
}

function unitCells(unit: UnitText): Cells<'units'> {
  return {
    slug: unit.slug,
    name: unit.name,
    nameEn: unit.nameEn,
    authority: unit.authority,
    authorityName: unit.authorityName,
    authorityKind: unit.authorityKind,
    email: unit.email ?? '',
    phone: unit.phone ?? '',
    inLots: yesOrNo(unit.inLots),
    active: yesOrNo(unit.active),
  }
}

function noteCells(note: NoteText): Cells<'boundaryNotes'> {
  const { area, unit, otherUnit, body, example, writtenOn, endedOn } = note
  return { area, unit, otherUnit, body, example, writtenOn, endedOn: endedOn ?? '' }
}

/** The map of one day, or with every period and note that has been and that is planned. */
function tablesOf(state: MapState, on: LocalDay | 'all'): Written {
  const notes = state.notes.filter(
    ({ writtenOn, endedOn }) => on === 'all' || (writtenOn <= on && (endedOn === null || endedOn > on)),
  )
  return {
    areas: state.areas.map(areaCells),
    responsibilities: state.periods.filter((one) => on === 'all' || holdsOn(one, on)).map(periodCells),
    units: state.units.map(unitCells),
    boundaryNotes: notes.map(noteCells),
  }
}

function rowsOf<T extends Table>(table: T, written: Written, language: Language): string[][] {
  const columns: readonly Column[] = TABLES[table]
  const rows = written[table] as readonly Readonly<Partial<Record<Column, string>>>[]
  return [
    columns.map((column) => columnWord(column, language)),
    ...rows.map((row) => columns.map((column) => valueWord(column, row[column] ?? '', language))),
  ]
}

export function writeMapCsv(state: MapState, on: LocalDay | 'all', table: Table, language: Language): Buffer {
  return writeCsv(rowsOf(table, tablesOf(state, on), language))
}

/** A sheet for each table. */
export function writeMapXlsx(state: MapState, on: LocalDay | 'all', language: Language): Buffer {
  const written = tablesOf(state, on)
  return writeXlsx(
    tableNames.map((table) => ({ name: tableWord(table, language), rows: rowsOf(table, written, language) })),
  )
}

/** For programs: lists as lists, yes and no as such, what is empty as null. Read back by schema and version. */
export function writeMapJson(state: MapState, on: LocalDay | 'all'): Buffer {
  const written = tablesOf(state, on)
  const tables = tableNames.map((table) => {
    const rows = written[table] as readonly Readonly<Partial<Record<Column, string>>>[]
    return [table, rows.map((row) => Object.fromEntries(Object.entries(row).map(valueForPrograms)))] as const
  })
  const file = { schema: FILE_SCHEMA, version: FILE_VERSION, on, ...Object.fromEntries(tables) }
  return Buffer.from(`${JSON.stringify(file, null, 1)}\n`)
}

function valueForPrograms([name, text]: [string, string]): [string, unknown] {
  const column = name as Column
  if (LISTS.has(column)) return [name, text === '' ? [] : text.split('\n')]
  if (YES_OR_NO.has(column)) return [name, text === 'true']
  if (column === 'usualDays') return [name, text === '' ? null : Number(text)]
  return [name, text === '' ? null : text]
}
