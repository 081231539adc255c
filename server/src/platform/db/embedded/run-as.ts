import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { EmbeddedDatabaseError } from './failures.ts'
import { draftOf } from './leftovers.ts'

/**
 * How PostgreSQL is run, since it refuses uid 0:
 * - `self`: as the user that runs this program (never root);
 * - `namespace`: root, seen by PostgreSQL as uid 1000; files stay root's, so closed home folders work;
 * - `nobody`: root starts it as uid 65534, with programs and data where that user may reach them.
 */
export type RunAs = { kind: 'self' | 'namespace' | 'nobody'; wrap: readonly string[]; uid: number | null }

const NOBODY = 65534
const NAMESPACE = ['unshare', '-U', '--map-user=1000', '--map-group=1000']
// QUIT ends PostgreSQL at once in every state; INT can hang while it recovers from an earlier crash. Nothing that was
// acknowledged is lost either way.
const DIE_WITH_PARENT = ['setpriv', '--pdeathsig', 'QUIT']

/** @param allowNamespace false leaves user namespaces untried, as where the system forbids them */
export function chooseRunAs(allowNamespace: boolean): RunAs {
  const isRoot = process.getuid?.() === 0
  const guard = process.platform === 'linux' && works(DIE_WITH_PARENT) ? DIE_WITH_PARENT : []
  if (!isRoot) return { kind: 'self', wrap: guard, uid: null }
  if (allowNamespace && process.platform === 'linux' && works(NAMESPACE)) {
    return { kind: 'namespace', wrap: [...NAMESPACE, ...guard], uid: 0 }
  }
  return { kind: 'nobody', wrap: guard, uid: NOBODY }
}

function works(wrap: readonly string[]): boolean {
  const [command = '', ...args] = wrap
  return spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0
}

export type Command = { file: string; args: string[]; env: NodeJS.ProcessEnv; uid?: number; gid?: number }

/** A command line that runs one of PostgreSQL's programs as the chosen user, free of the caller's PG… variables. */
export function commandFor(runAs: RunAs, program: string, args: readonly string[]): Command {
  const [file = program, ...rest] = [...runAs.wrap, program, ...args]
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')))
  const user = runAs.kind === 'nobody' && runAs.uid !== null ? { uid: runAs.uid, gid: runAs.uid } : {}
  return { file, args: rest, env, ...user }
}

/** Gives a file, or a folder and all in it, to the user that PostgreSQL runs as; it refuses data of another owner. */
export function handOver(top: string, runAs: RunAs): void {
  const { uid } = runAs
  if (uid === null || !existsSync(top) || statSync(top).uid === uid) return
  if (statSync(top).isDirectory()) {
    for (const entry of readdirSync(top, { withFileTypes: true, recursive: true })) {
      lchownSync(path.join(entry.parentPath, entry.name), uid, uid)
    }
  }
  // The top is changed last: an interrupted hand-over is then done again at the next start.
  lchownSync(top, uid, uid)
}

/**
 * Makes the folder reachable for the user that PostgreSQL runs as, and returns programs that user can read.
 * For `nobody` they are copied into the folder itself: root owns it, so no other user can slip in files of their own.
 */
export function makeReachable(dir: string, binaries: Binaries, runAs: RunAs): Binaries {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (runAs.kind !== 'nobody') return binaries
  refuseClosedParents(dir)
  chmodSync(dir, 0o711)
  const home = path.join(dir, `program-${binaries.version}`)
  if (!existsSync(home)) {
    const unfinished = draftOf(home)
    cpSync(binaries.home, unfinished, { recursive: true, verbatimSymlinks: true })
    openForReading(unfinished)
    try {
      renameSync(unfinished, home)
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true })
      if (!existsSync(home)) throw error
    }
  }
  return { ...binaries, home }
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chmodSync(path.join(entry.parentPath, entry.name), 0o755)
  }
}

function refuseClosedParents(dir: string): void {
  for (let parent = path.dirname(path.resolve(dir)); ; parent = path.dirname(parent)) {
    if ((statSync(parent).mode & 0o001) === 0) {
      throw new EmbeddedDatabaseError(
        `PostgreSQL refuses to run as root, user namespaces are forbidden here, and other users may not enter ${parent}. ` +
          'Start Farled as an ordinary user, choose a data folder such as /var/lib/farled, ' +
          'or name a PostgreSQL of your own in DATABASE_URL.',
      )
    }
    if (parent === path.dirname(parent)) return
  }
}
