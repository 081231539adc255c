import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { copyDatabase } from '../../../testing/database/database.ts'
import type { Area } from '../area.ts'
import { type Config, readConfig } from '../config/config.ts'
import { type Db, openDb } from '../db/db.ts'
import { openFileStore } from '../files/open-file-store.ts'
import { newId } from '../ids/ids.ts'
import { openJobs } from '../jobs/jobs.ts'
import { openSession, SESSION_COOKIE } from '../session/session.ts'
import { bareServer, serveAreas } from './build-server.ts'
import type { Kit } from './kit.ts'

/** The platform alone, with areas that a test makes up, on a database of its own. */
export async function openPlatform(areas: readonly Area[], settings: Partial<Config> = {}) {
  const database = await copyDatabase()
  const folder = await mkdtemp(path.join(tmpdir(), 'farled-platform-'))
  const config: Config = {
    ...readConfig({ DATABASE_URL: database.ownerUrl, LOG_LEVEL: 'silent', DATA_DIR: folder }),
    databaseAppUrl: database.appUrl,
    ...settings,
  }
  const owner: Db = openDb(database.ownerUrl, { max: 2 })
  const clock = { at: new Date('2026-11-23T09:00:00Z'), now: () => new Date(clock.at) }
  const app = await bareServer({ config })
  const jobs = openJobs(database.appUrl, () => undefined)
  const kit: Kit = {
    config,
    clock,
    jobs,
    db: openDb(database.appUrl),
    files: openFileStore(config),
    log: app.log,
  }
  return {
    app,
    kit,
    jobs,
    owner,
    clock,
    database,
    folder,
    serve: () => serveAreas(app, { areas, constraints: {}, strict: true }, kit),
    close: async () => {
      await app.close()
      await Promise.allSettled([jobs.boss.stop({ graceful: false }), kit.db.close(), owner.close()])
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type Platform = Awaited<ReturnType<typeof openPlatform>>

/** A member of no unit, with a session: its id and the cookie to send. */
export async function buildVisitor(
  { owner, kit, clock }: Platform,
  name: string,
  locale: 'sv' | 'en' = 'sv',
) {
  const id = newId()
  await owner.pool.query('insert into member (id, name, email, locale) values ($1, $2, $3, $4)', [
    id,
    name,
    `${name.toLowerCase()}@kommun.example`,
    locale,
  ])
  return { id, cookie: `${SESSION_COOKIE}=${await openSession(kit.db, id, undefined, clock.now())}` }
}

/** Sends JSON as one who is signed in. */
export function sender(app: FastifyInstance, cookie: string | undefined) {
  return async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const json =
      body === undefined
        ? {}
        : { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const reply = await app.inject({
      method,
      url: `/farled/v1${url}`,
      ...json,
      headers: { ...('headers' in json ? json.headers : {}), ...(cookie ? { cookie } : {}), ...headers },
    })
    const isJson = String(reply.headers['content-type']).includes('json')
    return {
      status: reply.statusCode,
      headers: reply.headers,
      body: isJson ? reply.json() : undefined,
      text: reply.body,
    }
  }
}
