import { isDay } from '../../../kernel/local-day.ts'
import type { Findings, RefusalCode } from './plan.ts'
import type { Column, Table, TableRow } from './tables.ts'

/** Reads the cells of one row, and notes what can't be read with the row, the column and why. */
export class Cells<T extends Table> {
  readonly row: number
  private refusals = 0
  private readonly table: T
  private readonly found: Findings
  private readonly values: Readonly<Partial<Record<Column, string>>>

  constructor(table: T, { row, values }: TableRow<T>, found: Findings) {
    this.row = row
    this.table = table
    this.found = found
    this.values = values
  }

  get isSound(): boolean {
    return this.refusals === 0
  }

  has(column: Column<T>): boolean {
    return this.values[column] !== undefined
  }

  tell(column: Column<T> | null, code: RefusalCode, params: Record<string, string | number> = {}): void {
    this.refusals++
    this.found.refused.push({ table: this.table, row: this.row, column, code, params })
  }

  text(column: Column<T>, most: number): string {
    const text = (this.values[column] ?? '').trim()
    if (text.length > most) this.tell(column, 'tooLong', { most, length: text.length })
    return text
  }

  filled(column: Column<T>, most: number): string {
    const text = this.text(column, most)
    if (text === '') this.tell(column, 'missing')
    return text
  }

  pattern(column: Column<T>, pattern: RegExp, code: RefusalCode): string {
    const text = (this.values[column] ?? '').trim()
    if (text === '') this.tell(column, 'missing')
    else if (!pattern.test(text)) this.tell(column, code, { value: text.slice(0, 60) })
    return text
  }

  list(column: Column<T>, most: { readonly items: number; readonly length: number }): string[] {
    const items = (this.values[column] ?? '')
      .split('\n')
      .map((item) => item.trim())
      .filter(Boolean)
    const long = items.find(({ length }) => length > most.length)
    if (long) this.tell(column, 'tooLong', { most: most.length, length: long.length })
    if (items.length > most.items) this.tell(column, 'tooLong', { most: most.items, length: items.length })
    return [...new Set(items)]
  }

  yesOrNo(column: Column<T>, unsaid: boolean): boolean {
    const text = (this.values[column] ?? '').trim()
    if (text === '') return unsaid
    if (text !== 'true' && text !== 'false') this.tell(column, 'yesOrNo', { value: text.slice(0, 60) })
    return text === 'true'
  }

  wholeNumber(column: Column<T>, least: number, most: number): number | null {
    const text = (this.values[column] ?? '').trim()
    if (text === '') return null
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most)
      this.tell(column, 'number', { value: text.slice(0, 60), least, most })
    return value
  }

  day(column: Column<T>): string | null {
    const text = (this.values[column] ?? '').trim()
    if (text === '') return null
    if (!isDay(text)) this.tell(column, 'day', { value: text.slice(0, 60) })
    return text
  }
}

/** Lines joined into a cell. */
export const joined = (items: readonly string[]): string => items.join('\n')
