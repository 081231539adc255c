import pg from 'pg'

/** Owner of every database of the program. It makes databases and roles, but reads no other files and no other owner's data. */
export const OWNER = 'farled_owner'

/** Makes the owner if missing, and sees to it that its password is the one kept beside the data. */
export async function ensureOwner(superUrl: string, password: string): Promise<void> {
  await withClient(superUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [OWNER])
    const verb = rowCount === 0 ? 'create' : 'alter'
    await client.query(
      `${verb} role ${OWNER} login nosuperuser createdb createrole password ${client.escapeLiteral(password)}`,
    )
  })
}

/**
 * Makes a database with Swedish order, owned by the role that signs in, if there is none of that name. Two callers at once
 * are fine. Swedish is named here too, since an operator's server may have another order by default.
 */
export async function ensureDatabase(
  server: { ownerUrl(database: string): string },
  name: string,
): Promise<void> {
  await withClient(server.ownerUrl('postgres'), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    try {
      await client.query(
        `create database ${client.escapeIdentifier(name)} template template0 encoding 'UTF8'
         locale_provider icu icu_locale 'sv-SE'`,
      )
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  })
}

export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  // A connection that breaks while idle reports it as an event, which would end the process if nobody listened.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** duplicate_database, or unique_violation when two were made at the same instant */
function isDuplicate(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return code === '42P04' || code === '23505'
}
