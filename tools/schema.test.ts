import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Catalogue, readSchema } from './schema/catalogue.ts'
import { withFreshDatabase } from './schema/fresh-database.ts'
import { extendList } from './schema/migrations-list.ts'
import { writeSql } from './schema/write-sql.ts'
import { writeTypes } from './schema/write-types.ts'
import { checkSchema } from './schema.ts'
import { scratchFolder } from './source/scratch.ts'

describe('what is written', () => {
  let first: Catalogue
  let same: Catalogue
  let unsecured: Catalogue

  beforeAll(async () => {
    await withFreshDatabase(async (client) => {
      await makeHouse(client)
      first = await readSchema(client)
      same = await readSchema(client)
      await client.query('alter table house disable row level security')
      unsecured = await readSchema(client)
    })
  })

  it('is the whole schema in the present tense', () => {
    expect(writeSql(first)).toContain(`create table house (
  id uuid not null,
  number bigint not null generated always as identity,
  colour text not null default 'red',
  built_at timestamptz,
  notes jsonb not null default '{}',
  constraint house_pkey primary key (id),
  constraint house_colour check (colour in ('red', 'white')),
  constraint house_next_fkey foreign key (id) references house(id)
);
create unique index house_built on house (built_at) where (colour = 'red');
alter table house enable row level security;
create policy house_read on house for select
  using (colour <> 'white');
grant select on house to public;
`)
  })

  it('is the same text for the same database, and tells when row level security is off', () => {
    expect(writeSql(same)).toBe(writeSql(first))
    expect(writeSql(unsecured)).not.toContain('row level security')
  })

  it('is row types where a check constraint names the only values', () => {
    expect(writeTypes(first)).toContain(`export type House = {
  id: string
  number: GeneratedAlways<string>
  colour: Generated<'red' | 'white'>
  built_at: ColumnType<Date | null, Date | string | null>
  notes: ColumnType<unknown, string | undefined, string>
}
`)
  })
})

async function makeHouse(client: pg.Client): Promise<void> {
  await client.query(`
    create table house (
      id uuid primary key, number bigint generated always as identity,
      colour text not null default 'red', built_at timestamptz, notes jsonb not null default '{}',
      constraint house_colour check (colour in ('red', 'white')),
      constraint house_next_fkey foreign key (id) references house);
    create unique index house_built on house (built_at) where colour = 'red';
    alter table house enable row level security;
    create policy house_read on house for select using (colour <> 'white');
    grant select on house to public`)
}

describe('what is checked', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const folder = {
    'server/migrations/0001_first.sql': 'select 1;\n',
    'server/migrations/0002_second.sql': 'select 2;\n',
    'server/migrations/list.txt': `0001_first.sql ${hash('select 1;\n')}\n0002_second.sql ${hash('select 2;\n')}\n`,
    'server/schema.sql': 'create table a;\ncreate table b;\n',
  }
  const check = (files: Record<string, string>, written: Record<string, string> = {}) =>
    checkSchema(scratchFolder({ ...folder, ...files }), written).map(
      ({ file, line, wrong }) => `${file}:${line} ${wrong}`,
    )

  it('is content when all agrees', () => {
    expect(check({}, { 'server/schema.sql': folder['server/schema.sql'] })).toEqual([])
  })

  it('finds a schema that is stale, at the first line that differs', () => {
    expect(check({}, { 'server/schema.sql': 'create table a;\ncreate table c;\n' })).toEqual([
      'server/schema.sql:2 it is not what the migrations make',
    ])
  })

  it.each([
    [
      'an edited migration',
      { 'server/migrations/0001_first.sql': 'select 3;\n' },
      'server/migrations/0001_first.sql:1 a migration was edited',
    ],
    [
      'a migration that is not listed',
      { 'server/migrations/0003_third.sql': '' },
      'server/migrations/0003_third.sql:1 the migration is not in list.txt',
    ],
    [
      'a listed migration that is gone',
      { 'server/migrations/list.txt': `${folder['server/migrations/list.txt']}0003_gone.sql x\n` },
      'server/migrations/list.txt:3 0003_gone.sql is listed and missing',
    ],
    [
      'a number that stands twice',
      { 'server/migrations/list.txt': `0001_first.sql ${hash('select 1;\n')}\n0001_second.sql x\n` },
      'server/migrations/list.txt:1 the numbers have a gap or stand twice',
    ],
  ])('finds %s', (_name, files, said) => {
    expect(check(files)).toContain(said)
  })

  it('lists a new migration, and anew one that is edited before it is committed', () => {
    const root = scratchFolder({ ...folder, 'server/migrations/0003_third.sql': 'select 4;\n' })
    commitAll(root)
    expect(extendList(root)).toEqual(['0003_third.sql'])
    writeFileSync(path.join(root, 'server/migrations/0003_third.sql'), 'select 5;\n')
    expect(extendList(root)).toEqual(['0003_third.sql'])
    expect(readFileSync(path.join(root, 'server/migrations/list.txt'), 'utf8')).toBe(
      `${folder['server/migrations/list.txt']}0003_third.sql ${hash('select 5;\n')}\n`,
    )
    expect(checkSchema(root, {})).toEqual([])
  })

  it('lets nobody list a committed migration anew', () => {
    const root = scratchFolder(folder)
    commitAll(root)
    writeFileSync(path.join(root, 'server/migrations/0001_first.sql'), 'select 3;\n')
    expect(extendList(root)).toEqual([])
    expect(checkSchema(root, {})).toMatchObject([{ wrong: 'a migration was edited' }])
  })
})

function commitAll(root: string): void {
  const person = ['-c', 'user.name=Test', '-c', 'user.email=test@farled.example']
  for (const args of [['init'], ['add', '.'], ['commit', '--message', 'as it is']]) {
    spawnSync('git', [...person, ...args], { cwd: root })
  }
}
