import pg from 'pg'
import { addDays, dayOf, type LocalDay } from '../../server/src/kernel/local-day.ts'
import { newId } from '../../server/src/platform/ids/ids.ts'
import type { BenchCast } from './seed-cast.ts'

/** How much there is in a municipality whose register has been kept for years, by the number of its cases. */
export const projectsFor = (cases: number): number => Math.ceil(cases / 5)

const KINDS = [
  'Ny gång- och cykelväg',
  'Byte av vattenledning',
  'Ny beläggning',
  'Fiberschakt',
  'Detaljplan för bostäder',
  'Lekplats byggs om',
  'Dagvattendamm',
  'Ny belysning',
  'Hastigheten ses över',
  'Skolan byggs till',
  'Brandposter byts',
  'Busshållplats flyttas',
  'Tillsyn av livsmedel',
  'Torghandel',
  'Kajen rustas upp',
  'Träd planteras',
  'Fjärrvärme dras fram',
  'Markanvisning',
  'Bullerplank',
  'Parkeringsavgifter',
]
const WHY = ['etapp', 'kvarter', 'fastighet', 'sträcka', 'delområde']
const STREETS = Array.from({ length: 60 }, (_, i) => {
  const first = [
    'Stor',
    'Hamn',
    'Kyrk',
    'Berg',
    'Sjö',
    'Ask',
    'Lind',
    'Kvarn',
    'Skol',
    'Ängs',
    'Fiskar',
    'Tull',
  ][i % 12]
  return `${first}${['gatan', 'vägen', 'stigen', 'gränd', 'torget'][Math.floor(i / 12)]}`
})
const PHASES = [
  'idea',
  'planned',
  'planned',
  'procured',
  'under_way',
  'done',
  'done',
  'done',
  'done',
  'stopped',
]
/** SWEREF 99 TM, metres: five places that most of it gathers around, and how far it spreads. */
const PLACES = [
  { east: 707_000, north: 6_630_000, spread: 4000 },
  { east: 728_000, north: 6_639_000, spread: 3000 },
  { east: 713_000, north: 6_659_000, spread: 5000 },
  { east: 699_000, north: 6_613_000, spread: 5000 },
  { east: 715_000, north: 6_640_000, spread: 30_000 },
] as const

/** The same figures each time it is asked from the start. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Position = [east: number, north: number]
type Drawn = { shape: object; bounds: string }

/** A point, a street's length or a block, in about equal parts. */
function draw(random: () => number): Drawn {
  const place = PLACES[Math.floor(random() * PLACES.length)] ?? PLACES[0]
  const off = () => (random() + random() - 1) * place.spread
  const [east, north] = [place.east + off(), place.north + off()]
  const which = random()
  if (which < 0.34) return drawn({ type: 'Point', coordinates: [east, north] }, [[east, north]])
  if (which < 0.67) {
    const [dx, dy] = [(random() - 0.5) * 60, (random() - 0.5) * 60]
    const line = Array.from(
      { length: 12 },
      (_, i): Position => [east + i * dx + random() * 5, north + i * dy + random() * 5],
    )
    return drawn({ type: 'LineString', coordinates: line }, line)
  }
  const radius = 20 + random() * 120
  const ring = Array.from(
    { length: 8 },
    (_, i): Position => [
      east + radius * Math.cos((i * Math.PI) / 4),
      north + radius * Math.sin((i * Math.PI) / 4),
    ],
  )
  const closed = [...ring, ring[0] ?? [east, north]]
  return drawn({ type: 'Polygon', coordinates: [closed] }, closed)
}

function drawn(shape: object, positions: readonly Position[]): Drawn {
  const [easts, norths] = [positions.map(([east]) => east), positions.map(([, north]) => north)]
  return {
    shape,
    bounds: `(${Math.max(...easts)},${Math.max(...norths)}),(${Math.min(...easts)},${Math.min(...norths)})`,
  }
}

/**
 * Fills the register with `count` made-up projects, past the program but under every constraint of the tables, and says
 * where one case in twenty is.
 */
export async function loadProjects(url: string, count: number, cast: BenchCast): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const random = chance(20_000)
  const units = [...cast.units]
  const today = dayOf(new Date())
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const columns = `id, reference, title, unit_id, contact_id, phase, closing_reason, planned_start_on, planned_end_on,
    place_kind, place_text, place_shape, place_bounds, visibility, created_at, changed_at`
  for (let made = 0; made < count; made += 500) {
    const rows = Array.from({ length: Math.min(500, count - made) }, (_, i) => {
      const [slug, unitId] = pick(units)
      const street = `${pick(STREETS)} ${1 + Math.floor(random() * 90)}`
      const start: LocalDay = addDays(today, Math.floor(random() * 1100) - 400)
      const phase = pick(PHASES)
      const place = random() < 0.85 ? draw(random) : null
      const nth = made + i
      return [
        newId(),
        `P-2025-${String(nth + 1).padStart(4, '0')}`,
        `${pick(KINDS)}, ${street}, ${pick(WHY)} ${nth}`,
        unitId,
        pick(cast.membersOf.get(slug) ?? [cast.officerId]),
        phase,
        phase === 'stopped' ? 'Medel saknas' : '',
        start,
        addDays(start, 10 + Math.floor(random() * 300)),
        place ? 'drawn' : 'address',
        street,
        place?.shape ?? null,
        place?.bounds ?? null,
        random() < 0.3 ? 'public' : 'internal',
        `${start}T08:00:00Z`,
        addDays(today, -Math.floor(random() * 300)),
      ]
    })
    await client.query(
      `insert into project (${columns}) select * from jsonb_to_recordset($1) as r(id uuid, reference text, title text,
        unit_id uuid, contact_id uuid, phase text, closing_reason text, planned_start_on date, planned_end_on date,
        place_kind text, place_text text, place_shape jsonb, place_bounds box, visibility text, created_at timestamptz,
        changed_at timestamptz)`,
      [
        JSON.stringify(
          rows.map((row) => Object.fromEntries(columns.split(/,\s+/).map((name, i) => [name, row[i]]))),
        ),
      ],
    )
  }
  await client.query(`insert into project_history (project_id, version, what, at, phase)
    select id, 1, 'added', created_at, phase from project`)
  await client.query(
    `insert into project_area (project_id, area_id)
      select id, ($1::uuid[])[1 + abs(hashtext(id::text)) % cardinality($1::uuid[])] from project`,
    [cast.areaIds],
  )
  await placeCases(client, random, cast)
  await meet(client)
  await client.query('vacuum analyze')
  await client.end()
}

async function placeCases(client: pg.Client, random: () => number, cast: BenchCast): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from business_case order by id')
  const some = rows.filter((_, i) => i % 20 === 0)
  const points = some.map(() => {
    const place = PLACES[Math.floor(random() * PLACES.length)] ?? PLACES[0]
    return [place.east + (random() - 0.5) * place.spread, place.north + (random() - 0.5) * place.spread]
  })
  await client.query(
    `insert into case_point (case_id, east, north, said_at, said_by)
      select id, east, north, now(), $4 from unnest($1::uuid[], $2::float8[], $3::float8[]) as t (id, east, north)`,
    [
      some.map(({ id }) => id),
      points.map(([east]) => east),
      points.map(([, north]) => north),
      cast.officerId,
    ],
  )
}

/** Those whose rectangles touch stand as found already. */
async function meet(client: pg.Client): Promise<void> {
  await client.query(`with met as (
      select gen_random_uuid() as id, p.id as project_id, q.id as other_id, p.contact_id, p.created_at
      from project p join project q on q.place_bounds && p.place_bounds and p.id < q.id
      where p.phase not in ('done', 'stopped') and q.phase not in ('done', 'stopped')),
    kept as (
      insert into project_overlap (id, project_id, other_id, kind, metres, days, likeness, rule_version, basis, owner_id, found_at)
      select id, project_id, other_id, 'collision', 0, 0, 0, 1, 'made up', contact_id, created_at from met)
    insert into project_overlap_history (overlap_id, version, what, at, kind, rule_version)
      select id, 1, 'found', created_at, 'collision', 1 from met`)
}
