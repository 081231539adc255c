import type pg from 'pg'
import { toLonLat } from '../../server/src/areas/projects/geometry/sweref.rules.ts'
import { findMap } from '../../server/src/areas/projects/map/find-map.ts'
import { MapQuery } from '../../server/src/areas/projects/map/schema.ts'
import { previewOverlaps } from '../../server/src/areas/projects/overlaps/preview-overlaps.ts'
import { PreviewRequest } from '../../server/src/areas/projects/overlaps/schema.ts'
import { listOverlaps } from '../../server/src/areas/projects/overlaps/view-store.ts'
import { askerOf } from '../../server/src/areas/projects/register/asker.ts'
import { listProjects } from '../../server/src/areas/projects/register/list-store.ts'
import { ProjectFilter } from '../../server/src/areas/projects/register/schema.ts'
import type { MemberActor } from '../../server/src/kernel/actor.ts'
import { dayOf } from '../../server/src/kernel/local-day.ts'
import type { BenchCast } from '../load/seed-cast.ts'
import { type Figure, race, record, replay } from './race.ts'

type Call = (at: string, init?: RequestInit) => Promise<string>

/** Windows of the map, in metres of SWEREF 99 TM: all of the municipality, its largest town, some of its streets. */
const WINDOWS = [
  ['map, the municipality', [675_000, 6_600_000, 760_000, 6_680_000]],
  ['map, a town', [705_000, 6_628_000, 709_000, 6_632_000]],
  ['map, some streets', [706_500, 6_629_500, 707_500, 6_630_500]],
] as const

/** Its list and map, what a project would overlap, and one that is saved and overlaps others. */
export async function measureProjects(call: Call, bare: pg.Client, cast: BenchCast): Promise<Figure[]> {
  const officer = officerOf(cast)
  const asker = askerOf(officer, dayOf(new Date()))
  const figures: Figure[] = []
  const measure = async (
    name: string,
    at: string,
    work: Parameters<typeof record>[1],
    init?: RequestInit,
  ) => {
    const sql = await record(bare, work)
    figures.push(
      await race(
        name,
        () => call(at, init),
        (prepared) => replay(bare, sql, prepared),
      ),
    )
  }
  const list = { ...ProjectFilter.parse({}), sort: 'changed', limit: 50 } as const
  await measure('projects, first page', '/farled/v1/projects?limit=50', (read) =>
    listProjects(read, list, asker, undefined),
  )
  for (const [name, [west, south, east, north]] of WINDOWS) {
    const bbox = [...toLonLat([west, south]), ...toLonLat([east, north])].map((n) => n.toFixed(5)).join(',')
    const query = MapQuery.parse({ bbox })
    await measure(name, `/farled/v1/projects/map?bbox=${bbox}`, (read) => findMap(read, query, asker))
  }
  const body = JSON.stringify(planOf(cast, 0))
  const request = PreviewRequest.parse(planOf(cast, 0))
  await measure(
    'overlaps, before saving',
    '/farled/v1/projects/overlaps-preview',
    (read) => previewOverlaps(read, officer, new Date(), request),
    { method: 'POST', body },
  )
  let nth = 0
  figures.push(
    await race(
      'save a project',
      () => call('/farled/v1/projects', { method: 'POST', body: JSON.stringify(planOf(cast, ++nth)) }),
      insert(bare, cast),
      {
        canBePrepared: false,
      },
    ),
  )
  const page = { order: 'gravest', after: undefined, most: 51 } as const
  await measure('overlaps, first page', '/farled/v1/overlaps?limit=50', (read) =>
    listOverlaps(read, { status: 'open' }, page),
  )
  return figures
}

/** A street's length in the largest town, each further north than the one before. */
function planOf(cast: BenchCast, nth: number) {
  const line = Array.from({ length: 10 }, (_, i) =>
    toLonLat([707_000 + i * 30, 6_630_000 + i * 20 + nth * 37]),
  )
  return {
    title: `Ny gång- och cykelväg, Storgatan ${14 + nth}`,
    unitId: cast.units.get('bygglov') ?? '',
    contactId: cast.officerId,
    phase: 'planned',
    period: { plannedStart: '2027-04-01', plannedEnd: '2027-09-30' },
    place: { kind: 'drawn', geometry: { type: 'LineString', coordinates: line } },
    areaIds: cast.areaIds.slice(0, 1),
  }
}

/** Somebody who may do it all: what is measured is the search, not who may. */
const officerOf = (cast: BenchCast): MemberActor => ({
  kind: 'member',
  memberId: cast.officerId,
  name: '',
  locale: 'sv',
  units: [],
  roles: ['administrator'],
  covers: [],
})

/** The least that makes a project: the row, its history and the event, in one transaction. */
function insert(client: pg.Client, cast: BenchCast): () => Promise<void> {
  return async () => {
    await client.query('begin')
    const { rows } = await client.query<{ id: string }>(
      `insert into project (id, reference, title, unit_id, contact_id, phase, place_kind, visibility, created_at, changed_at)
       select gen_random_uuid(), 'B-' || gen_random_uuid(), 'Ny cykelväg', $1, $2, 'planned', 'everywhere', 'internal', now(), now()
       returning id`,
      [cast.units.get('bygglov'), cast.officerId],
    )
    await client.query(
      `insert into project_history (project_id, version, what, at, phase) values ($1, 1, 'added', now(), 'planned')`,
      [rows[0]?.id],
    )
    await client.query(`insert into event (at, name, actor_kind) values (now(), 'project.added', 'system')`)
    await client.query('commit')
  }
}
