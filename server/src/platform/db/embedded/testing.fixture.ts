import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { makeQuickFolder } from '../../../../testing/database/quick-folder.ts'
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './embedded.ts'
import { withClient } from './roles.ts'

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = makeQuickFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A server that is stopped when the test ends. */
export async function startForTest(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const server = await startEmbedded({ fast: true, ...options })
  onTestFinished(() => server.stop())
  return server
}

export type Writer = { child: ChildProcess; noted(): number[] }

type WriterOptions = { env?: NodeJS.ProcessEnv; as?: 'namespace' | 'nobody' }

/** Starts the writing program on a folder, and waits until it has noted some numbers more than before. */
export async function startWriter(dir: string, notes: string, options: WriterOptions = {}): Promise<Writer> {
  const noted = (): number[] =>
    existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n').map(Number) : []
  const before = noted().length
  const child = spawnWriter(dir, notes, options)
  while (noted().length < before + 20) {
    if (child.exitCode !== null) throw new Error('The writing program ended by itself.')
    await sleep(10)
  }
  return { child, noted }
}

export function spawnWriter(dir: string, notes: string, options: WriterOptions = {}): ChildProcess {
  const program = path.join(import.meta.dirname, 'writer.fixture.ts')
  const child = spawn(process.execPath, [program, dir, notes, options.as ?? 'namespace'], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

export async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

export async function answers(server: EmbeddedServer): Promise<boolean> {
  const { rowCount } = await withClient(server.ownerUrl('postgres'), (client) => client.query('select 1'))
  return rowCount === 1
}

/** Number of the postmaster that holds the cluster in a data folder. */
export function postmasterOf(dir: string): number {
  return Number(readFileSync(path.join(dir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
}
