import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { openHouse } from '../../src/house.ts'
import { readConfig } from '../../src/platform/config/config.ts'
import { openDb } from '../../src/platform/db/db.ts'
import { ensureDatabase, startEmbedded } from '../../src/platform/db/embedded/embedded.ts'
import { withClient } from '../../src/platform/db/embedded/roles.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { buildTown, type KeptTown, keepTown } from '../build/town.ts'
import { makeQuickFolder, removeAbandonedFolders } from './quick-folder.ts'
import type { TestServer } from './test-server.ts'

/**
 * One PostgreSQL for the whole run, with a migrated database that tests copy. FARLED_TEST_DATABASE_URL may name a server
 * of the operator's instead; its role must be allowed to make databases and roles.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer()
  let town: KeptTown
  try {
    await ensureDatabase(server, server.template)
    await migrate(server.ownerUrl(server.template))
    await openOnce(server.ownerUrl(server.template))
    await openPublicPages(server.ownerUrl(server.template))
    await closeToAll(server, server.template)
    await withClient(server.ownerUrl('postgres'), async (client) => {
      const [copy, source] = [server.townTemplate, server.template].map((name) =>
        client.escapeIdentifier(name),
      )
      await client.query(`create database ${copy} template ${source} strategy ${server.strategy}`)
    })
    town = await settle(server.ownerUrl(server.townTemplate))
    await closeToAll(server, server.townTemplate)
  } catch (error) {
    await server.close()
    throw error
  }
  project.provide('testServer', {
    adminUrl: server.ownerUrl('postgres'),
    template: server.template,
    townTemplate: server.townTemplate,
    town,
    prefix: server.prefix,
    strategy: server.strategy,
  })
  return () => server.close()
}

/** The program makes its queues when it first starts: the copies have them already. */
async function openOnce(url: string): Promise<void> {
  const house = await openHouse(readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent', ROLES: 'web' }))
  await house.stop()
}

/** Companies may ask from the start; the tests of the opening close it first. */
async function openPublicPages(url: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(
      `insert into public_opening (id, opened_at) values (gen_random_uuid(), '2024-01-01T00:00:00Z')`,
    ),
  )
}

/** Most tests stand on the same small town: it is built once, and copied with the database. */
async function settle(url: string): Promise<KeptTown> {
  const owner = openDb(url, { max: 3 })
  try {
    return keepTown(await buildTown({ owner }))
  } finally {
    await owner.close()
  }
}

/** Nobody can connect to it by mistake any more; a copy fails while somebody is connected. */
async function closeToAll(server: Server, template: string): Promise<void> {
  await withClient(server.ownerUrl('postgres'), (client) =>
    client.query(`alter database ${client.escapeIdentifier(template)} with allow_connections false`),
  )
}

type Server = Omit<TestServer, 'adminUrl' | 'town'> & {
  ownerUrl(database: string): string
  close(): Promise<void>
}

async function openServer(): Promise<Server> {
  const named = process.env['FARLED_TEST_DATABASE_URL']
  return named ? openOperatorsServer(named) : openEmbeddedServer()
}

async function openEmbeddedServer(): Promise<Server> {
  removeAbandonedFolders()
  const dir = makeQuickFolder()
  const embedded = await startEmbedded({ dir, fast: true })
  return {
    ownerUrl: (database) => embedded.ownerUrl(database),
    template: 'farled_template',
    townTemplate: 'farled_town_template',
    prefix: 'farled_test_',
    // Twice as fast where nothing is forced to disk; elsewhere its two checkpoints cost more than they save.
    strategy: 'file_copy',
    async close() {
      await embedded.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** Names are the run's own, since several runs may share such a server. */
function openOperatorsServer(url: string): Server {
  const run = randomBytes(4).toString('hex')
  const prefix = `farled_test_${run}_`
  const ownerUrl = (database: string): string =>
    Object.assign(new URL(url), { pathname: `/${database}` }).href
  return {
    ownerUrl,
    template: `${prefix}template`,
    townTemplate: `${prefix}town_template`,
    prefix,
    strategy: 'wal_log',
    close: () => dropAll(ownerUrl('postgres'), prefix),
  }
}

async function dropAll(adminUrl: string, prefix: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    )
    for (const { datname } of rows) {
      await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`)
    }
  })
}
