import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Read } from '../../server/src/platform/db/db.ts'
import type { DB } from '../../server/src/platform/db/tables.ts'

export type Figure = {
  name: string
  apiMs: number
  apiP95Ms: number
  sqlMs: number
  /** The same, prepared before: what is left when nothing is planned. */
  preparedMs?: number | undefined
  ratio: number
  runs: number
}

/** How a bare client stands: it plans as the program does, and what asks who is there is told that the program is. */
export const AS_PROGRAM = '-c random_page_cost=1.1 -c farled.kind=system'

const RUNS = 120
const WARM = 20

type Statement = { text: string; values: readonly unknown[] }

/** What a store function sends to the database, run once as the tables' owner: no session, no permission, no row level security. */
export async function record(
  client: pg.Client,
  work: (read: Read) => Promise<unknown>,
): Promise<Statement[]> {
  const sent: Statement[] = []
  const pool = new pg.Pool({ ...connectionOf(client), max: 1 })
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => {
      if (event.level === 'query') sent.push({ text: event.query.sql, values: event.query.parameters })
    },
  })
  try {
    await work(db as unknown as Read)
  } finally {
    await db.destroy()
  }
  return sent
}

function connectionOf(client: pg.Client): pg.PoolConfig {
  return {
    host: client.host,
    port: client.port,
    user: client.user ?? '',
    password: client.password ?? '',
    database: client.database ?? '',
    options: AS_PROGRAM,
  }
}

export async function replay(
  client: pg.Client,
  statements: readonly Statement[],
  prepared: boolean,
): Promise<void> {
  for (const { text, values } of statements) {
    const name = prepared ? createHash('sha256').update(text).digest('base64url') : undefined
    await client.query({ ...(name ? { name } : {}), text, values: [...values] })
  }
}

/** Turn by turn, so that whatever else the machine does falls on all alike. */
export async function race(
  name: string,
  api: () => Promise<unknown>,
  sql: (prepared: boolean) => Promise<unknown>,
  { canBePrepared = true } = {},
): Promise<Figure> {
  const times: { api: number[]; sql: number[]; prepared: number[] } = { api: [], sql: [], prepared: [] }
  for (let i = 0; i < WARM + RUNS; i++) {
    for (const [which, work] of [
      ['api', api],
      ['sql', () => sql(false)],
      ['prepared', () => (canBePrepared ? sql(true) : undefined)],
    ] as const) {
      const begun = performance.now()
      await work()
      if (i >= WARM) times[which].push(performance.now() - begun)
    }
  }
  const apiMs = quantile(times.api, 0.5)
  const sqlMs = quantile(times.sql, 0.5)
  return {
    name,
    apiMs,
    apiP95Ms: quantile(times.api, 0.95),
    sqlMs,
    preparedMs: canBePrepared ? quantile(times.prepared, 0.5) : undefined,
    ratio: apiMs / sqlMs,
    runs: RUNS,
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
