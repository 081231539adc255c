import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { backupEmbedded, restoreEmbedded } from './backup.ts'
import { type EmbeddedServer, ensureDatabase } from './embedded.ts'
import { withClient } from './roles.ts'
import { startForTest, temporaryFolder } from './testing.fixture.ts'

let folder: string
let server: EmbeddedServer

const at = (name: string): string => path.join(folder, name)

beforeEach(() => {
  folder = temporaryFolder()
})

describe('a backup taken while the database is written to', () => {
  test('holds all that was committed before it, and is whole', async () => {
    server = await startForTest({ dir: at('first'), fast: false })
    await ensureDatabase(server, 'farled')
    await query(server, 'create table transfer (n int primary key, debit int, credit int, filler text)')
    await query(
      server,
      "insert into transfer select n, n, -n, repeat('x', 500) from generate_series(1, 20000) n",
    )

    const writers = busyWriters(server, 3)
    await writers.haveWritten(30)
    const committedBefore = writers.acknowledged()
    await backupEmbedded(server, at('backup'))
    const committedUntilEnd = writers.acknowledged()
    await writers.stop()
    expect(committedUntilEnd.length).toBeGreaterThan(committedBefore.length)

    await restoreEmbedded(at('backup'), at('second'))
    const restored = await startForTest({ dir: at('second'), fast: false })
    const rows = await query(restored, 'select n from transfer where n > 20000')
    const found = new Set(rows.map(({ n }) => n))
    expect(committedBefore.filter((n) => !found.has(n))).toEqual([])
    const [sums] = await query(
      restored,
      'select sum(debit + credit)::int as n, count(*)::int as c from transfer',
    )
    expect(sums).toEqual({ n: 0, c: 20000 + found.size })
    // Every row is found through its index as well as in the table.
    await query(restored, 'create extension amcheck', 'superUrl')
    await query(restored, "select bt_index_check('transfer_pkey', true) as n", 'superUrl')
    await query(restored, 'insert into transfer values (-1, 0, 0, null)')
  })

  test('leaves nothing behind in the server', async () => {
    server = await startForTest({ dir: at('first') })
    await backupEmbedded(server, at('backup'))
    const slots = await query(server, 'select slot_name from pg_replication_slots', 'superUrl', 'postgres')
    expect(slots).toEqual([])
    expect(readdirSync(folder).sort()).toEqual(['backup', 'first'])
  })
})

describe('a restore', () => {
  beforeEach(async () => {
    server = await startForTest({ dir: at('first') })
    await ensureDatabase(server, 'farled')
    await backupEmbedded(server, at('backup'))
  })

  test('keeps the passwords, so that every role can sign in as before', async () => {
    await server.stop()
    await restoreEmbedded(at('backup'), at('second'))
    const restored = await startForTest({ dir: at('second') })
    const old = Object.assign(new URL(server.ownerUrl('farled')), { port: restored.port }).href
    const { rowCount } = await withClient(old, (client) => client.query('select 1'))
    expect(rowCount).toBe(1)
  })

  test('leaves other files in the folder alone, and refuses one with a database', async () => {
    mkdirSync(at('second'))
    writeFileSync(path.join(at('second'), 'letter.pdf'), 'kept')
    await restoreEmbedded(at('backup'), at('second'))
    expect(readFileSync(path.join(at('second'), 'letter.pdf'), 'utf8')).toBe('kept')
    await expect(restoreEmbedded(at('backup'), at('second'))).rejects.toThrow('holds a database already')
  })

  test('refuses a backup that is damaged or incomplete', async () => {
    appendFileSync(path.join(at('backup'), 'cluster', 'global', 'pg_control'), 'x')
    await expect(restoreEmbedded(at('backup'), at('second'))).rejects.toThrow(
      'cluster/global/pg_control is not as it was saved. Restore an older backup.',
    )
    rmSync(path.join(at('backup'), 'backup.json'))
    await expect(restoreEmbedded(at('backup'), at('second'))).rejects.toThrow('is not a complete backup')
    expect(existsSync(at('second'))).toBe(false)
  })

  test('does not overwrite an older backup', async () => {
    await expect(backupEmbedded(server, at('backup'))).rejects.toThrow('Choose a new folder for each backup')
  })
})

type Row = { n: number; c?: number }

async function query(
  on: EmbeddedServer,
  sql: string,
  as: 'ownerUrl' | 'superUrl' = 'ownerUrl',
  database = 'farled',
): Promise<Row[]> {
  return withClient(on[as](database), async (client) => (await client.query<Row>(sql)).rows)
}

/** Connections that insert, update and shrink without pause, and remember which numbers were acknowledged. */
function busyWriters(on: EmbeddedServer, count: number) {
  const acknowledged: number[] = []
  const stop = new AbortController()
  const work = Array.from({ length: count }, (_, index) =>
    withClient(on.ownerUrl('farled'), async (client) => {
      for (let n = 20001 + index; !stop.signal.aborted; n += count) {
        await client.query("insert into transfer values ($1, $1::int, -$1::int, repeat('y', 500))", [n])
        acknowledged.push(n)
        await client.query('update transfer set debit = debit + 1, credit = credit - 1 where n = $1', [
          n % 20000,
        ])
        // Tables come and go, and one is cut short, while files are copied.
        await client.query(`create table passing_${index} as select * from transfer limit 500`)
        await client.query(`truncate passing_${index}; drop table passing_${index}`)
      }
    }),
  )
  return {
    acknowledged: () => [...acknowledged],
    haveWritten: (many: number) => expect.poll(() => acknowledged.length).toBeGreaterThan(many),
    async stop() {
      stop.abort()
      await Promise.all(work)
    },
  }
}
