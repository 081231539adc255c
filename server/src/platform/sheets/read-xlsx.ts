import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { Problem } from '../../kernel/problem.ts'
import { SHEET_LIMITS, type Sheet, type SheetFault, type SheetRow, tidyRows } from './sheet.ts'
import { unpack } from './unpack.ts'

type Text = string | { readonly '#text'?: string }
type Rich = { readonly t?: Text; readonly r?: readonly { readonly t?: Text }[] }
type Cell = {
  readonly '@r'?: string
  readonly '@t'?: string
  readonly '@s'?: string
  readonly v?: Text
  readonly f?: unknown
  readonly is?: Rich
}
type Worksheet = {
  readonly worksheet?: {
    readonly sheetData?: {
      readonly row?: readonly { readonly '@r'?: string; readonly c?: readonly Cell[] }[]
    }
    readonly mergeCells?: { readonly mergeCell?: readonly { readonly '@ref'?: string }[] }
  }
}

const MANY = new Set(['row', 'c', 'r', 'si', 'sheet', 'Relationship', 'mergeCell', 'xf'])

/** Only what the format itself can say: no types are guessed, so that a telephone number stays as it was typed. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => MANY.has(name),
})

/**
 * The sheets of an Excel workbook (ECMA-376) that are not hidden, as text. What was worked out and not written, and
 * cells that were merged, are told of: they would not come back as they look.
 * @throws Problem `sheet.unreadable`, `sheet.unpacksTooLarge`, `sheet.tooManyRows`
 */
export function readXlsx(bytes: Uint8Array): Sheet[] {
  const files = unpack(bytes, (name) => /^xl\/[\w./-]+\.(xml|rels)$/.test(name))
  const book = read<{ workbook?: { sheets?: { sheet?: Record<string, string>[] } } }>(
    files,
    'xl/workbook.xml',
  )
  const links = read<{ Relationships?: { Relationship?: Record<string, string>[] } }>(
    files,
    'xl/_rels/workbook.xml.rels',
  )
  const targets = new Map(
    (links.Relationships?.Relationship ?? []).map((link) => [link['@Id'], link['@Target'] ?? '']),
  )
  const shared = sharedTexts(files)
  const days = dayStyles(files)
  return (book.workbook?.sheets?.sheet ?? [])
    .filter((sheet) => (sheet['@state'] ?? 'visible') === 'visible')
    .map((sheet) => {
      const target = (targets.get(sheet['@id'] ?? '') ?? '').replace(/^\/xl\/|^\.\//, '')
      return readSheet(sheet['@name'] ?? '', read<Worksheet>(files, `xl/${target}`), shared, days)
    })
}

function read<T>(files: ReadonlyMap<string, string>, name: string): T {
  const xml = files.get(name)
  // A workbook has no document type; one that has may declare entities that grow.
  if (xml === undefined || xml.includes('<!DOCTYPE') || XMLValidator.validate(xml) !== true)
    throw new Problem('sheet.unreadable')
  return parser.parse(xml) as T
}

function sharedTexts(files: ReadonlyMap<string, string>): string[] {
  if (!files.has('xl/sharedStrings.xml')) return []
  const { sst } = read<{ sst?: { si?: (Rich | string)[] } }>(files, 'xl/sharedStrings.xml')
  return (sst?.si ?? []).map((one) => (typeof one === 'string' ? '' : richText(one)))
}

const plain = (text: Text | undefined) => (typeof text === 'string' ? text : (text?.['#text'] ?? ''))

function richText(rich: Rich): string {
  const whole = rich.r ? rich.r.map(({ t }) => plain(t)).join('') : plain(rich.t)
  // A letter that XML can't hold is written _x000D_ there.
  return whole
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r\n', '\n')
}

/** Built-in number formats that show a day. */
const DAY_FORMATS = new Set(['14', '15', '16', '17', '22', '30', '36'])

/** Which cell styles show a number as a day. */
function dayStyles(files: ReadonlyMap<string, string>): ReadonlySet<number> {
  if (!files.has('xl/styles.xml')) return new Set()
  type Styles = {
    styleSheet?: {
      numFmts?: { numFmt?: Record<string, string> | Record<string, string>[] }
      cellXfs?: { xf?: Record<string, string>[] }
    }
  }
  const { styleSheet } = read<Styles>(files, 'xl/styles.xml')
  const own = [styleSheet?.numFmts?.numFmt ?? []]
    .flat()
    .filter((format) => /y/i.test(format['@formatCode'] ?? ''))
    .map((format) => format['@numFmtId'] ?? '')
  const isDay = (id: string | undefined) => id !== undefined && (DAY_FORMATS.has(id) || own.includes(id))
  const styles = styleSheet?.cellXfs?.xf ?? []
  return new Set(styles.flatMap((style, index) => (isDay(style['@numFmtId']) ? [index] : [])))
}

function readSheet(
  name: string,
  { worksheet }: Worksheet,
  shared: readonly string[],
  days: ReadonlySet<number>,
): Sheet {
  const faults: SheetFault[] = []
  const rows: SheetRow[] = []
  const data = worksheet?.sheetData
  for (const row of (typeof data === 'object' && data.row) || []) {
    const number = Number(row['@r']) || (rows.at(-1)?.number ?? 0) + 1
    const cells: string[] = []
    for (const cell of row.c ?? []) {
      const column = cell['@r'] ? columnOf(cell['@r']) : cells.length
      if (column >= SHEET_LIMITS.columns) continue
      const text = textOf(cell, shared, days)
      while (cells.length < column) cells.push('')
      cells[column] = text
      if (cell.f !== undefined) faults.push({ row: number, column, code: 'cell.formula' })
      else if (cell['@t'] === 'e') faults.push({ row: number, column, code: 'cell.error' })
      else if (text.length > SHEET_LIMITS.cell) faults.push({ row: number, column, code: 'cell.tooLong' })
    }
    rows.push({ number, cells })
  }
  const merged = worksheet?.mergeCells
  for (const { '@ref': ref } of (typeof merged === 'object' && merged.mergeCell) || []) {
    const [first = 'A1'] = (ref ?? '').split(':')
    faults.push({ row: Number(/\d+/.exec(first)?.[0] ?? 1), column: columnOf(first), code: 'cell.merged' })
  }
  return { name, rows: tidyRows(rows), faults }
}

function textOf(cell: Cell, shared: readonly string[], days: ReadonlySet<number>): string {
  const value = plain(cell.v)
  switch (cell['@t'] ?? 'n') {
    case 's':
      return shared[Number(value)] ?? ''
    case 'inlineStr':
      return cell.is ? richText(cell.is) : ''
    case 'b':
      return value === '1' ? 'true' : 'false'
    case 'str':
    case 'e':
    case 'd':
      return value
    default:
      return value !== '' && days.has(Number(cell['@s'] ?? -1)) ? dayOfSerial(Number(value)) : value
  }
}

/** Days since the last day but one of 1899: the spreadsheet's calendar. */
function dayOfSerial(serial: number): string {
  const at = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
  return Number.isNaN(at.getTime()) ? String(serial) : at.toISOString().slice(0, 10)
}

/** `A1` is 0, `AB7` is 27. */
function columnOf(ref: string): number {
  const letters = /^[A-Z]+/.exec(ref)?.[0] ?? 'A'
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
