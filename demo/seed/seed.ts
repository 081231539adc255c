import { sql } from 'kysely'
import { systemActor } from '../../server/src/kernel/actor.ts'
import { type Db, openDb, type Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import { buildDemoCases, type DemoCase } from '../content/index.ts'
import { people } from '../people.ts'
import { goRound } from './go-round.ts'
import { receivedBefore } from './received.ts'
import { runCases, type Told } from './run-cases.ts'
import { seedAbsences } from './seed-absences.ts'
import { seedAnswerTexts } from './seed-answer-texts.ts'
import { seedBoundaries } from './seed-boundaries.ts'
import { seedCompanies } from './seed-companies.ts'
import { seedConflicts } from './seed-conflicts.ts'
import { seedContacts } from './seed-contacts.ts'
import { seedDisputes } from './seed-disputes.ts'
import { seedDuplicates } from './seed-duplicates.ts'
import { seedFollows } from './seed-follows.ts'
import { seedHandovers } from './seed-handovers.ts'
import { seedIntroductions } from './seed-introductions.ts'
import { seedLimits } from './seed-limits.ts'
import { seedMap } from './seed-map.ts'
import { seedMeetings } from './seed-meetings.ts'
import { seedMessageTemplates } from './seed-message-templates.ts'
import { seedNotices } from './seed-notices.ts'
import { seedOpening } from './seed-opening.ts'
import { seedDuty, seedOrganisation } from './seed-organisation.ts'
import { seedPlans, seedPlanTemplates } from './seed-plans.ts'
import { seedProjectPlan } from './seed-project-plan.ts'
import { seedProjects } from './seed-projects.ts'
import { seedReferrals } from './seed-referrals.ts'
import { seedSignOffs } from './seed-sign-offs.ts'
import { seedSynonyms } from './seed-synonyms.ts'
import { seedViews } from './seed-views.ts'
import { seedVisits } from './seed-visits.ts'
import { seedWaiting } from './seed-waiting.ts'
import { findTown } from './town.ts'
import { alone, countApart, endYear, findYearToPlay, keepNumbers, planYear } from './year.ts'

/*
 * The demonstration comes in two steps, each one transaction: whatever interrupts it, a step is there or it is not, and
 * the next start makes what is missing.
 *
 * 1. `moveIn`, in an instant: organisation, responsibility map, roster, saved views, texts for answers, synonyms of the search, templates of messages and plans, companies. The doors can open: a
 *    question gets its number and a pilot, and everybody can sign in.
 * 2. `playYear`, meanwhile: what happened in a year, through the program's own use cases, as real as any.
 *
 * To tell more: what stands from the first day (absences, rules, views) goes into `moveIn`; what happens in the year is
 * an act in play-case.ts or play-parts.ts, at its time. What an act locks stays locked until the whole year is there.
 * Rows of the year's own cases are nobody else's yet; what a visitor may need too, such as the count of case numbers or
 * a company with its number, has to be there beforehand. What areas do when something happens elsewhere (`reactions`)
 * is left out: notices of the whole year would be mailed today. What is still to be seen of the last days is told by
 * seed-notices.ts instead.
 */

const builder = systemActor('demo')

/**
 * Lets the municipality move in unless it has; the same people, companies and map each time, dates counted back from
 * `now`. The sign-in service may listen elsewhere than last time: the people follow it.
 */
export async function moveIn(
  ownerUrl: string,
  now: Date,
  issuer: string,
  cases: readonly DemoCase[] = buildDemoCases(),
): Promise<void> {
  await withOwner(openDb(ownerUrl, { max: 1 }), async (tx) => {
    await alone(tx)
    if (await isEmpty(tx)) {
      const units = await seedOrganisation(tx, people, issuer)
      await seedLimits(tx, await findTown(tx), now)
      await seedMap(tx, units)
      const town = await findTown(tx)
      await seedDuty(tx, town, now)
      await seedOpening(tx, town, now)
      await seedIntroductions(tx, town, now)
      await seedAbsences(tx, town, now)
      await seedViews(tx, now, town)
      await seedAnswerTexts(tx, now, town)
      await seedSynonyms(tx, now, town)
      await seedMessageTemplates(tx, now, town)
      await seedPlanTemplates(tx, now, town)
      await planYear(tx, now)
    } else await rebindPeople(tx, issuer)
    const end = await findYearToPlay(tx)
    if (!end) return
    const received = receivedBefore(end, cases)
    await seedCompanies(tx, received, await findTown(tx))
    await keepNumbers(tx, received)
  })
}

/** Plays the year of cases and says how far it has come. False, and nothing done, when it has been played already. */
export async function playYear(
  ownerUrl: string,
  kit: Kit,
  told: Told = () => undefined,
  cases: readonly DemoCase[] = buildDemoCases(),
): Promise<boolean> {
  // Mails of the past are kept as sent; nothing is planned for them.
  const quiet: Kit = { ...kit, jobs: { ...kit.jobs, plan: async () => undefined } }
  const db = openDb(ownerUrl, { max: 1 })
  const played = await withOwner(db, async (tx): Promise<Date | undefined> => {
    await alone(tx)
    const end = await findYearToPlay(tx)
    if (!end) return undefined
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
    await countApart(tx)
    const received = receivedBefore(end, cases)
    const runs = await runCases(tx, quiet, end, { received, town: await findTown(tx), told })
    await seedWaiting(tx, quiet, end, await findTown(tx))
    await seedBoundaries(tx, end, await findTown(tx))
    await seedDisputes(tx, quiet, end, await findTown(tx))
    await seedConflicts(tx, end, await findTown(tx))
    await seedReferrals(tx, quiet, end, await findTown(tx))
    await seedPlans(tx)
    await seedSignOffs(tx, end, await findTown(tx))
    await seedContacts(tx, quiet, end)
    await seedHandovers(tx, quiet, end, await findTown(tx))
    await seedDuplicates(tx, end)
    await seedProjects(tx, end, await findTown(tx))
    await seedProjectPlan(tx, quiet, end, await findTown(tx))
    await seedFollows(tx, end, await findTown(tx))
    await seedMeetings(tx, quiet, end, await findTown(tx))
    await seedVisits(tx, end, await findTown(tx))
    await seedNotices(tx, quiet, end, await findTown(tx))
    await tx
      .updateTable('outbox_mail')
      .set({ status: 'sent', sent_at: sql`created_at` })
      .where(
        'case_id',
        'in',
        runs.map(({ id }) => id),
      )
      .execute()
    await endYear(tx)
    return end
  })
  if (played) await goRound({ ...quiet, clock: { now: () => played } })
  return played !== undefined
}

async function withOwner<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.change(builder, work)
  } finally {
    await db.close()
  }
}

async function isEmpty(tx: Tx): Promise<boolean> {
  return !(await tx.selectFrom('member').select('id').limit(1).executeTakeFirst())
}

async function rebindPeople(tx: Tx, issuer: string): Promise<void> {
  const subjects = people.map(({ subject }) => subject)
  await tx.updateTable('member').set({ issuer }).where('subject', 'in', subjects).execute()
}
