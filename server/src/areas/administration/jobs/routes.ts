import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { record } from '../../../platform/events/record.ts'
import { changing, type Endpoint, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, pageOf } from '../../../platform/http/list-page.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { FailurePage, FailureQuery, JobItem, JobName } from './schema.ts'
import { countJobs, listFailures, retryFailure } from './store.ts'

/** What the program does by itself: when, how it went, and what waits for somebody to look. */
export function jobEndpoints(definitions: readonly JobDefinition[]): readonly Endpoint[] {
  const names = definitions.map(({ name }) => name)
  const known = (name: string) => {
    if (!names.includes(name)) throw new Problem('job.notFound')
    return name
  }
  return [
    reading({
      path: '/jobs',
      operation: 'listJobs',
      tag: 'administration',
      summary: 'What the program does by itself',
      description:
        'Every job with its last and next run, and how many wait, run, are tried again, or were given up.',
      permission: 'job.read',
      answer: z.object({ items: z.array(JobItem) }),
      errors: [],
      handle: async (read, _, { kit, now }) => {
        const counts = new Map((await countJobs(read, names)).map((row) => [row.name, row]))
        const items = definitions.map(({ name, says, every }) => {
          const row = counts.get(name)
          const [next] = every
            ? kit.jobs.boss.previewSchedule(every, { tz: 'Europe/Stockholm', from: now, count: 1 })
            : []
          return {
            name,
            says,
            cron: every ?? null,
            lastRun: row?.lastRun?.toISOString() ?? null,
            lastState: row?.lastState ?? null,
            nextRun: next?.toISOString() ?? null,
            waiting: row?.waiting ?? 0,
            retrying: row?.retrying ?? 0,
            running: row?.running ?? 0,
            failures: row?.failures ?? 0,
          }
        })
        return { body: { items } }
      },
    }),
    reading({
      path: '/jobs/{name}/failures',
      operation: 'listJobFailures',
      tag: 'administration',
      summary: 'What a job gave up',
      description: 'Runs that failed as often as they are tried, the latest planned first.',
      permission: 'job.read',
      params: z.object({ name: JobName }),
      query: FailureQuery,
      answer: FailurePage,
      errors: ['job.notFound'],
      handle: async (read, { params, query }) => {
        const rows = await listFailures(read, known(params.name), keysOf(query.cursor, 2), query.limit + 1)
        const { items, nextCursor } = pageOf(rows, query.limit, (row) => [
          row.plannedAt.toISOString(),
          row.id,
        ])
        return {
          body: {
            items: items.map((row) => ({
              ...row,
              plannedAt: row.plannedAt.toISOString(),
              failedAt: row.failedAt?.toISOString() ?? null,
            })),
            nextCursor,
          },
        }
      },
    }),
    changing({
      method: 'post',
      path: '/jobs/{name}/failures/{jobId}/retries',
      operation: 'retryJob',
      tag: 'administration',
      summary: 'Try again what a job gave up',
      description: 'Puts the failed run back into the queue. A job does one thing and may run twice.',
      permission: 'job.retry',
      params: z.object({ name: JobName, jobId: z.uuid() }),
      body: z.strictObject({}),
      answer: z.null(),
      status: 204,
      errors: ['job.notFound', 'job.failureNotFound'],
      handle: async (tx, { params }, { actor, kit, now }) => {
        const name = known(params.name)
        const isBack = await retryFailure(tx, kit.jobs, name, params.jobId)
        if (!isBack) throw new Problem('job.failureNotFound')
        await record(tx, actor, now, { name: 'job.retried', data: { job: name, jobId: params.jobId } })
        return { body: null }
      },
    }),
  ]
}
