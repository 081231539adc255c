import { createHash } from 'node:crypto'
import type { Pool, PoolClient, QueryResult } from 'pg'

type Send = (query: unknown, values?: unknown) => Promise<QueryResult>

/**
 * Lets PostgreSQL keep the plan of each statement. A year of cases is some thirty thousand statements of a few hundred
 * kinds, and most of the time would else go into planning them anew.
 */
export function keepPlans(pool: Pool): void {
  pool.on('connect', (client: PoolClient) => {
    const send = client.query.bind(client) as unknown as Send
    const named: Send = (query, values) =>
      typeof query === 'string' && Array.isArray(values) && values.length > 0
        ? send({ name: createHash('sha1').update(query).digest('hex'), text: query, values })
        : send(query, values)
    Object.assign(client, { query: named })
  })
}
