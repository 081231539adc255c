import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '../../kernel/actor.ts'
import type { Recorded } from '../events/recorded.ts'
import { isOutgrown, keepStatements } from './kept-statements.ts'
import type { DB } from './tables.ts'

// A date is a day, not an instant: as a JavaScript Date it would move with the time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** What a store function needs to read; made only by `read` and `change`, so nothing is read as nobody. */
export type Read = Kysely<DB> & { readonly __reads: true }
/** What a store function needs to write: a transaction under way. */
export type Tx = Read & { readonly __writes: true; readonly follows?: Follow | undefined }

/** What follows from an event, in the transaction of the change: it happens with it or not at all. */
export type Follow = (tx: Tx, event: Recorded) => Promise<void>

export type Db = {
  /** One read-only transaction as this actor, under row level security. `work` may run more than once. */
  read<T>(actor: Actor, work: (read: Read) => Promise<T>): Promise<T>
  /** One transaction as this actor, tried again when PostgreSQL asks for it. `work` may run more than once. */
  change<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>
  readonly pool: pg.Pool
  close(): Promise<void>
}

const SETTINGS = [
  'statement_timeout=30000',
  'idle_in_transaction_session_timeout=30000',
  'timezone=UTC',
  // What is read often lies in memory, or on a disk without an arm: looking up one row is not four times a whole page.
  'random_page_cost=1.1',
]

export function openDb(
  url: string,
  options: { max?: number; onError?: (error: Error) => void; follows?: Follow } = {},
): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 20,
    application_name: 'farled',
    connectionTimeoutMillis: 10_000,
    options: SETTINGS.map((setting) => `-c ${setting}`).join(' '),
  })
  // A connection that PostgreSQL ends while somebody holds it would otherwise end the whole program.
  pool.on('connect', (client) => void client.on('error', (error) => options.onError?.(error)))
  pool.on('error', () => undefined)
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool: keepStatements(pool) }) })

  async function transaction<T>(
    begin: string,
    actor: Actor,
    work: (handle: Kysely<DB>) => Promise<T>,
  ): Promise<T> {
    return kysely.connection().execute(async (handle) => {
      // One round trip: a query without parameters may hold several statements.
      await sql.raw(`${begin}; ${contextOf(actor)}`).execute(handle)
      let result: T
      try {
        result = await work(handle)
      } catch (error) {
        // On a connection that is gone there is nothing to undo, and the first failure is the one to tell of.
        await sql
          .raw('rollback')
          .execute(handle)
          .catch(() => undefined)
        throw error
      }
      await sql.raw('commit').execute(handle)
      return result
    })
  }

  return {
    pool,
    read: (actor, work) =>
      persist(() => transaction('begin read only', actor, (handle) => work(handle as Read))),
    change: (actor, work) =>
      persist(() =>
        transaction('begin', actor, (handle) =>
          work(Object.assign(handle, { follows: options.follows }) as Tx),
        ),
      ),
    close: async () => {
      // Kysely ends the pool only when it has used it.
      await kysely.destroy()
      if (!pool.ending) await pool.end()
    },
  }
}

async function persist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= 4 || !isPassing(error)) throw error
    }
  }
}

/** Serialization failure, deadlock, a plan that is outgrown: the same work may succeed when tried again. */
function isPassing(error: unknown): boolean {
  if (isOutgrown(error)) return true
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01')
}

function contextOf(actor: Actor): string {
  const member = actor.kind === 'member' ? actor : undefined
  const set = (name: string, value: string) =>
    `set_config('farled.${name}', ${pg.escapeLiteral(value)}, true)`
  const list = (ids: readonly string[]) => `{${ids.join(',')}}`
  const settings = [set('kind', actor.kind)]
  if (member) {
    settings.push(
      set('member', member.memberId),
      set('units', list(member.units.map(({ id }) => id))),
      set('authorities', list([...new Set(member.units.map(({ authorityId }) => authorityId))])),
      set('covers', list(member.covers.map(({ memberId, unitId }) => `"${memberId} ${unitId}"`))),
    )
  }
  if (actor.kind === 'company') settings.push(set('case', actor.caseId))
  if (actor.kind === 'outside') settings.push(set('referral', actor.referralId))
  return `select ${settings.join(', ')}`
}

/**
 * Work that sees and writes everything, as the program itself, within somebody's transaction: for what follows from a
 * change whoever makes it. What it reads must not leave the house.
 */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ kind: string }>`
    select current_setting('farled.kind') as kind, set_config('farled.kind', 'system', true)`.execute(tx)
  try {
    return await work()
  } finally {
    // When PostgreSQL has given the transaction up, nothing more is read or written in it.
    await sql`select set_config('farled.kind', ${rows[0]?.kind ?? 'none'}, true)`
      .execute(tx)
      .catch(() => undefined)
  }
}

/** Work whose writes are undone when it throws, while the rest of the transaction goes on. The error is thrown on. */
export async function inSavepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint part_of_it`.execute(tx)
  try {
    const result = await work()
    await sql`release savepoint part_of_it`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint part_of_it; release savepoint part_of_it`
      .execute(tx)
      .catch(() => undefined)
    throw error
  }
}

/** For pieces that bring their own SQL, such as the job queue, to take part in a transaction. */
export async function executeSql(tx: Tx, text: string, values: readonly unknown[] = []) {
  const result = await tx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...values]))
  return { rows: result.rows }
}
