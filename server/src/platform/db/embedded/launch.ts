import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { toolPath } from './binaries.ts'
import { clusterIn, type Place } from './cluster.ts'
import { explainFailure } from './failures.ts'
import { launcherMark } from './holder.ts'
import { commandFor } from './run-as.ts'

/** A running postmaster and how it is stopped. */
export type Running = { port: number; stop(): Promise<void> }

const KEPT_CHARACTERS = 4000
const STOP_PATIENCE_MS = 20_000
const POLL_MS = 15

const SETTINGS = ['jit=off', 'max_connections=200', 'timezone=UTC', 'log_timezone=UTC', 'lc_messages=C']
/** For data that is thrown away: nothing survives a power cut, everything is several times faster. */
const FAST_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'checkpoint_timeout=1h',
  // Small tables have one plan, whatever is asked for; to make it anew costs more than all else that a test asks.
  'plan_cache_mode=force_generic_plan',
]

/** Starts the postmaster and waits until it takes connections, however long its recovery after a crash takes. */
export async function launch(
  place: Place,
  wantedPort: number | undefined,
  log: (line: string) => void,
): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wantedPort ?? (await findFreePort())
    const started = start(place, port, log)
    if (await isReady(started.child, place)) return running(started, port, place, log)
    const said = started.said()
    // Between finding a free port and using it another program may take it.
    const isPortLost = /Address already in use/i.test(said)
    if (isPortLost && wantedPort === undefined && attempt < 5) continue
    throw explainFailure('The database did not start.', said, { dir: place.dir, port: wantedPort })
  }
}

/** `said` gives the last 4000 characters of its log. */
type Started = { child: ChildProcess; said: () => string; ended: Promise<void> }

function start(place: Place, port: number, log: (line: string) => void): Started {
  const settings = [...SETTINGS, launcherMark(), ...(place.fast ? FAST_SETTINGS : [])]
  const options = ['-D', clusterIn(place.dir), '-p', String(port), '-h', '127.0.0.1', '-k', '']
  for (const setting of settings) options.push('-c', setting)
  const { file, args, ...user } = commandFor(place.runAs, toolPath(place.binaries, 'postgres'), options)
  // Its own process group: Ctrl-C must reach Node first, which closes its connections and then stops the database.
  const child = spawn(file, args, {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  let unfinished = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-KEPT_CHARACTERS)
    const lines = (unfinished + text).split('\n')
    unfinished = lines.pop() ?? ''
    for (const line of lines) log(line)
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.once('error', (error) => {
      said += String(error)
      resolve()
    })
  })
  return { child, said: () => said, ended }
}

async function isReady(child: ChildProcess, place: Place): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const [pid, , , , , , , status] = readLines(path.join(clusterIn(place.dir), 'postmaster.pid'))
    if (Number(pid) === child.pid && status?.trim() === 'ready') return true
    await sleep(POLL_MS)
  }
  // The last words may still be in the pipe.
  await sleep(POLL_MS)
  return false
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function running(started: Started, port: number, place: Place, log: (line: string) => void): Running {
  const { child, said, ended } = started
  let stopping: Promise<void> | null = null
  void ended.then(() => {
    if (stopping === null) log(`The database in ${place.dir} stopped by itself. PostgreSQL said:\n${said()}`)
  })
  return {
    port,
    stop() {
      stopping ??= stop(child, ended, place)
      return stopping
    },
  }
}

async function stop(child: ChildProcess, ended: Promise<void>, place: Place): Promise<void> {
  if (process.platform === 'win32') {
    // Windows has no signals; pg_ctl has a channel of its own.
    spawn(toolPath(place.binaries, 'pg_ctl'), ['stop', '-D', clusterIn(place.dir), '-m', 'fast'], {
      stdio: 'ignore',
    })
  } else {
    child.kill('SIGINT')
  }
  // A database that will not close in order is cut off; it repairs itself from its log at the next start.
  const impatience = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE_MS)
  await ended
  clearTimeout(impatience)
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
