import { expect, test } from 'vitest'
import { withClient } from '../../src/platform/db/embedded/roles.ts'
import { copyDatabase } from './database.ts'

test('gives each caller a migrated database of its own, also when many ask at once', async () => {
  const copies = await Promise.all(Array.from({ length: 6 }, () => copyDatabase()))
  try {
    expect(new Set(copies.map(({ name }) => name)).size).toBe(6)
    for (const { ownerUrl } of copies) {
      const count = await withClient(ownerUrl, (client) =>
        client.query('select count(*)::int as n from migration'),
      )
      expect(count.rows[0]).toEqual({ n: expect.any(Number) })
    }
  } finally {
    await Promise.all(copies.map((copy) => copy.drop()))
  }
})

test('sorts Swedish', async () => {
  const copy = await copyDatabase()
  try {
    const sorted = await withClient(copy.appUrl, (client) =>
      client.query("select w from unnest('{Örjan,Åsa,Ärla,Zara}'::text[]) w order by w"),
    )
    expect(sorted.rows.map(({ w }) => w)).toEqual(['Zara', 'Åsa', 'Ärla', 'Örjan'])
  } finally {
    await copy.drop()
  }
})

test('lets the running role in without ownership of the tables', async () => {
  const copy = await copyDatabase()
  try {
    const answer = await withClient(copy.appUrl, (client) =>
      client.query(
        "select current_user = pg_get_userbyid(relowner) as owns from pg_class where relname = 'migration'",
      ),
    )
    expect(answer.rows).toEqual([{ owns: false }])
  } finally {
    await copy.drop()
  }
})

test('removes a database although somebody is still connected', async () => {
  const copy = await copyDatabase()
  const report = withClient(copy.ownerUrl, async (client) => {
    await copy.drop()
    return client.query('select 1')
  })
  await expect(report).rejects.toThrow(/connection|terminat/i)
  await expect(withClient(copy.ownerUrl, async () => undefined)).rejects.toThrow('does not exist')
})

test('keeps what one database holds from the next', async () => {
  const [first, second] = [await copyDatabase(), await copyDatabase()]
  try {
    await withClient(first.ownerUrl, (client) => client.query('create table left_behind (id int)'))
    const found = await withClient(second.ownerUrl, (client) =>
      client.query("select to_regclass('left_behind') as t"),
    )
    expect(found.rows).toEqual([{ t: null }])
  } finally {
    await Promise.all([first.drop(), second.drop()])
  }
})
