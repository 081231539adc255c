import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { buildTown } from '../testing/build/index.ts'
import { copyDatabase } from '../testing/database/database.ts'
import { Office } from './crash-office.fixture.ts'
import { systemClock } from './platform/clock/clock.ts'
import { type Db, openDb } from './platform/db/db.ts'
import { ensureDatabase, startEmbedded } from './platform/db/embedded/embedded.ts'
import { postmasterOf, temporaryFolder } from './platform/db/embedded/testing.fixture.ts'
import { migrate } from './platform/db/migrate.ts'
import { openSession, SESSION_COOKIE } from './platform/session/session.ts'

/**
 * The real program, killed without warning while several people write, twenty times over. What was acknowledged is
 * there afterwards, whole; what was not is sent again with the same key, and never becomes two.
 */
type Program = { readonly child: ChildProcess; readonly address: string }

async function startProgram(
  file: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<Program> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, file), ...args], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      ROLES: 'web',
      LOG_LEVEL: 'info',
      RATE_LIMIT: '1000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })
  const listening = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const found = /listening at (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`The program ended with ${code} before it listened.`)))
  })
  return { child, address: await listening }
}

/** A town, and somebody of it signed in. */
async function openOffice(db: Db): Promise<Office> {
  const { pilot } = await buildTown({ owner: db })
  return new Office(`${SESSION_COOKIE}=${await openSession(db, pilot.id, undefined, systemClock.now())}`)
}

async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const files = () => ({ DATA_DIR: temporaryFolder() })

test('killed fourteen times while four people write, the program has lost and doubled nothing', {
  timeout: 600_000,
}, async () => {
  const database = await copyDatabase()
  const db = openDb(database.ownerUrl, { max: 2 })
  onTestFinished(async () => {
    await db.close()
    await database.drop()
  })
  const office = await openOffice(db)
  const env = { DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl, ...files() }
  const start = () => startProgram('main.ts', [], env)
  let next = start()
  for (let round = 1; round <= 14; round++) {
    const program = await next
    // The one after is on its way up meanwhile, as a second node would be.
    next = start()
    await office.workUntilKilled(program, 2 + (round % 7), () => killHard(program.child))
  }
  const last = await next
  await office.finish(last)
  const ended = once(last.child, 'exit')
  last.child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  const { found, told } = await office.account(db)
  expect(found).toEqual(told)
})

test('killed six times together with its own PostgreSQL, the program has lost and doubled nothing', {
  timeout: 600_000,
}, async () => {
  const dir = path.join(temporaryFolder(), 'database')
  const withDatabase = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const server = await startEmbedded({ dir })
    await ensureDatabase(server, 'farled')
    await migrate(server.ownerUrl('farled'))
    const db = openDb(server.ownerUrl('farled'), { max: 2 })
    try {
      return await work(db)
    } finally {
      await db.close()
      await server.stop()
    }
  }
  const office = await withDatabase(openOffice)
  const start = () => startProgram('crash.fixture.ts', [dir], files())
  for (let round = 1; round <= 6; round++) {
    const program = await start()
    const postmaster = postmasterOf(dir)
    await office.workUntilKilled(program, 3 + round, async () => {
      process.kill(postmaster, 'SIGKILL')
      await killHard(program.child)
    })
  }
  const last = await start()
  await office.finish(last)
  await killHard(last.child)
  const { found, told } = await withDatabase((db) => office.account(db))
  expect(found).toEqual(told)
})
