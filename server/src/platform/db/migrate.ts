import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { prepareJobs } from '../jobs/prepare-jobs.ts'
import { ensureAppRole } from './roles.ts'

const FOLDER = new URL('../../../migrations/', import.meta.url)

/** Two programs that start at once wait for each other here, so that each migration runs once. */
const LOCK = 7305011

/**
 * Brings the database to the schema of this program, one migration in one transaction, then lets the running role in.
 * Runs as the role that owns the tables.
 * @throws Error when a migration that has run was edited afterwards, or the database is newer than the program.
 */
export async function migrate(ownerUrl: string, appAddress?: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'farled-migrate' })
  await client.connect()
  try {
    await requireVersion(client)
    await client.query('select pg_advisory_lock($1)', [LOCK])
    // What a power cut takes of a migration's end, the next start runs again; the last commit that is waited for keeps all.
    await client.query('set synchronous_commit = off')
    await client.query(`create table if not exists migration (
      name text primary key, sha256 text not null, ran_at timestamptz not null default now())`)
    const done = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
    const ran = new Map(done.rows.map((row) => [row.name, row.sha256]))
    const files = await migrationFiles()
    for (const name of ran.keys()) {
      if (!files.some((file) => file.name === name)) {
        throw new Error(
          `The database has migration ${name}, which this program does not know. Start a newer version.`,
        )
      }
    }
    for (const { name, sql, sha256 } of files) await runOnce(client, ran, name, sql, sha256)
    await prepareJobs(client, ownerUrl)
    await ensureAppRole(client, ownerUrl, appAddress)
  } finally {
    await client.end()
  }
}

async function runOnce(
  client: pg.Client,
  ran: Map<string, string>,
  name: string,
  sql: string,
  sha256: string,
) {
  const before = ran.get(name)
  if (before === sha256) return
  if (before)
    throw new Error(`Migration ${name} was edited after it had run. Undo the edit and write a new one.`)
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed and was undone.`, { cause: error })
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  if (Number(rows[0]?.server_version_num) < 150000) {
    throw new Error('PostgreSQL 15 or newer is needed. Upgrade the server that DATABASE_URL names.')
  }
}

async function migrationFiles(): Promise<{ name: string; sql: string; sha256: string }[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, FOLDER), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}
