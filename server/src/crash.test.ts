import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { aQuestion } from '../testing/build/build-case.ts'
import { buildTown } from '../testing/build/index.ts'
import { copyDatabase } from '../testing/database/database.ts'
import { breaches } from './areas/cases/testing.fixture.ts'
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

/** Somebody's work: take a question in, write to the company; each with a key that stays the same when it is repeated. */
type Write = {
  readonly key: string
  readonly kind: 'case' | 'message'
  readonly url: string
  readonly body: unknown
}
type Acknowledged = Write & { readonly id: string; readonly number?: string }

class Office {
  readonly acknowledged: Acknowledged[] = []
  readonly #cookie: string
  #unanswered: Write[] = []
  #count = 0

  constructor(cookie: string) {
    this.#cookie = cookie
  }

  /** Four people write until the program is gone; it is killed once it has acknowledged as much as is asked. */
  async workUntilKilled({ address }: Program, enough: number, kill: () => Promise<unknown>): Promise<void> {
    const before = this.acknowledged.length
    let killed: Promise<unknown> | undefined
    const person = async () => {
      for (let next = this.#next(); ; next = this.#next()) {
        const done = await this.#send(address, next)
        if (!done) {
          this.#unanswered.push(next)
          return
        }
        if (this.acknowledged.length - before >= enough) killed ??= kill()
      }
    }
    await Promise.all([person(), person(), person(), person()])
    await killed
  }

  /** What nobody knows the fate of is sent again. */
  async finish({ address }: Program): Promise<void> {
    for (const write of this.#unanswered) expect(await this.#send(address, write)).toBe(true)
    this.#unanswered = []
  }

  #next(): Write {
    const again = this.#unanswered.shift()
    if (again) return again
    const key = `write-number-${(this.#count += 1)}`
    const last = this.acknowledged.findLast(({ kind }) => kind === 'case')
    return last && this.#count % 3 === 0
      ? { key, kind: 'message', url: `/cases/${last.id}/messages`, body: { body: `Besked ${key}` } }
      : { key, kind: 'case', url: '/cases', body: { ...aQuestion, title: `Fråga ${key}` } }
  }

  /** False when the program is gone. */
  async #send(address: string, write: Write): Promise<boolean> {
    const reply = await fetch(`${address}/farled/v1${write.url}`, {
      method: 'POST',
      headers: { cookie: this.#cookie, 'content-type': 'application/json', 'idempotency-key': write.key },
      body: JSON.stringify(write.body),
    })
      .then(async (sent) => ({
        status: sent.status,
        answer: (await sent.json()) as { id: string; number?: string },
      }))
      .catch(() => undefined)
    if (!reply) return false
    const { status, answer } = reply
    if (status !== 201) throw new Error(`Refused: ${JSON.stringify(answer)}`)
    this.acknowledged.push({ ...write, ...answer })
    return true
  }

  /** Everything acknowledged is there, whole, once; nothing else is. */
  async check(db: Db): Promise<void> {
    const rows = async (sql: string) => (await db.pool.query(sql)).rows
    const [cases, messages] = [
      this.acknowledged.filter(({ kind }) => kind === 'case'),
      this.acknowledged.filter(({ kind }) => kind === 'message'),
    ]
    const sorted = (all: readonly { id: string }[]) => all.map(({ id }) => id).toSorted()
    expect(sorted(await rows('select id from business_case'))).toEqual(sorted(cases))
    expect(sorted(await rows('select id from message'))).toEqual(sorted(messages))
    const numbers = await rows('select id, number from business_case order by number')
    expect(numbers.map(({ number }) => number.slice(-5))).toEqual(
      cases.map((_, at) => String(at + 1).padStart(5, '0')),
    )
    expect(new Map(numbers.map(({ id, number }) => [id, number]))).toEqual(
      new Map(cases.map(({ id, number }) => [id, number])),
    )
    const [whole] = await rows(`select
      (select count(*)::int from event where name = 'case.received') as received,
      (select count(*)::int from event where name = 'message.sent') as sent,
      (select count(*)::int from event) as events,
      (select count(*)::int from accountability) as periods,
      (select count(*)::int from outbox_mail) as mails,
      (select count(*)::int from portal_link) as links,
      (select count(*)::int from idempotency) as keys`)
    const all = this.acknowledged.length
    expect(whole).toEqual({
      received: cases.length,
      sent: messages.length,
      events: all,
      periods: cases.length,
      mails: all,
      links: all,
      keys: all,
    })
    expect(await breaches({ owner: db })).toEqual([])
  }
}

/** A town, and somebody of it signed in. */
async function openOffice(db: Db): Promise<Office> {
  const { pilot } = await buildTown({ owner: db })
  return new Office(`${SESSION_COOKIE}=${await openSession(db, pilot.id, undefined, new Date())}`)
}

async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const files = () => ({ DATA_DIR: temporaryFolder() })

test('killed fourteen times while four people write, the program has lost and doubled nothing', {
  timeout: 120_000,
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
  await office.check(db)
})

test('killed six times together with its own PostgreSQL, the program has lost and doubled nothing', {
  timeout: 120_000,
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
  await withDatabase((db) => office.check(db))
})
