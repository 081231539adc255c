import type { Catalogue, Column, Policy, Table } from './catalogue.ts'

const head = `-- The database as it is now, for reading. Written by \`npm run schema\` from the migrations: change those, not this.
`

/** The schema in the present tense, each table with all that belongs to it, the same text for the same database. */
export function writeSql({ extensions, functions, tables }: Catalogue): string {
  return [
    head,
    extensions.map((name) => `create extension ${name};`).join('\n'),
    ...functions.map(({ definition, grants }) =>
      [
        `\n${tidy(definition).replace('CREATE OR REPLACE', 'create')};`,
        ...grants.map((grant) => `-- ${grant}`),
      ].join('\n'),
    ),
    ...tables.map((table) => `\n${writeTable(table)}`),
    '',
  ].join('\n')
}

function writeTable(table: Table): string {
  if (table.kind === 'view') {
    return [`create view ${table.name} as`, tidy(table.query ?? ''), ...grantsOn(table)].join('\n')
  }
  const inside = [
    ...table.columns.map(writeColumn),
    ...table.constraints.map(({ name, definition }) => `constraint ${name} ${plain(definition)}`),
  ]
  return [
    `create ${table.unlogged ? 'unlogged ' : ''}table ${table.name} (\n${inside.map((line) => `  ${line}`).join(',\n')}\n);`,
    ...table.indexes.map((index) => `${plain(index)};`),
    ...table.triggers.map((trigger) => `${plain(trigger)};`),
    ...(table.secured ? [`alter table ${table.name} enable row level security;`] : []),
    ...(table.forced ? [`alter table ${table.name} force row level security;`] : []),
    ...table.policies.map((policy) => writePolicy(table.name, policy)),
    ...grantsOn(table),
  ].join('\n')
}

function writeColumn({ name, type, notNull, default: value, identity, generated }: Column): string {
  const made =
    identity !== ''
      ? ` generated ${identity === 'a' ? 'always' : 'by default'} as identity`
      : generated
        ? ` generated always as (${plain(value ?? '')}) stored`
        : value === null
          ? ''
          : ` default ${plain(value)}`
  return `${name} ${plain(type)}${notNull ? ' not null' : ''}${made}`
}

const commands: Readonly<Record<string, string>> = {
  r: 'select',
  a: 'insert',
  w: 'update',
  d: 'delete',
  '*': 'all',
}

function writePolicy(table: string, { name, permissive, command, roles, using, check }: Policy): string {
  return [
    `create policy ${name} on ${table}`,
    permissive ? '' : ' as restrictive',
    ` for ${commands[command] ?? command}`,
    roles.length === 1 && roles[0] === 'public' ? '' : ` to ${roles.join(', ')}`,
    using === null ? '' : `\n  using ${plain(using)}`,
    check === null ? '' : `\n  with check ${plain(check)}`,
    ';',
  ].join('')
}

function grantsOn({ name, grants }: Table): string[] {
  return grants.map((grant) => `grant ${grant.replace(/ to (\S+)$/, ` on ${name} to $1`)};`)
}

const withoutSchema = (text: string) => text.replaceAll(/\bpublic\./g, '')

/** PostgreSQL's own way of writing, brought nearer to how people write it: on one line, in small letters. */
function plain(text: string): string {
  const pieces = withoutSchema(text).split(/('(?:[^']|'')*'(?:::(?:text|jsonb)\b(?:\[\])?)?)/)
  return pieces
    .map((piece, index) =>
      index % 2 === 1
        ? piece.replace(/::(text|jsonb)(\[\])?$/, '')
        : piece.replaceAll(/\s+/g, ' ').toLowerCase(),
    )
    .join('')
    .replaceAll(/\( ?select (app_\w+)\(\) as \1\)/g, '(select $1())')
    .replaceAll(/= any \(array\[([^\]]*)\]\)/g, 'in ($1)')
    .replaceAll(/<> all \(array\[([^\]]*)\]\)/g, 'not in ($1)')
    .replaceAll('timestamp with time zone', 'timestamptz')
    .replaceAll(' using btree ', ' ')
}

function tidy(text: string): string {
  return withoutSchema(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}
