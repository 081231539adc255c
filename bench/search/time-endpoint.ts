import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { demoAreas } from '../../demo/map.ts'
import { openHouse } from '../../server/src/house.ts'
import { systemActor } from '../../server/src/kernel/actor.ts'
import { readConfig } from '../../server/src/platform/config/config.ts'
import { openDb } from '../../server/src/platform/db/db.ts'
import { ensureDatabase, startEmbedded } from '../../server/src/platform/db/embedded/embedded.ts'
import { migrate } from '../../server/src/platform/db/migrate.ts'
import { newId } from '../../server/src/platform/ids/ids.ts'
import { openSession, SESSION_COOKIE } from '../../server/src/platform/session/session.ts'
import { seedCast } from '../load/seed-cast.ts'
import { splitMap } from './split-map.ts'

/** Milliseconds for the whole request, and how many times as long as one that only asks the database `select 1`. */
export type EndpointTime = { median: number; p95: number; bareMedian: number; ratio: number; runs: number }

const WARM = 30

/** Asks "Vem ansvarar?" through HTTP, sign-in, permission and database of a map of as many areas as are wanted. */
export async function timeEndpoint(questions: readonly string[], areas: number): Promise<EndpointTime> {
  const folder = mkdtempSync(path.join(tmpdir(), 'farled-search-'))
  const postgres = await startEmbedded({ dir: path.join(folder, 'postgres') })
  try {
    await ensureDatabase(postgres, 'search')
    const url = postgres.ownerUrl('search')
    await migrate(url)
    const { officerId } = await seedCast(url)
    await growMap(url, areas)
    const house = await openHouse({ ...configFor(url, folder), port: 0 })
    try {
      const address = await house.app.listen({ port: 0, host: '127.0.0.1' })
      const token = await openSession(house.kit.db, officerId, undefined, new Date())
      const headers = { cookie: `${SESSION_COOKIE}=${token}`, 'content-type': 'application/json' }
      const ask = (question: string) =>
        call(`${address}/farled/v1/area-searches`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ question, limit: 5 }),
        })
      return await race(questions, ask, () => call(`${address}/health/ready`, {}))
    } finally {
      await house.stop()
    }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const configFor = (url: string, folder: string) =>
  readConfig({
    DATABASE_URL: url,
    LOG_LEVEL: 'fatal',
    DATA_DIR: path.join(folder, 'files'),
    ROLES: 'web',
    RATE_LIMIT: '100000',
  })

/** Gives the areas of the database the words of the larger map, and adds those that are lacking beside them. */
async function growMap(url: string, wanted: number): Promise<void> {
  const db = openDb(url, { max: 2 })
  try {
    await db.change(systemActor('bench'), async (tx) => {
      const { id: unit } = await tx.selectFrom('unit').select('id').limit(1).executeTakeFirstOrThrow()
      for (const area of splitMap(demoAreas, wanted)) {
        if (demoAreas.some(({ code }) => code === area.code)) continue
        const id = newId()
        await tx
          .insertInto('area')
          .values({
            id,
            code: area.code,
            title: area.title,
            title_en: area.titleEn,
            description: area.description,
            description_en: area.descriptionEn ?? '',
            keywords: [...area.keywords],
            examples: [...area.examples],
          })
          .execute()
        await tx
          .insertInto('responsibility')
          .values({
            id: newId(),
            area_id: id,
            unit_id: unit,
            role: 'accountable',
            valid: sql<string>`daterange('2024-10-01', null)`,
          })
          .execute()
      }
    })
  } finally {
    await db.close()
  }
}

async function call(at: string, init: RequestInit): Promise<void> {
  const answer = await fetch(at, init)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${at} answered ${answer.status}: ${text.slice(0, 300)}`)
}

/** Turn by turn, so that both meet the same machine. */
async function race(
  questions: readonly string[],
  ask: (question: string) => Promise<void>,
  bare: () => Promise<void>,
): Promise<EndpointTime> {
  const asked: number[] = []
  const plain: number[] = []
  const timed = async (work: () => Promise<void>): Promise<number> => {
    const begun = performance.now()
    await work()
    return performance.now() - begun
  }
  for (const [at, question] of questions.entries()) {
    const times = [await timed(() => ask(question)), await timed(bare)] as const
    if (at < WARM) continue
    asked.push(times[0])
    plain.push(times[1])
  }
  const median = quantile(asked, 0.5)
  const bareMedian = quantile(plain, 0.5)
  return { median, p95: quantile(asked, 0.95), bareMedian, ratio: median / bareMedian, runs: asked.length }
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
