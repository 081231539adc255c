import path from 'node:path'
import pg from 'pg'
import { listAccountability } from '../../server/src/areas/cases/accountability/store.ts'
import { countGaps, listGap } from '../../server/src/areas/cases/between-chairs/store.ts'
import { caseFacts } from '../../server/src/areas/cases/case-store.ts'
import { getServiceGoals } from '../../server/src/areas/cases/deadlines/goals-store.ts'
import { listCaseAreas } from '../../server/src/areas/cases/intake/store.ts'
import { listLinked } from '../../server/src/areas/cases/links/store.ts'
import { listWaiting } from '../../server/src/areas/cases/my-day/store.ts'
import { CaseQuery } from '../../server/src/areas/cases/register/schema.ts'
import { getCase, listCases } from '../../server/src/areas/cases/register/store.ts'
import { watchTime } from '../../server/src/areas/cases/watchdog/rules.ts'
import { getServiceCalendar } from '../../server/src/areas/organisation/index.ts'
import { openHouse } from '../../server/src/house.ts'
import { systemActor } from '../../server/src/kernel/actor.ts'
import { dayOf } from '../../server/src/kernel/local-day.ts'
import { readConfig } from '../../server/src/platform/config/config.ts'
import type { Read } from '../../server/src/platform/db/db.ts'
import { openSession, SESSION_COOKIE } from '../../server/src/platform/session/session.ts'
import type { BenchCast } from '../load/seed-cast.ts'
import { measureMeetings } from './meetings.ts'
import { measureProjects } from './projects.ts'
import { AS_PROGRAM, type Figure, race, record, replay } from './race.ts'

/** Times each call through HTTP, sign-in, permission and row level security, turn by turn with its bare SQL. */
export async function measureApi(
  url: string,
  cast: BenchCast,
  folder: string,
): Promise<{ figures: Figure[]; memoryMb: number }> {
  const config = readConfig({
    DATABASE_URL: url,
    LOG_LEVEL: 'fatal',
    DATA_DIR: path.join(folder, 'files'),
    ROLES: 'web',
    RATE_LIMIT: '100000',
  })
  const house = await openHouse({ ...config, port: 0 })
  const address = await house.app.listen({ port: 0, host: '127.0.0.1' })
  const token = await openSession(house.kit.db, cast.officerId, undefined, new Date())
  const headers = { cookie: `${SESSION_COOKIE}=${token}`, 'content-type': 'application/json' }
  const bare = new pg.Client({ connectionString: url, options: AS_PROGRAM })
  await bare.connect()
  const call = async (at: string, init: RequestInit = {}) => {
    const answer = await fetch(`${address}${at}`, {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${at} answered ${answer.status}: ${text.slice(0, 300)}`)
    return text
  }
  const figures: Figure[] = []
  try {
    const some = JSON.parse(await call('/farled/v1/cases?limit=50&status=all')) as { items: { id: string }[] }
    const ids = some.items.map(({ id }) => id)
    const lists: readonly [name: string, query: Record<string, string>][] = [
      ['list, first page', { status: 'all', limit: '50' }],
      ['list, active cases', { status: 'active', limit: '50' }],
      ['list, one unit', { status: 'all', unit: cast.units.get('bygglov') ?? '', limit: '50' }],
      ['list, mine', { status: 'all', mine: 'true', limit: '50' }],
      ['search, a common word', { status: 'all', q: 'uteservering', limit: '50' }],
      ['search, a rare word', { status: 'all', q: 'fornlämning', limit: '50' }],
      ['search, a number', { status: 'all', q: 'L-2026-00042', limit: '50' }],
    ]
    for (const [name, query] of lists) {
      const sql = await record(bare, (read) =>
        listCases(read, CaseQuery.parse(query), { me: cast.officerId, covers: [] }, undefined),
      )
      figures.push(
        await race(
          name,
          () => call(`/farled/v1/cases?${new URLSearchParams(query).toString()}`),
          (prepared) => replay(bare, sql, prepared),
        ),
      )
    }
    let turn = 0
    const pages = await Promise.all(ids.map((id) => record(bare, (read) => casePage(read, id))))
    figures.push(
      await race(
        'case page',
        () => call(`/farled/v1/cases/${ids[turn++ % ids.length]}`),
        (prepared) => replay(bare, pages[turn % pages.length] ?? [], prepared),
      ),
    )
    const newCase = () =>
      JSON.stringify({
        title: 'Uteservering vid hamnen',
        question: 'Vi vill ha uteservering i sommar. Vilka tillstånd behöver vi?',
        place: 'Hamngatan 4',
        channel: 'phone',
        company: { kind: 'planned' },
        contactName: 'Sara Holm',
        contactEmail: null,
        contactPhone: null,
        areaIds: cast.areaIds.slice(0, 2),
      })
    const insert = await recordCreate(bare, cast)
    figures.push(
      await race(
        'create a case',
        () => call('/farled/v1/cases', { method: 'POST', body: newCase() }),
        insert,
        { canBePrepared: false },
      ),
    )
    const units = await bare.query<{ unit_id: string }>(
      'select unit_id from membership where member_id = $1',
      [cast.officerId],
    )
    const mine = units.rows.map(({ unit_id }) => unit_id)
    const now = new Date()
    const waiting = await record(bare, (read) =>
      listWaiting(read, { me: cast.officerId, units: mine, covers: [], leads: [], now, soon: dayOf(now) }),
    )
    figures.push(
      await race(
        'my day',
        () => call('/farled/v1/my-day'),
        (prepared) => replay(bare, waiting, prepared),
      ),
    )
    const calendar = await house.kit.db.read(systemActor('bench'), getServiceCalendar)
    const { stillness } = await house.kit.db.read(systemActor('bench'), getServiceGoals)
    const scope = { ...watchTime(now, calendar, stillness), now, soon: dayOf(now) }
    const gaps = await record(bare, (read) => countGaps(read, scope, undefined))
    figures.push(
      await race(
        'between chairs, counts',
        () => call('/farled/v1/between-chairs'),
        (prepared) => replay(bare, gaps, prepared),
      ),
    )
    const still = await record(bare, (read) =>
      listGap(read, 'still', scope, { unit: undefined, after: undefined, most: 51 }),
    )
    figures.push(
      await race(
        'between chairs, one group',
        () => call('/farled/v1/between-chairs/still?limit=50'),
        (prepared) => replay(bare, still, prepared),
      ),
    )
    figures.push(...(await measureMeetings(call, bare, cast)))
    figures.push(...(await measureProjects(call, bare, cast)))
    return { figures, memoryMb: Math.round(process.memoryUsage().rss / 2 ** 20) }
  } finally {
    await bare.end()
    await house.stop()
  }
}

async function casePage(read: Read, id: string): Promise<void> {
  await getCase(read, id)
  await caseFacts(read, id)
  await listCaseAreas(read, id)
  await listAccountability(read, id)
  await listLinked(read, id)
}

/** The least that makes a case: the row, the ledger, the event, the number, in one transaction. */
async function recordCreate(client: pg.Client, cast: BenchCast): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ unit_id: string }>(
    'select unit_id from membership where member_id = $1',
    [cast.pilotId],
  )
  const unit = rows[0]?.unit_id
  return async () => {
    await client.query('begin')
    const { rows: made } = await client.query<{ id: string }>(
      `insert into business_case (id, number, status, title, question, channel, received_at, first_contact_by, changed_at)
       select gen_random_uuid(), 'B-' || gen_random_uuid(), 'received', 'Uteservering vid hamnen', 'Vi vill ha uteservering i sommar.',
         'phone', now(), current_date, now() returning id`,
    )
    const id = made[0]?.id
    await client.query(
      `insert into accountability (id, case_id, member_id, unit_id, period, began)
       select gen_random_uuid(), id, $2, $3, tstzrange(received_at, null), 'received' from business_case where id = $1`,
      [id, cast.pilotId, unit],
    )
    await client.query(
      `insert into event (at, name, actor_kind, case_id) values (now(), 'case.received', 'system', $1)`,
      [id],
    )
    await client.query('commit')
  }
}
