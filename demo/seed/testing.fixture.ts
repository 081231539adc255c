import { openTestHouse, type TestHouse } from '../../server/testing/house.ts'
import { moveIn, playYear } from './seed.ts'
import { someCases } from './some-cases.fixture.ts'

const ISSUER = 'http://localhost:3001'

/** A house of its own that the demonstration can be brought to. */
export async function openGround() {
  const house = await openTestHouse()
  const url = house.kit.config.databaseUrl
  // The demonstration opens the pages itself.
  await house.owner.pool.query('delete from public_opening')
  return {
    house,
    url,
    moveIn: () => moveIn(url, house.clock.now(), ISSUER, someCases()),
    playYear: (told?: Parameters<typeof playYear>[2]) => playYear(url, house.kit, told, someCases()),
    content: () => contentOf(house),
  }
}

/** What people call the things that others point to: ids are new each time, these are not. */
const NAMES = `
  select id, 'authority ' || slug as name from authority
  union all select id, 'unit ' || slug from unit
  union all select id, 'member ' || subject from member
  union all select id, 'area ' || code from area
  union all select id, 'company ' || coalesce(org_number, name) from company
  union all select id, 'contact ' || name from contact
  union all select id, 'case ' || number from business_case
  union all select p.id, concat_ws(' ', 'part', c.number, u.slug, p.title, p.offered_at)
    from part p join business_case c on c.id = p.case_id join unit u on u.id = p.unit_id
  union all select a.id, concat_ws(' ', 'answer', c.number, a.issued_at, a.body)
    from answer a join business_case c on c.id = a.case_id`

/** Every row of every table by table, sorted; ids are replaced by what they stand for, secrets by nothing. */
export async function contentOf({ owner }: Pick<TestHouse, 'owner'>): Promise<Record<string, string[]>> {
  const named = await owner.pool.query<{ id: string; name: string }>(NAMES)
  const names = new Map(named.rows.map(({ id, name }) => [id, name]))
  const tables = await owner.pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration'",
  )
  const content: Record<string, string[]> = {}
  for (const { name } of tables.rows) {
    const { rows } = await owner.pool.query<{ row: string }>(
      `select (to_jsonb(t) - 'token_hash')::text as row from "${name}" t`,
    )
    content[name] = rows.map(({ row }) => plain(row, names)).sort()
  }
  return content
}

function plain(row: string, names: ReadonlyMap<string, string>): string {
  return row
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? 'id')
    .replace(/\/(arende|remiss)\/[\w-]{43}/g, '/$1/…')
    .replace(/"basis": "[0-9a-f]{64}"/, '"basis": "…"')
    .replace(/"id": \d+, /, '')
}
