import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { packageFor } from './binaries.ts'
import { withClient } from './roles.ts'
import { answers, killHard, startForTest, startWriter, temporaryFolder } from './testing.fixture.ts'

const NOBODY = 65534
// An ordinary user takes the ordinary way in every other test, and may not become somebody else in this one.
const isOrdinary = process.getuid?.() !== 0

test.skipIf(isOrdinary)('runs as an ordinary user who owns nothing but a copy of the program', () => {
  const home = executableFolder()
  const program = copyProgram(home)
  chmodSync(home, 0o777)
  const script = `
    import { startEmbedded, ensureDatabase } from '${program}/embedded/embedded.ts'
    const server = await startEmbedded({ dir: '${home}/data', fast: true })
    await ensureDatabase(server, 'farled')
    await server.stop()`
  const { status, stderr } = spawnSync(path.join(home, 'node'), ['--input-type=module', '-e', script], {
    uid: NOBODY,
    gid: NOBODY,
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: home },
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(statSync(path.join(home, 'data', 'cluster')).uid).toBe(NOBODY)
})

test.skipIf(isOrdinary)('runs as another user where user namespaces are forbidden', async () => {
  const dir = path.join(executableFolder(), 'data')
  const server = await startForTest({ dir, userNamespace: false })
  expect(await answers(server)).toBe(true)
  expect(statSync(path.join(dir, 'cluster')).uid).toBe(NOBODY)
  expect(statSync(path.join(dir, 'passwords.json'))).toMatchObject({ uid: 0, mode: 0o100600 })
})

test.skipIf(isOrdinary)('ends with its program there too', async () => {
  const folder = executableFolder()
  const [dir, notes] = [path.join(folder, 'data'), path.join(folder, 'notes')]
  const writer = await startWriter(dir, notes, { as: 'nobody' })
  await killHard(writer.child)
  const server = await startForTest({ dir, userNamespace: false, fast: false })
  const { rows } = await withClient(server.ownerUrl('written'), (client) =>
    client.query('select max(n) as n from line'),
  )
  expect(rows[0].n).toBeGreaterThanOrEqual(writer.noted().at(-1) ?? Number.NaN)
})

test.skipIf(isOrdinary)('takes data along between the two ways of running as root', async () => {
  const dir = path.join(executableFolder(), 'data')
  for (const userNamespace of [true, false, true]) {
    const server = await startForTest({ dir, userNamespace })
    expect(await answers(server)).toBe(true)
    await server.stop()
  }
  expect(statSync(path.join(dir, 'cluster', 'base')).uid).toBe(0)
})

test.skipIf(isOrdinary)('says what to do when namespaces are forbidden and the home is closed', async () => {
  const home = temporaryFolder()
  chmodSync(home, 0o700)
  await expect(startForTest({ dir: path.join(home, 'data'), userNamespace: false })).rejects.toThrow(
    `other users may not enter ${home}. Start Farled as an ordinary user`,
  )
})

/** Programs may not be started from the folders in memory on some systems. */
function executableFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'farled-user-'))
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Copies these files, Node and the packages they need, since the clone may lie in a home closed to others. */
function copyProgram(home: string): string {
  const modules = path.resolve(import.meta.dirname, '../../../../../node_modules')
  const wanted = ['pg', packageFor(process.platform, process.arch) ?? '']
  for (const name of wanted) {
    const from = path.join(modules, name)
    if (!existsSync(from)) continue
    cpSync(from, path.join(home, 'node_modules', name), { recursive: true, verbatimSymlinks: true })
    const { dependencies = {} } = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>
    }
    for (const dependency of Object.keys(dependencies))
      if (!wanted.includes(dependency)) wanted.push(dependency)
  }
  cpSync(import.meta.dirname, path.join(home, 'embedded'), { recursive: true })
  cpSync(process.execPath, path.join(home, 'node'))
  chmodSync(path.join(home, 'node'), 0o755)
  return home
}
