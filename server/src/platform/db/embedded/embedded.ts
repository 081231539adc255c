import { existsSync } from 'node:fs'
import path from 'node:path'
import { findBinaries } from './binaries.ts'
import { clusterIn, makeCluster, resetPassword } from './cluster.ts'
import { explainError } from './failures.ts'
import { releaseCluster } from './holder.ts'
import { launch } from './launch.ts'
import { removeLeftovers } from './leftovers.ts'
import { ensureOwner, OWNER } from './roles.ts'
import { chooseRunAs, handOver, makeReachable } from './run-as.ts'
import { keepSecrets } from './secrets.ts'

export { EmbeddedDatabaseError } from './failures.ts'
export { ensureDatabase } from './roles.ts'

/** The program's own PostgreSQL, listening on 127.0.0.1 only. URLs hold passwords: never log them. */
export type EmbeddedServer = {
  /** As the owner of the program's databases: makes databases and roles, is no superuser. */
  ownerUrl(database: string): string
  /** As superuser `postgres`: for backup and repair only. */
  superUrl(database: string): string
  port: number
  /** Closes remaining connections and waits until all is on disk. May be called twice. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** Holds the cluster and the passwords; made if missing. */
  dir: string
  /** Tests: nothing is forced to disk. */
  fast?: boolean
  /** A free one is found when it is not given. */
  port?: number
  /** Receives PostgreSQL's log, a line at a time. */
  log?: (line: string) => void
  /** false: when root, do not try a user namespace. Default: try, and do without where it is forbidden. */
  userNamespace?: boolean
}

/**
 * Starts PostgreSQL on a folder, making the cluster the first time. The server ends with this process, also when that is
 * killed. Throws EmbeddedDatabaseError with what to do, among others when another live program uses the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dir = path.resolve(options.dir)
  try {
    return await start(dir, options)
  } catch (error) {
    throw explainError('The database did not start.', error, { dir })
  }
}

async function start(dir: string, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { fast = false, userNamespace = true, log = () => undefined } = options
  const runAs = chooseRunAs(userNamespace)
  const place = { dir, runAs, fast, binaries: makeReachable(dir, findBinaries(), runAs) }
  const cluster = clusterIn(dir)
  await releaseCluster(cluster)
  removeLeftovers(dir)

  const isNew = !existsSync(cluster)
  const secrets = keepSecrets(dir)
  await makeCluster(place, secrets.postgres)
  handOver(cluster, runAs)
  if (secrets.fresh && !isNew) await resetPassword(place, secrets.postgres)

  const running = await launch(place, options.port, log)
  // The server speaks no TLS on the loopback; a PGSSLMODE in the environment must not ask for it.
  const url = (user: string, password: string, database: string): string =>
    `postgres://${user}:${password}@127.0.0.1:${running.port}/${encodeURIComponent(database)}?sslmode=disable`
  const server: EmbeddedServer = {
    ownerUrl: (database) => url(OWNER, secrets.owner, database),
    superUrl: (database) => url('postgres', secrets.postgres, database),
    port: running.port,
    stop: () => running.stop(),
  }
  try {
    await ensureOwner(server.superUrl('postgres'), secrets.owner)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server
}
