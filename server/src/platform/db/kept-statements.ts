import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'

const MOST_STATEMENTS = 500
/** More are a list written out, and the next list has another length. */
const MOST_VALUES = 40

/**
 * The pool, with its statements kept prepared on each connection from the second time they are sent. Row level security
 * makes a plan of every table's policy, and the same text would otherwise be planned anew each time, which takes longer
 * than most of them take to run. PostgreSQL still plans for the values at hand where that is cheaper.
 */
export function keepStatements(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const names = new Map<string, string | undefined>()
  let made = 0

  const nameOf = (text: string): string | undefined => {
    if (names.has(text)) {
      const name = names.get(text) ?? `s${++made}`
      names.set(text, name)
      return name
    }
    if (names.size < MOST_STATEMENTS) names.set(text, undefined)
    return undefined
  }

  const query = async (client: pg.PoolClient, text: string, values: readonly unknown[]) => {
    const name = values.length > 0 && values.length <= MOST_VALUES ? nameOf(text) : undefined
    if (!name) return client.query(text, [...values])
    try {
      return await client.query({ name, text, values: [...values] })
    } catch (error) {
      // The next time it is another statement, on every connection.
      if (isOutgrown(error)) names.set(text, undefined)
      throw error
    }
  }

  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client)
      if (known) return known
      const keeping: PostgresPoolClient = Object.assign(Object.create(client) as pg.PoolClient, {
        query: (text: string, values: readonly unknown[] = []) => query(client, text, values),
      })
      clients.set(client, keeping)
      return keeping
    },
    end: () => pool.end(),
  }
}

/** A table has got another shape since the statement was prepared, as while a newer version moves in: sent again it works. */
export function isOutgrown(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery'
  )
}
