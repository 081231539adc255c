import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { addDays, dayOf } from '../../server/src/kernel/local-day.ts'
import { newId } from '../../server/src/platform/ids/ids.ts'

type Row = {
  id: number
  title: string
  description: string
  company: string
  orgnr: string
  contact: string
  unit: string
  assignee: string | null
  status: 'ny' | 'pagaende' | 'vantar' | 'besvarad' | 'avslutad'
  channel: string
  created: string
  updated: string
  comments: { author: string; created: string; internal: boolean; body: string }[]
}

/** The generator's own units, by a fixed rule, as units of the demonstration. */
const UNITS: Readonly<Record<string, string>> = {
  naringsliv: 'naringsliv',
  bygglov: 'bygglov',
  miljo: 'miljo-halsa',
  serveringstillstand: 'social',
  mark: 'mark-exploatering',
  trafik: 'trafikstrateg',
  va: 'va-avfall',
  avfall: 'va-avfall',
  park: 'gatu-park',
  upphandling: 'upphandling',
  ekonomi: 'kontaktcenter',
  fastighet: 'fastighet',
  raddning: 'raddning',
  kultur: 'kultur-fritid',
  utbildning: 'rodengymnasiet',
  arbetsmarknad: 'campus-roslagen',
  kontaktcenter: 'kontaktcenter',
}
const CHANNELS: Readonly<Record<string, string>> = {
  'e-post': 'email',
  telefon: 'phone',
  webbformulär: 'web',
  besök: 'visit',
  internt: 'meeting',
}
const STATUS = {
  ny: 'received',
  pagaende: 'open',
  vantar: 'awaiting_company',
  besvarad: 'open',
  avslutad: 'closed',
} as const

type Tables = Record<string, unknown[][]>
const COLUMNS: Readonly<Record<string, readonly [string, string][]>> = {
  company: [
    ['id', 'uuid'],
    ['org_number', 'text'],
    ['name', 'text'],
    ['created_at', 'timestamptz'],
  ],
  business_case: [
    ['id', 'uuid'],
    ['number', 'text'],
    ['status', 'text'],
    ['outcome', 'text'],
    ['title', 'text'],
    ['question', 'text'],
    ['channel', 'text'],
    ['place', 'text'],
    ['visibility', 'text'],
    ['company_id', 'uuid'],
    ['contact_name', 'text'],
    ['received_at', 'timestamptz'],
    ['first_contact_by', 'date'],
    ['first_contact_at', 'timestamptz'],
    ['promised_on', 'date'],
    ['closed_at', 'timestamptz'],
    ['accountable_member_id', 'uuid'],
    ['accountable_unit_id', 'uuid'],
    ['changed_at', 'timestamptz'],
  ],
  wait: [
    ['id', 'uuid'],
    ['case_id', 'uuid'],
    ['waits_for', 'text'],
    ['began_at', 'timestamptz'],
    ['wakes_on', 'date'],
  ],
  promise: [
    ['case_id', 'uuid'],
    ['nth', 'int'],
    ['promised_on', 'date'],
    ['set_at', 'timestamptz'],
  ],
  accountability: [
    ['id', 'uuid'],
    ['case_id', 'uuid'],
    ['member_id', 'uuid'],
    ['unit_id', 'uuid'],
    ['period', 'tstzrange'],
    ['began', 'text'],
  ],
  part: [
    ['id', 'uuid'],
    ['case_id', 'uuid'],
    ['unit_id', 'uuid'],
    ['title', 'text'],
    ['status', 'text'],
    ['officer_id', 'uuid'],
    ['offered_at', 'timestamptz'],
    ['accept_by', 'date'],
    ['accepted_at', 'timestamptz'],
    ['ended_at', 'timestamptz'],
  ],
  note: [
    ['id', 'uuid'],
    ['case_id', 'uuid'],
    ['author_id', 'uuid'],
    ['created_at', 'timestamptz'],
  ],
  note_text: [
    ['note_id', 'uuid'],
    ['case_id', 'uuid'],
    ['body', 'text'],
  ],
  message: [
    ['id', 'uuid'],
    ['case_id', 'uuid'],
    ['direction', 'text'],
    ['author_id', 'uuid'],
    ['author_name', 'text'],
    ['body', 'text'],
    ['created_at', 'timestamptz'],
  ],
  event: [
    ['at', 'timestamptz'],
    ['name', 'text'],
    ['actor_kind', 'text'],
    ['actor_id', 'uuid'],
    ['case_id', 'uuid'],
  ],
}

export type Cast = { units: ReadonlyMap<string, string>; membersOf: ReadonlyMap<string, readonly string[]> }

/** Fills the database with `count` made-up cases, past the program but under every constraint of the tables. */
export async function loadCases(url: string, count: number, cast: Cast): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const companies = new Map<string, string>()
  const numbers = new Map<number, number>()
  let tables: Tables = {}
  let rows = 0
  const flush = async () => {
    await client.query('begin')
    for (const [table, columns] of Object.entries(COLUMNS)) {
      const data = tables[table]
      if (data?.length) await insert(client, table, columns, data)
    }
    await client.query('commit')
    tables = {}
  }
  const script = fileURLToPath(new URL('./gen-cases.mjs', import.meta.url))
  const maker = spawn(process.execPath, [script, '--count', String(count), '--words', '120'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: maker.stdout })) {
    addCase(tables, JSON.parse(line) as Row, cast, companies, numbers)
    rows += 1
    if (rows % 500 === 0) await flush()
  }
  await flush()
  for (const [year, last] of numbers) {
    await client.query('insert into case_number values ($1, $2) on conflict (year) do update set last = $2', [
      year,
      last,
    ])
  }
  await client.query('vacuum analyze')
  await client.end()
}

async function insert(
  client: pg.Client,
  table: string,
  columns: readonly [string, string][],
  data: unknown[][],
): Promise<void> {
  const names = columns.map(([name]) => name).join(', ')
  const casts = columns.map(([, type], i) => `$${i + 1}::${type}[]`).join(', ')
  const values = columns.map((_, i) => data.map((row) => row[i] ?? null))
  await client.query(`insert into ${table} (${names}) select * from unnest(${casts}) as t (${names})`, values)
}

function addCase(
  tables: Tables,
  row: Row,
  cast: Cast,
  companies: Map<string, string>,
  numbers: Map<number, number>,
): void {
  const put = (table: string, values: unknown[]) => {
    tables[table] ??= []
    tables[table].push(values)
  }
  const slug = UNITS[row.unit] ?? 'naringsliv'
  const unitId = cast.units.get(slug)
  const members = cast.membersOf.get(slug) ?? []
  const memberId = members[row.id % members.length]
  const orgNumber = row.orgnr.replace('-', '')
  let companyId = companies.get(orgNumber)
  if (!companyId) {
    companyId = newId()
    companies.set(orgNumber, companyId)
    put('company', [companyId, orgNumber, row.company, row.created])
  }
  const id = newId()
  const year = Number(row.created.slice(0, 4))
  const nr = (numbers.get(year) ?? 0) + 1
  numbers.set(year, nr)
  const status = STATUS[row.status]
  const closed = status === 'closed'
  const day = row.created.slice(0, 10)
  const restricted = row.id % 50 === 0
  put('business_case', [
    id,
    `L-${year}-${String(nr).padStart(5, '0')}`,
    status,
    closed ? 'answered' : null,
    row.title,
    row.description,
    CHANNELS[row.channel] ?? 'web',
    row.title.split(', ')[1] ?? '',
    restricted ? 'restricted' : 'open',
    companyId,
    row.contact,
    row.created,
    day,
    row.created,
    closed ? null : day,
    closed ? row.updated : null,
    memberId,
    unitId,
    row.updated,
  ])
  if (status === 'awaiting_company')
    put('wait', [newId(), id, 'company', row.created, addDays(dayOf(new Date(row.created)), 90)])
  if (!closed) put('promise', [id, 1, day, row.created])
  put('accountability', [
    newId(),
    id,
    memberId,
    unitId,
    closed ? `[${row.created},${row.updated})` : `[${row.created},)`,
    'received',
  ])
  put('event', [row.created, 'case.received', 'system', null, id])
  for (let i = 0; i <= row.id % 3; i++) {
    const partUnit = [...cast.units.values()][(row.id * 7 + i * 5) % cast.units.size]
    const officers =
      cast.membersOf.get([...cast.units.keys()][(row.id * 7 + i * 5) % cast.units.size] ?? '') ?? members
    const partStatus = closed ? 'settled' : i === 0 ? 'in_progress' : 'offered'
    put('part', [
      newId(),
      id,
      partUnit,
      row.title.slice(0, 100),
      partStatus,
      partStatus === 'offered' ? null : officers[row.id % officers.length],
      row.created,
      day,
      row.created,
      closed ? row.updated : null,
    ])
    put('event', [row.updated, 'part.offered', 'member', memberId, id])
  }
  for (const comment of row.comments) {
    const entry = newId()
    if (comment.internal) {
      put('note', [entry, id, memberId, comment.created])
      put('note_text', [entry, id, comment.body])
    } else {
      put('message', [entry, id, 'to_company', memberId, comment.author, comment.body, comment.created])
    }
    put('event', [
      comment.created,
      comment.internal ? 'note.written' : 'message.sent',
      'member',
      memberId,
      id,
    ])
  }
}
