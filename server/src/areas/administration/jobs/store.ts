import { sql } from 'kysely'
import { executeSql, type Read, type Tx } from '../../../platform/db/db.ts'
import type { Planner } from '../../../platform/jobs/planner.ts'

export type JobCounts = {
  readonly name: string
  readonly waiting: number
  readonly retrying: number
  readonly running: number
  readonly failures: number
  readonly lastRun: Date | null
  readonly lastState: 'completed' | 'failed' | 'cancelled' | null
}

/** How each job stands in the queue. Only live jobs and the latest run are read, from their indexes. */
export async function countJobs(read: Read, names: readonly string[]): Promise<JobCounts[]> {
  const { rows } = await sql<JobCounts>`
    select q.name, c.*, l.completed_on as "lastRun", l.state as "lastState"
    from unnest(${[...names]}::text[]) as q(name)
    cross join lateral (
      select (count(*) filter (where state = 'created'))::int as waiting,
        (count(*) filter (where state = 'retry'))::int as retrying,
        (count(*) filter (where state = 'active'))::int as running,
        (count(*) filter (where state = 'failed'))::int as failures
      from pgboss.job j where j.name = q.name and j.state in ('created', 'retry', 'active', 'failed')
    ) c
    left join lateral (
      select completed_on, state::text from pgboss.job j
      where j.name = q.name and completed_on is not null order by completed_on desc limit 1
    ) l on true`.execute(read)
  return rows
}

export type FailureRow = {
  readonly id: string
  readonly plannedAt: Date
  readonly failedAt: Date | null
  readonly attempts: number
  readonly message: string
}

/** Jobs that were given up, the latest planned first. `after`: when the last one shown was planned, and its id. */
export async function listFailures(
  read: Read,
  name: string,
  after: readonly string[] | undefined,
  most: number,
): Promise<FailureRow[]> {
  const { rows } = await sql<FailureRow>`
    select id, created_on as "plannedAt", completed_on as "failedAt", retry_count + 1 as attempts,
      left(coalesce(output ->> 'message', output -> 'value' ->> 'message', output ->> 'value', output::text, ''), 500) as message
    from pgboss.job
    where name = ${name} and state = 'failed'
      and (${after?.[1] ?? null}::uuid is null
        or (date_trunc('milliseconds', created_on), id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    order by date_trunc('milliseconds', created_on) desc, id desc
    limit ${most}`.execute(read)
  return rows
}

/** Puts a job that was given up back into the queue; false when it is not there, or not given up. */
export async function retryFailure(tx: Tx, { boss }: Planner, name: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    select id from pgboss.job where name = ${name} and id = ${id}::uuid and state = 'failed' for update`.execute(
    tx,
  )
  if (rows.length === 0) return false
  await boss.retry(name, id, { db: { executeSql: (text, values) => executeSql(tx, text, values) } })
  return true
}
