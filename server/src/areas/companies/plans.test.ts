import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../testing/house.ts'

/** However many companies there are, the lists and suggestions are read by their indexes. */
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  await house.owner.pool.query(`
    insert into company (id, name, address, city, created_at)
    select gen_random_uuid(), md5(i::text) || ' ' || md5((i * 7)::text) || ' AB', 'Gatan ' || i, 'Rimbo', now()
    from generate_series(1, 20000) i`)
  await house.owner.pool.query('analyze company')
})
afterAll(() => house.close())

async function planOf(query: string): Promise<string> {
  const { rows } = await house.owner.pool.query(`explain ${query}`)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

/** The body of a function as it stands in the database, with its arguments put in. */
async function bodyOf(name: string, values: Readonly<Record<string, string>>): Promise<string> {
  const { rows } = await house.owner.pool.query('select prosrc from pg_proc where proname = $1', [name])
  const words = Object.keys(values).join('|')
  return rows[0].prosrc.replaceAll(new RegExp(`\\b(${words})\\b`, 'g'), (word: string) => values[word])
}

test('the register is read by name in the order of an index, without sorting it all', async () => {
  const plan = await planOf('select * from company where merged_into is null order by name, id limit 51')
  expect(plan).toContain('Index Scan using company_name_sorted')
})

test('entries that look alike are found by index, whatever they share', async () => {
  const one = `'${crypto.randomUUID()}'::uuid`
  const plan = await planOf(
    await bodyOf('company_lookalikes', {
      one,
      name_key: "'lyktan'",
      domains: "array['lyktan.example']",
      most: '40',
    }),
  )
  expect(plan).not.toContain('Seq Scan on company ')
  expect(plan).toContain('company_name')
  expect(plan).toContain('company_address')
})

test('what has happened with a company is read by index', async () => {
  const plan = await house.owner.pool.connect().then(async (client) => {
    try {
      await client.query('begin; set local enable_seqscan = off')
      const body = await bodyOf('company_event_ids', {
        companies: `array['${crypto.randomUUID()}']::uuid[]`,
        before: 'null::bigint',
        most: '20',
      })
      const { rows } = await client.query(`explain ${body}`)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
  expect(plan).toContain('event_company')
  expect(plan).toContain('event_other_company')
})
