import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { InjectOptions } from 'fastify'
import { openHouse } from '../src/house.ts'
import { type Config, readConfig } from '../src/platform/config/config.ts'
import { type Db, openDb } from '../src/platform/db/db.ts'
import { openSession, SESSION_COOKIE } from '../src/platform/session/session.ts'
import { copyDatabase } from './database/database.ts'

export type Answer = {
  readonly status: number
  /** The parsed JSON body; tests reach into it freely. */
  readonly body: Json
  readonly headers: Record<string, string | string[] | number | undefined>
  readonly text: string
  readonly bytes: Buffer
}
export type Json = ReturnType<typeof JSON.parse>

export type Person = {
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  delete(path: string, headers?: Record<string, string>): Promise<Answer>
}

export type TestHouse = Awaited<ReturnType<typeof openTestHouse>>

/**
 * The whole program on a database of its own, reached only through HTTP, with time moved by hand.
 * `owner` writes past row level security: for factories and for looking at what really stands in the tables.
 * @param ground what stands in it from the start; nothing when it is not given
 */
export async function openTestHouse(settings: Partial<Config> = {}, ground?: 'townTemplate') {
  const database = await copyDatabase(ground)
  const folder = await mkdtemp(path.join(tmpdir(), 'farled-test-'))
  const clock = { at: new Date('2026-11-23T09:00:00Z'), now: () => new Date(clock.at) }
  const config: Config = {
    ...readConfig({ DATABASE_URL: database.ownerUrl, LOG_LEVEL: 'silent', DATA_DIR: folder, ROLES: 'web' }),
    databaseAppUrl: database.appUrl,
    rateLimit: 1000,
    ...settings,
  }
  const house = await openHouse(config, { clock, strict: true })
  const owner: Db = openDb(database.ownerUrl, { max: 3 })

  async function ask(options: InjectOptions, cookie?: string): Promise<Answer> {
    const reply = await house.app.inject({
      ...options,
      headers: { ...(cookie ? { cookie } : {}), ...options.headers },
    })
    const isJson = (reply.headers['content-type'] ?? '').includes('json')
    return {
      status: reply.statusCode,
      body: isJson ? reply.json() : undefined,
      headers: reply.headers,
      text: reply.body,
      bytes: reply.rawPayload,
    }
  }

  function person(cookie?: string): Person {
    const url = (at: string) => (at.startsWith('/') ? `/farled/v1${at}` : at)
    const send =
      (method: 'POST' | 'PUT' | 'PATCH') =>
      (at: string, body: unknown = {}, headers: Record<string, string> = {}) =>
        ask(
          {
            method,
            url: url(at),
            payload: JSON.stringify(body),
            headers: { 'content-type': 'application/json', ...headers },
          },
          cookie,
        )
    return {
      get: (at) => ask({ method: 'GET', url: url(at) }, cookie),
      post: send('POST'),
      put: send('PUT'),
      patch: send('PATCH'),
      delete: (at, headers = {}) => ask({ method: 'DELETE', url: url(at), headers }, cookie),
    }
  }

  /** What the browser of a member who has signed in sends along. */
  async function cookieOf(memberId: string): Promise<string> {
    return `${SESSION_COOKIE}=${await openSession(house.kit.db, memberId, undefined, clock.now())}`
  }

  return {
    ...house,
    owner,
    clock,
    ask,
    /** Somebody who has not signed in. */
    stranger: person(),
    /** The member with this id, signed in. */
    async as(memberId: string): Promise<Person> {
      return person(await cookieOf(memberId))
    },
    cookieOf,
    async close() {
      await house.stop()
      await owner.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
