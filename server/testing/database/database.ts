import { randomBytes } from 'node:crypto'
import { withClient } from '../../src/platform/db/embedded/roles.ts'
import { appUrl } from '../../src/platform/db/roles.ts'
import { findTestServer } from './test-server.ts'

/** A test's own database: migrated, empty, and gone after `drop`. */
export type TestDatabase = { name: string; ownerUrl: string; appUrl: string; drop(): Promise<void> }

/** One number for all processes that copy the template. */
const COPY_LOCK = 7_305_012

/**
 * Copies the run's migrated template, or the one with the small town in it; some 20 ms. Call `drop` when done: it also
 * breaks connections left open.
 */
export async function copyDatabase(of: 'template' | 'townTemplate' = 'template'): Promise<TestDatabase> {
  const { adminUrl, [of]: template, prefix, strategy } = findTestServer()
  const name = `${prefix}${randomBytes(6).toString('hex')}`
  await withClient(adminUrl, async (client) => {
    // Copies take turns: PostgreSQL refuses to copy a database that is busy.
    await client.query('select pg_advisory_lock($1)', [COPY_LOCK])
    const [copy, source] = [client.escapeIdentifier(name), client.escapeIdentifier(template)]
    await client.query(`create database ${copy} template ${source} strategy ${strategy}`)
  })
  const ownerUrl = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href
  return {
    name,
    ownerUrl,
    appUrl: appUrl(ownerUrl),
    async drop() {
      await withClient(adminUrl, async (client) => {
        const drop = `drop database if exists ${client.escapeIdentifier(name)}`
        // The running role's last connections are on their way out, and not the owner's to end: waited for instead.
        await client.query(`${drop} with (force)`).catch((error: { code?: string }) => {
          if (error.code !== '42501') throw error
          return client.query(drop)
        })
      })
    },
  }
}
