import { sql } from 'kysely'
import { dayOf } from '../../server/src/kernel/local-day.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Received } from './received.ts'

/** Two starts at once on the same database wait for each other here, so that the demonstration comes once. */
const LOCK = 7_305_013

export async function alone(tx: Tx): Promise<void> {
  // However long the other takes, on a machine that has much to do.
  await sql`set local statement_timeout = 0`.execute(tx)
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
}

/** Notes that a year is to be played, counted back from `now`. */
export async function planYear(tx: Tx, now: Date): Promise<void> {
  await sql`create table demonstration_year (ends_at timestamptz not null)`.execute(tx)
  await sql`insert into demonstration_year values (${now})`.execute(tx)
}

/** The instant that the year still to be played ends at; nothing once it has been played. */
export async function findYearToPlay(tx: Tx): Promise<Date | undefined> {
  const noted = await sql<{ there: boolean }>`
    select to_regclass('demonstration_year') is not null as there`.execute(tx)
  if (!noted.rows[0]?.there) return undefined
  const { rows } = await sql<{ endsAt: Date }>`select ends_at as "endsAt" from demonstration_year`.execute(tx)
  return rows[0]?.endsAt
}

/** The note goes in the same transaction as the year comes: one of them is there, never both and never neither. */
export async function endYear(tx: Tx): Promise<void> {
  await sql`drop table demonstration_year`.execute(tx)
}

/** Keeps the first numbers for the year's cases: what a visitor asks meanwhile is counted on from there. */
export async function keepNumbers(tx: Tx, received: readonly Received[]): Promise<void> {
  const years = Map.groupBy(received, ({ at }) => Number(dayOf(at).slice(0, 4)))
  await tx
    .insertInto('case_number')
    .values([...years].map(([year, cases]) => ({ year, last: cases.length })))
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet({ last: sql`greatest(case_number.last, excluded.last)` }),
    )
    .execute()
}

/**
 * Counts the year's own numbers in a table that this transaction alone sees. The row of the real one stays locked until
 * whoever counted it up has committed, and a visitor who asks would wait for the year's end.
 */
export async function countApart(tx: Tx): Promise<void> {
  await sql`create temporary table case_number (like public.case_number including all) on commit drop`.execute(
    tx,
  )
}
