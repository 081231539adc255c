import { existsSync } from 'node:fs'
import path from 'node:path'
import { findBinaries } from './binaries.ts'
import { clusterIn, makeCluster, resetPassword } from './cluster.ts'
import { launch } from './launch.ts'
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
  const log = options.log ?? (() => undefined)
  const runAs = chooseRunAs(options.userNamespace ?? true)
  const place = {
    dir,
    runAs,
    fast: options.fast ?? false,
    binaries: makeReachable(dir, findBinaries(), runAs),
  }
  const isNew = !existsSync(clusterIn(dir))
  const secrets = keepSecrets(dir)
  makeCluster(place, secrets.postgres)
  handOver(clusterIn(dir), runAs)
  if (secrets.fresh && !isNew) resetPassword(place, secrets.postgres)

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
