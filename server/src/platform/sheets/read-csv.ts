import { Problem } from '../../kernel/problem.ts'
import { unguarded } from './formula-guard.ts'
import { SHEET_LIMITS, type Sheet, type SheetFault, type SheetRow, tidyRows } from './sheet.ts'

/** What separates cells, the Swedish spreadsheet's first; pasted cells have tabs between them. */
const DELIMITERS = [';', '\t', ','] as const

/**
 * Reads a table of text (RFC 4180, with whichever delimiter the heading has most of). A row's number is that of the
 * record, as a spreadsheet that opens the file numbers it, also when a cell holds line breaks.
 * @throws Problem `sheet.unclosedQuote`, `sheet.tooManyRows`
 */
export function readCsv(name: string, text: string): Sheet {
  const delimiter = delimiterOf(text)
  const faults: SheetFault[] = []
  const rows: SheetRow[] = []
  for (const cells of records(text, delimiter)) {
    const number = rows.length + 1
    for (const [column, cell] of cells.entries()) {
      if (cell.length > SHEET_LIMITS.cell) faults.push({ row: number, column, code: 'cell.tooLong' })
    }
    rows.push({ number, cells: cells.slice(0, SHEET_LIMITS.columns).map(unguarded) })
    if (rows.length > SHEET_LIMITS.rows * 4)
      throw new Problem('sheet.tooManyRows', { most: SHEET_LIMITS.rows, rows: rows.length })
  }
  return { name, rows: tidyRows(rows), faults }
}

function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((one) => [one, 0]))
  let quoted = false
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === '\n' || letter === '\r') && [...counts.values()].some(Boolean)) break
    else if (!quoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a)
  return best?.[0] ?? ';'
}

function* records(text: string, delimiter: string): Generator<string[]> {
  let cells: string[] = []
  let at = 0
  let record = 1
  while (at <= text.length) {
    let cell: string
    if (text[at] === '"') {
      const [content, after] = quotedCell(text, at, record)
      const end = endOfCell(text, after, delimiter)
      // Letters after the closing quote are kept as they stand, as spreadsheets do.
      cell = content + text.slice(after, end)
      at = end
    } else {
      const end = endOfCell(text, at, delimiter)
      cell = text.slice(at, end)
      at = end
    }
    cells.push(cell.replaceAll('\r\n', '\n'))
    if (text[at] === delimiter) {
      at++
      continue
    }
    const isLast = at >= text.length
    if (!isLast || cells.length > 1 || cells[0] !== '') yield cells
    cells = []
    record++
    if (isLast) return
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  }
}

function quotedCell(text: string, from: number, record: number): [string, number] {
  let content = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) throw new Problem('sheet.unclosedQuote', { row: record })
    content += text.slice(at, quote)
    if (text[quote + 1] !== '"') return [content, quote + 1]
    content += '"'
    at = quote + 2
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
