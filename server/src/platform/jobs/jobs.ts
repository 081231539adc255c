import { PgBoss } from 'pg-boss'
import { executeSql } from '../db/db.ts'
import type { Kit } from '../http/kit.ts'
import type { Log } from '../log/log.ts'
import type { Planner } from './planner.ts'

/** What happens later, outside the request. It does one thing and may run twice. */
export type JobDefinition = {
  /** `noun.imperative`, such as `mail.send`. */
  readonly name: string
  readonly says: string
  /** Five-field cron in Europe/Stockholm, for jobs that come by themselves. */
  readonly every?: string
  readonly retries?: number
  readonly run: (kit: Kit, data: Readonly<Record<string, unknown>>) => Promise<void>
}

export type Jobs = Planner & {
  /** Makes the queues known; every node does it, the worker also runs them. */
  start(definitions: readonly JobDefinition[], kit: Kit, options: { worker: boolean }): Promise<void>
  stop(): Promise<void>
}

export function openJobs(url: string, log: () => Log | undefined): Jobs {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'farled-jobs',
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    max: 6,
  })
  boss.on('error', (error) => log()?.error({ reason: error.message }, 'job queue'))

  async function workOn(job: JobDefinition, kit: Kit): Promise<void> {
    // A worker takes one job a turn, and is told once of many that are planned at once, such as mails: the others must
    // not wait until it looks by itself, which without being asked is each half minute.
    const seconds = job.every ? 5 : 0.5
    const looks = { pollingIntervalSeconds: seconds, notifyPollingIntervalSeconds: seconds }
    await boss.work(job.name, looks, async ([one]) => {
      if (one) await job.run(kit, (one.data ?? {}) as Record<string, unknown>)
    })
    if (job.every) await boss.schedule(job.name, job.every, {}, { tz: 'Europe/Stockholm' })
  }

  return {
    boss,
    async plan(tx, name, data, options) {
      await boss.send(name, data, {
        db: { executeSql: (text, values) => executeSql(tx, text, values) },
        ...(options?.after ? { startAfter: options.after } : {}),
      })
    },
    async start(definitions, kit, { worker }) {
      await boss.start()
      const known = new Set((await boss.getQueues()).map(({ name }) => name))
      for (const { name, retries } of definitions) {
        if (known.has(name)) continue
        await boss.createQueue(name, {
          notify: true,
          retryLimit: retries ?? 8,
          retryBackoff: true,
          retryDelay: 5,
          retryDelayMax: 3600,
        })
      }
      if (worker) await Promise.all(definitions.map((job) => workOn(job, kit)))
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}
