import { sql } from 'kysely'
import { systemActor } from '../../server/src/kernel/actor.ts'
import { type Db, openDb } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import { buildDemoCases, demoCompanies } from '../content/index.ts'
import { type DemoPerson, people } from '../people.ts'
import { keepPlans } from './keep-plans.ts'
import { runCases } from './run-cases.ts'
import { seedLimits } from './seed-limits.ts'
import { seedMap } from './seed-map.ts'
import { seedDuty, seedOrganisation } from './seed-organisation.ts'
import { seedViews } from './seed-views.ts'

const builder = systemActor('demo')

/** True when nobody is in the database yet: only then may the demonstration move in. */
export async function isEmpty(ownerUrl: string): Promise<boolean> {
  return withOwner(ownerUrl, (db) =>
    db.read(
      builder,
      async (read) => (await read.selectFrom('member').select('id').limit(1).execute()).length === 0,
    ),
  )
}

/**
 * Builds the demonstration municipality: the same people, companies and cases each time, their dates counted back from
 * `now`. The cases are made by the program's own use cases, so all of them are as real as any. One transaction: a start
 * that is interrupted leaves nothing half done.
 */
export async function seedDemo(ownerUrl: string, kit: Kit, now: Date, issuer: string): Promise<void> {
  // Mails of the past are kept as sent; nothing is planned for them.
  const quiet: Kit = { ...kit, jobs: { ...kit.jobs, plan: async () => undefined } }
  await withOwner(ownerUrl, (db) =>
    db.change(builder, async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx)
      const town = await seedOrganisation(tx, people, issuer)
      await seedLimits(tx, town, now)
      const areas = await seedMap(tx, town.units)
      await seedDuty(tx, town, now)
      await runCases(tx, quiet, now, { town, areas, cases: buildDemoCases(), companies: demoCompanies })
      await seedViews(tx, now, town, areas)
      await tx.updateTable('outbox_mail').set({ status: 'sent', sent_at: sql`created_at` }).execute()
    }),
  )
}

async function withOwner<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = openDb(url, { max: 2 })
  keepPlans(db.pool)
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

/** The sign-in service may listen elsewhere than last time; the people are the same. */
export async function rebindPeople(
  ownerUrl: string,
  known: readonly DemoPerson[],
  issuer: string,
): Promise<void> {
  await withOwner(ownerUrl, (db) =>
    db.change(builder, (tx) =>
      tx
        .updateTable('member')
        .set({ issuer })
        .where(
          'subject',
          'in',
          known.map(({ subject }) => subject),
        )
        .execute(),
    ),
  )
}
