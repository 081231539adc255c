import type { TestHouse } from './house.ts'

export type Traces = {
  /** Names of the events that were written, in order. */
  readonly events: readonly string[]
  /** What kind of mail was planned, to whom: the first word of its key. */
  readonly mails: readonly string[]
  readonly jobs: number
}

/** What a step left behind: events, mails in the outbox, jobs that send them. */
export async function tracesOf<T>(house: TestHouse, step: () => Promise<T>): Promise<{ answer: T } & Traces> {
  const { pool } = house.owner
  const one = async (sql: string) => (await pool.query(sql)).rows[0]?.n
  const [event, mails] = [
    await one('select coalesce(max(id), 0) as n from event'),
    await one('select count(*)::int as n from outbox_mail'),
  ]
  const jobs = await one("select count(*)::int as n from pgboss.job where name = 'mail.send'")
  const answer = await step()
  const events = await pool.query('select name from event where id > $1 order by id', [event])
  const planned = await pool.query(
    'select key, recipient from outbox_mail order by created_at, id offset $1',
    [mails],
  )
  return {
    answer,
    events: events.rows.map(({ name }) => name),
    mails: planned.rows.map(({ key, recipient }) => `${String(key).split(':')[0]} to ${recipient}`),
    jobs: (await one("select count(*)::int as n from pgboss.job where name = 'mail.send'")) - jobs,
  }
}
