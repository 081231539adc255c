import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyDatabase } from '../../../testing/database/database.ts'
import { systemActor } from '../../kernel/actor.ts'
import { type Db, openDb, type Read } from './db.ts'

const actor = systemActor('test')
let copy: Awaited<ReturnType<typeof copyDatabase>>
let db: Db
let owner: pg.Client
beforeAll(async () => {
  copy = await copyDatabase()
  db = openDb(copy.appUrl, { max: 1 })
  owner = new pg.Client({ connectionString: copy.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await db.close()
  await owner.end()
  await copy.drop()
})

const prepared = async () => {
  const { rows } = await db.pool.query<{ statement: string }>('select statement from pg_prepared_statements')
  return rows.map(({ statement }) => statement)
}

test('a statement is prepared when it is sent again, and answers for the values of each time', async () => {
  const add = (one: number) =>
    db.read(actor, async (read) => {
      const { rows } = await sql<{ sum: number }>`select ${one}::int + 1 as sum`.execute(read)
      return rows[0]?.sum
    })
  expect(await add(1)).toBe(2)
  expect(await prepared()).toEqual([])
  for (const one of [2, 3, 4, 5, 6, 7, 8]) expect(await add(one)).toBe(one + 1)
  expect(await prepared()).toEqual(['select $1::int + 1 as sum'])
})

test('a list written out is sent as it is: the next one has another length', async () => {
  const count = (length: number) =>
    db.read(actor, (read) =>
      read
        .selectFrom('unit')
        .select('id')
        .where(
          'slug',
          'in',
          Array.from({ length }, (_, index) => `unit-${index}`),
        )
        .execute(),
    )
  for (const _ of [1, 2, 3]) await count(60)
  expect((await prepared()).filter((text) => text.includes('"unit"'))).toEqual([])
})

test('what is written in one transaction is kept when a table changes shape in the middle of it', async () => {
  const all = (read: Read) => read.selectFrom('authority').selectAll().where('kind', '=', 'board').execute()
  for (const _ of [1, 2, 3]) await db.read(actor, all)
  await owner.query("alter table authority add column motto text not null default 'Tillsammans'")
  await owner.query(
    "insert into authority (id, slug, name, name_en, kind) values (gen_random_uuid(), 'nämnden', 'Nämnden', 'The board', 'board')",
  )
  let turns = 0
  const found = await db.change(actor, async (tx) => {
    turns++
    await tx.insertInto('case_number').values({ year: 2001, last: 1 }).execute()
    return all(tx)
  })
  expect(turns).toBe(2)
  expect(found).toEqual([expect.objectContaining({ slug: 'nämnden', motto: 'Tillsammans' })])
  const { rows } = await owner.query('select count(*)::int as n from case_number where year = 2001')
  expect(rows[0].n).toBe(1)
  expect(await db.read(actor, all)).toHaveLength(1)
})
