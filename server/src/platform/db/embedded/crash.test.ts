import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { EmbeddedServer } from './embedded.ts'
import { isAlive } from './processes.ts'
import { withClient } from './roles.ts'
import {
  answers,
  killHard,
  postmasterOf,
  spawnWriter,
  startForTest,
  startWriter,
  temporaryFolder,
} from './testing.fixture.ts'

// What they lean on, setpriv and /proc, is Linux's.
const isElsewhere = process.platform !== 'linux'

test('loses nothing that was acknowledged when Node is killed during writes, three times over', async () => {
  const folder = temporaryFolder()
  const [dir, notes] = [path.join(folder, 'database'), path.join(folder, 'notes')]
  for (let round = 1; round <= 3; round += 1) {
    const writer = await startWriter(dir, notes)
    await killHard(writer.child)
  }
  const server = await startForTest({ dir, fast: false })
  expect(await missingNumbers(server, notes)).toEqual([])
})

test('starts again although it was killed in the middle of starting and recovering', async () => {
  const folder = temporaryFolder()
  const [dir, notes] = [path.join(folder, 'database'), path.join(folder, 'notes')]
  for (const delay of [0, 250, 0, 120, 160, 200, 240, 300]) {
    const child = delay === 0 ? (await startWriter(dir, notes)).child : spawnWriter(dir, notes)
    await sleep(delay)
    await killHard(child)
  }
  const server = await startForTest({ dir, fast: false })
  expect(await missingNumbers(server, notes)).toEqual([])
})

test.skipIf(isElsewhere)(
  'stops a PostgreSQL that outlived its program where the system cannot end it, and starts anew',
  async () => {
    const folder = temporaryFolder()
    const [dir, notes] = [path.join(folder, 'database'), path.join(folder, 'notes')]
    const writer = await startWriter(dir, notes, { env: { PATH: pathWithoutSetpriv(folder) } })
    const orphan = postmasterOf(dir)
    await killHard(writer.child)
    expect(isAlive(orphan)).toBe(true)

    const server = await startForTest({ dir, fast: false })
    expect(postmasterOf(dir)).not.toBe(orphan)
    expect(await missingNumbers(server, notes)).toEqual([])
  },
)

test('leaves a PostgreSQL alone that a living program of ours uses', async () => {
  const folder = temporaryFolder()
  const [dir, notes] = [path.join(folder, 'database'), path.join(folder, 'notes')]
  const writer = await startWriter(dir, notes)
  await expect(startForTest({ dir })).rejects.toThrow(
    `already in use by PostgreSQL process ${postmasterOf(dir)}, started by process ${writer.child.pid}`,
  )
  const before = writer.noted().length
  await expect.poll(() => writer.noted().length).toBeGreaterThan(before)
})

test.skipIf(isElsewhere)(
  'starts although the number in an old lock file now belongs to another process',
  async () => {
    const dir = temporaryFolder()
    const first = await startForTest({ dir })
    const lockFile = path.join(dir, 'cluster', 'postmaster.pid')
    const lines = readFileSync(lockFile, 'utf8').split('\n')
    await first.stop()
    const other = spawn('sleep', ['600'], { stdio: 'ignore' })
    onTestFinished(() => void other.kill())
    writeFileSync(lockFile, [String(other.pid), ...lines.slice(1)].join('\n'))

    const second = await startForTest({ dir })
    expect(await answers(second)).toBe(true)
    expect(other.exitCode).toBeNull()
  },
)

/** Numbers that were acknowledged but are not in the table. */
async function missingNumbers(server: EmbeddedServer, notes: string): Promise<number[]> {
  const { rows } = await withClient(server.ownerUrl('written'), (client) =>
    client.query<{ n: number }>('select n from line'),
  )
  const found = new Set(rows.map(({ n }) => n))
  const noted = readFileSync(notes, 'utf8').trim().split('\n').map(Number)
  return noted.filter((n) => !found.has(n))
}

/** A search path with nothing on it but what root needs to start PostgreSQL at all. */
function pathWithoutSetpriv(folder: string): string {
  const bin = path.join(folder, 'bin')
  mkdirSync(bin)
  symlinkSync('/usr/bin/unshare', path.join(bin, 'unshare'))
  symlinkSync('/bin/true', path.join(bin, 'true'))
  return bin
}
