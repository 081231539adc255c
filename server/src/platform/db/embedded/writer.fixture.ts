import { appendFileSync } from 'node:fs'
import { ensureDatabase, startEmbedded } from './embedded.ts'
import { withClient } from './roles.ts'

/**
 * A program that uses the database and is killed by tests: it writes numbers one at a time and notes each in a file once
 * the database has acknowledged it.
 * Arguments: data folder, file for the numbers, `namespace` or `nobody`.
 */
const [dir = '', noted = '', as = 'namespace'] = process.argv.slice(2)
const server = await startEmbedded({ dir, userNamespace: as === 'namespace' })
await ensureDatabase(server, 'written')
await withClient(server.ownerUrl('written'), async (client) => {
  await client.query('create table if not exists line (n int primary key)')
  const { rows } = await client.query<{ next: number }>('select coalesce(max(n), 0) + 1 as next from line')
  for (let n = rows[0]?.next ?? 1; ; n += 1) {
    await client.query('insert into line values ($1)', [n])
    appendFileSync(noted, `${n}\n`)
  }
})
