import { readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedDatabaseError } from './failures.ts'
import { commandLineOf, isAlive, parentOf, readText, signal } from './processes.ts'

/** A live PostgreSQL on a cluster, and the process that started it if that was this program. */
type Holder = { pid: number; launcher: number | null }

const ORPHAN_PATIENCE_MS = 30_000
/** In order at first; while it recovers from a crash PostgreSQL may not heed that. */
const ORDERLY_MS = 10_000
const POLL_MS = 25

/** Mark on the postmaster's command line, by which a later start sees who started it. */
export function launcherMark(): string {
  return `cluster_name=farled-${process.pid}`
}

/**
 * Sees to it that no other PostgreSQL uses the cluster. One that outlived its program is stopped; one that a live program
 * uses is left alone, and EmbeddedDatabaseError says whose it is.
 */
export async function releaseCluster(cluster: string): Promise<void> {
  const holder = findHolder(cluster)
  if (holder === null) return
  if (!isOrphan(holder)) throw inUse(cluster, holder)
  for (let waited = 0; waited < ORPHAN_PATIENCE_MS; waited += POLL_MS) {
    // It may be on its way down already; asking once more does no harm.
    if (waited === 0) signal(holder.pid, 'SIGINT')
    if (waited === ORDERLY_MS) signal(holder.pid, 'SIGQUIT')
    if (findHolder(cluster)?.pid !== holder.pid) return
    await sleep(POLL_MS)
  }
  throw new EmbeddedDatabaseError(
    `A PostgreSQL left behind by an earlier run (process ${holder.pid}) still uses ${cluster} and does not stop. ` +
      `Look at that process, stop it with "kill -KILL ${holder.pid}" and start again.`,
  )
}

function inUse(cluster: string, { pid, launcher }: Holder): EmbeddedDatabaseError {
  const whose = launcher === null ? '' : `, started by process ${launcher}`
  return new EmbeddedDatabaseError(
    `The database in ${path.dirname(cluster)} is already in use by PostgreSQL process ${pid}${whose}. ` +
      `Stop that program first (kill ${launcher ?? pid}), or choose another data folder for this one.`,
  )
}

function findHolder(cluster: string): Holder | null {
  const lockFile = path.join(cluster, 'postmaster.pid')
  const lines = readText(lockFile)?.split('\n')
  const pid = Math.abs(Number(lines?.[0]))
  if (lines === undefined || !Number.isInteger(pid) || pid === 0 || pid === process.pid || !isAlive(pid))
    return null
  const command = commandLineOf(pid)
  if (isOnCluster(pid, command, cluster)) return { pid, launcher: launcherIn(command) }
  renounceNumber(lockFile, lines)
  return null
}

/**
 * The number in the lock file now belongs to another process, as after a restart of a container, and PostgreSQL would
 * refuse to start. It takes its own parent's number for stale; the rest of the file still guards against
 * server processes that outlived their postmaster.
 */
function renounceNumber(lockFile: string, lines: readonly string[]): void {
  if (process.platform === 'win32') rmSync(lockFile, { force: true })
  else writeFileSync(lockFile, [String(process.pid), ...lines.slice(1)].join('\n'))
}

function isOrphan({ pid, launcher }: Holder): boolean {
  if (launcher === null) return false
  const parent = parentOf(pid)
  return parent === null ? !isAlive(launcher) : parent !== launcher
}

function isOnCluster(pid: number, command: string | null, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
    } catch (error) {
      // Another user's process may hide where it works: better to refuse a start than to start twice.
      return (error as NodeJS.ErrnoException).code === 'EACCES'
    }
  }
  return command === null || command.includes(cluster)
}

function launcherIn(command: string | null): number | null {
  const mark = command?.match(/cluster_name=farled-(\d+)/)
  return mark ? Number(mark[1]) : null
}
