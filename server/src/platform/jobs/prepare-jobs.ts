import type pg from 'pg'
import { PgBoss } from 'pg-boss'

/** The schema of the job queue, made and upgraded by the role that owns the tables; the running role only uses it. */
export async function prepareJobs(client: pg.Client, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false, max: 2 })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.stop({ graceful: false })
  await client.query(`
    grant usage on schema pgboss to farled_runtime;
    grant select, insert, update, delete on all tables in schema pgboss to farled_runtime;
    grant usage on all sequences in schema pgboss to farled_runtime;
    grant execute on all functions in schema pgboss to farled_runtime;
  `)
}
