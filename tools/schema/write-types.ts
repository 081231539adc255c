import type { Catalogue, Column, Table } from './catalogue.ts'

const head = `// Written by \`npm run schema\` from the migrations: change those, not this.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

`

/** What the driver gives for each type, and what it takes. */
const types: Readonly<Record<string, string>> = {
  bigint: 'ColumnType<string, string | number | bigint>',
  boolean: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  'double precision': 'number',
  integer: 'number',
  json: 'ColumnType<unknown, string>',
  jsonb: 'ColumnType<unknown, string>',
  numeric: 'ColumnType<string, string | number>',
  real: 'number',
  smallint: 'number',
  'timestamp with time zone': 'ColumnType<Date, Date | string>',
}

/** Row types for the query builder, with the values that a check constraint names as the only ones. */
export function writeTypes({ tables }: Catalogue): string {
  const names = tables.map(({ name }) => `  ${name}: ${typeName(name)}\n`)
  return `${head}export type DB = {\n${names.join('')}}\n${tables.map(writeTable).join('')}`
}

function writeTable(table: Table): string {
  const lines = table.columns.map((column) => `  ${column.name}: ${typeOf(column, table)}\n`)
  return `\nexport type ${typeName(table.name)} = {\n${lines.join('')}}\n`
}

function typeOf(column: Column, table: Table): string {
  const bare = choicesOf(column, table) ?? plainType(column.type)
  const nullable = column.notNull || table.kind === 'view' ? bare : withNull(bare)
  if (column.generated || column.identity === 'a') return `GeneratedAlways<${selected(nullable)}>`
  return column.default !== null || column.identity !== '' ? optional(nullable) : nullable
}

/** A column with a value of its own may be left out of an insert. */
function optional(type: string): string {
  const parts = /^ColumnType<([^,]+), (.+)>$/.exec(type)
  return parts ? `ColumnType<${parts[1]}, ${parts[2]} | undefined, ${parts[2]}>` : `Generated<${type}>`
}

function plainType(type: string): string {
  if (type.endsWith('[]')) return `${selected(plainType(type.slice(0, -2)))}[]`
  return types[type.replace(/\(\d+(,\d+)?\)/, '')] ?? 'string'
}

/** `ColumnType<Date, Date | string>` with null: null may be read and written. */
function withNull(type: string): string {
  const parts = /^ColumnType<([^,]+), (.+)>$/.exec(type)
  return parts ? `ColumnType<${parts[1]} | null, ${parts[2]} | null>` : `${type} | null`
}

function selected(type: string): string {
  return /^ColumnType<([^,]+),/.exec(type)?.[1] ?? type
}

/** The values of `check (column in (…))`, when the column is text. */
function choicesOf({ name, type }: Column, { constraints }: Table): string | undefined {
  if (type !== 'text') return undefined
  for (const { kind, definition } of constraints) {
    const list = kind === 'c' && /^CHECK \((\w+) = ANY \(ARRAY\[(.+)\]\)\)$/.exec(definition)
    if (list && list[1] === name) {
      return [...(list[2] ?? '').matchAll(/'((?:[^']|'')*)'::text/g)]
        .map(([, value]) => `'${value}'`)
        .join(' | ')
    }
  }
  return undefined
}

function typeName(table: string): string {
  return table
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}
