import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { SIGNAL_KINDS } from '../watchdog/rules.ts'
import { watchSourceOf } from '../watchdog/sources.ts'
import { GAPS } from './rules.ts'
import { gapSources } from './sources.ts'

/** However many cases there are, only what has run out is read: each way in is an index of its own. */
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const scope = {
  through: '2026-11-24',
  since: () => '2026-11-17',
  stillness: { days: 5, ofUnits: new Map() },
  now: new Date('2026-11-25T09:00:00Z'),
  soon: '2026-11-27',
}

/** The indexes that a query is answered by when PostgreSQL may not read whole tables. */
async function indexesOf(query: RawBuilder<unknown>): Promise<string[]> {
  const lines = await house.kit.db.read(systemActor('test'), async (read) => {
    await sql`set local enable_seqscan = off`.execute(read)
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${query}`.execute(read)
    return rows.map((row) => row['QUERY PLAN'])
  })
  return lines.flatMap((line) => /(?:using|on) ([a-z_]+)(?= |$)/.exec(line)?.[1] ?? [])
}

test.each([
  ['firstContact', 'case_first_contact_late'],
  ['offer', 'part_not_taken'],
  ['handover', 'handover_came_back'],
  ['part', 'part_late'],
  ['promise', 'case_promised'],
  ['nextStep', 'case_next_step_late'],
  ['dispute', 'dispute_o'],
  ['stillness', 'case_still'],
  ['decisionRequest', 'decision_request'],
  ['statutory', 'matter_dates_due'],
] as const)('what has run out of %s is found through %s', async (kind, index) => {
  expect((await indexesOf(watchSourceOf[kind](scope))).join(' ')).toContain(index)
})

test.each([
  ['offers', 'part_not_taken'],
  ['handovers', 'handover_came_back'],
  ['noOfficer', 'part_declined'],
  ['promises', 'case_promised'],
  ['disputes', 'dispute_o'],
  ['conflicts', 'answer_conflict_open'],
  ['still', 'case_still'],
  ['noNextStep', 'case_without_next_step'],
  ['referrals', 'referral_open'],
  ['heldMail', 'incoming_mail_waits'],
  ['failedMail', 'outbox_mail_failed'],
  ['nextMeeting', 'signal_for_meeting'],
] as const)('the group %s is found through %s', async (gap, index) => {
  expect((await indexesOf(gapSources[gap](scope))).join(' ')).toContain(index)
})

test('none is forgotten here', () => {
  expect([SIGNAL_KINDS.length, GAPS.length]).toEqual([10, 12])
})
