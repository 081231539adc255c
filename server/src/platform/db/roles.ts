import { createHmac } from 'node:crypto'
import pg from 'pg'

/**
 * Two roles: the one that migrates owns the tables; the one that runs is a plain login in `farled_runtime`, under
 * row level security, and can neither turn it off nor become another.
 *
 * The operator may name the running role in DATABASE_APP_URL. Otherwise its name and password are derived from
 * DATABASE_URL, so that several nodes agree without sharing more than that.
 */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  const { name, password } = derivedRole(ownerUrl)
  url.username = name
  url.password = password
  return url.href
}

function derivedRole(ownerUrl: string): { name: string; password: string } {
  const url = new URL(ownerUrl)
  const owner = decodeURIComponent(url.username)
  const key = `${owner}:${decodeURIComponent(url.password)}`
  return {
    name: `${owner || 'farled'}_app`.slice(0, 63),
    password: createHmac('sha256', key).update('farled running role').digest('base64url'),
  }
}

/** Makes the derived role, or checks the one the operator named. Runs inside the migration's lock. */
export async function ensureAppRole(client: pg.Client, ownerUrl: string, appAddress?: string): Promise<void> {
  const role = appAddress ? decodeURIComponent(new URL(appAddress).username) : derivedRole(ownerUrl).name
  const known = await client.query<{ super: boolean; bypass: boolean; member: boolean }>(
    `select rolsuper as super, rolbypassrls as bypass, pg_has_role(rolname, 'farled_runtime', 'member') as member
     from pg_roles where rolname = $1`,
    [role],
  )
  const found = known.rows[0]
  if (found?.super || found?.bypass) {
    throw new Error(
      `The role ${role} may turn row level security off. Name an ordinary role in DATABASE_APP_URL.`,
    )
  }
  if (appAddress) {
    if (!found) throw new Error(`The role ${role} of DATABASE_APP_URL does not exist. Create it first.`)
    if (!found.member) await client.query(`grant farled_runtime to ${client.escapeIdentifier(role)}`)
    return
  }
  if (found?.member && (await canSignIn(appUrl(ownerUrl)))) return
  const name = client.escapeIdentifier(role)
  const password = client.escapeLiteral(derivedRole(ownerUrl).password)
  try {
    if (found) await client.query(`alter role ${name} login password ${password}`)
    else
      await client.query(
        `create role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls password ${password}`,
      )
    await client.query(`grant farled_runtime to ${name}`)
  } catch (error) {
    throw new Error(
      `The role that runs the program could not be made. Either let the role of DATABASE_URL create roles, or have an administrator create both roles (create role farled_runtime nologin; create role farled_app login password '…'; grant farled_runtime to farled_app;) and name farled_app in DATABASE_APP_URL.`,
      { cause: error },
    )
  }
}

/** False when the owner's password, and with it the derived one, has changed since the role was made. */
async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
