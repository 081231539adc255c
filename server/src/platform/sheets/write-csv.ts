import { guarded } from './formula-guard.ts'

/** A table as Swedish spreadsheets open it: semicolons, and a mark that says it is UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(`\uFEFF${rows.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`)
}

function cell(text: string): string {
  const safe = guarded(text)
  return /[";,\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
