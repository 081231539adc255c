import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { ensureDatabase, startEmbedded } from '../../server/src/platform/db/embedded/embedded.ts'
import { withClient } from '../../server/src/platform/db/embedded/roles.ts'

/** Starts a PostgreSQL of its own with one empty database, lends it, and takes everything away again. */
export async function withFreshDatabase<T>(
  work: (client: pg.Client, ownerUrl: string) => Promise<T>,
): Promise<T> {
  const dir = await mkdtemp(path.join(tmpdir(), 'farled-schema-'))
  try {
    const server = await startEmbedded({ dir, fast: true })
    try {
      await ensureDatabase(server, 'farled')
      const url = server.ownerUrl('farled')
      return await withClient(url, (client) => work(client, url))
    } finally {
      await server.stop()
    }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
