import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

/** Attacks with plain SQL on what stands still, on promises, and on the rights of the Administrative Procedure Act. */
let stage: Stage
let caseId: string
let part: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
  part = await buildPart(stage.pilot, caseId, stage.town.units.bygglov.id)
  await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
})

/** Does it in one transaction; says which constraint refused, or `done`. */
async function attack(role: 'owner' | 'app', ...steps: readonly string[]): Promise<string> {
  const { databaseUrl, databaseAppUrl } = stage.house.kit.config
  const client = new pg.Client({ connectionString: role === 'owner' ? databaseUrl : (databaseAppUrl ?? '') })
  await client.connect()
  try {
    await client.query(`begin; select set_config('farled.kind', 'system', true)`)
    for (const step of steps) {
      await client.query(
        step
          .replaceAll('$case', `'${caseId}'`)
          .replaceAll('$part', `'${part}'`)
          .replaceAll('$pilot', `'${stage.town.pilot.id}'`)
          .replaceAll('$new', `'${randomUUID()}'`),
      )
    }
    await client.query('commit')
    return 'done'
  } catch (error) {
    const { constraint, code } = error as pg.DatabaseError
    return constraint ?? (code === '42501' ? 'no permission' : String(error))
  } finally {
    await client.end()
  }
}

const ROLES = ['owner', 'app'] as const
const wait = (of: string, who = "'company', null, ''", began = "'2026-11-23T10:00Z'", wakes = '2026-12-07') =>
  `insert into wait (id, case_id, part_id, waits_for, unit_id, authority, began_at, wakes_on)
   values ($new, $case, ${of}, ${who}, ${began}, '${wakes}')`
const status = (to: string) => `update business_case set status = '${to}' where id = $case`
const partStatus = (to: string) => `update part set status = '${to}' where id = $part`
const POLICE = "'other_authority', null, 'Polisen'"

test.each(ROLES)('nothing stands still without a day on which it wakes (%s)', async (role) => {
  expect(await attack(role, status('awaiting_company'))).toBe('wait_said_by_case')
  expect(await attack(role, partStatus('awaiting_company'))).toBe('wait_said_by_part')
  expect(await attack(role, partStatus('awaiting_part'))).toBe('wait_said_by_part')
  expect(await attack(role, wait('null'))).toBe('wait_said_by_case')
  expect(await attack(role, wait('$part', POLICE))).toBe('wait_said_by_part')
  expect(await attack(role, partStatus('awaiting_company'), wait('$part', POLICE))).toBe('wait_said_by_part')
  expect(await attack(role, partStatus('awaiting_part'), wait('$part', POLICE))).toBe('done')
  expect(await attack(role, status('awaiting_company'), wait('null'))).toBe('done')
  const end = "update wait set ended_at = now() + interval '1 year', ending = 'resumed' where case_id = $case"
  expect(await attack(role, end)).toMatch(/^wait_said_by_/)
  const gone = await attack(role, 'delete from wait where case_id = $case')
  expect(gone).toMatch(role === 'owner' ? /^wait_said_by_/ : /no permission/)
})

test.each(ROLES)('a period of standing still is whole, and never on top of another (%s)', async (role) => {
  const attacks: [string, string][] = [
    [wait('null', "'nobody', null, ''"), 'wait_waits_for'],
    [wait('null', "'unit', null, ''"), 'wait_names_the_unit'],
    [wait('null', "'other_authority', null, ''"), 'wait_names_the_authority'],
    [wait('null', POLICE, "'2026-11-23T10:00Z'", '2026-11-23'), 'wait_wakes_within_bounds'],
    [wait('null', POLICE, "'2026-11-23T10:00Z'", '2027-03-24'), 'wait_wakes_within_bounds'],
    // A quarter past midnight in Sweden is the day after, wherever the server stands.
    [wait('null', POLICE, "'2026-11-23T23:15Z'", '2026-11-24'), 'wait_wakes_within_bounds'],
  ]
  for (const [sql, refusal] of attacks) expect(await attack(role, sql), sql).toBe(refusal)
  expect(await attack(role, wait('null', POLICE), wait('null', POLICE, "'2026-11-24T10:00Z'"))).toBe(
    'wait_one_at_a_time',
  )
  expect(await attack(role, wait('null', POLICE), wait('$part', POLICE), partStatus('awaiting_part'))).toBe(
    'done',
  )
})

test('a part waits in its own case, and a closed case for nobody', async () => {
  const other = (await buildCase(stage.pilot)).id
  const elsewhere = wait('$part', POLICE).replace('$case', `'${other}'`)
  expect(await attack('owner', partStatus('awaiting_part'), elsewhere)).toBe('wait_in_own_case')
  await must(stage.pilot.post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte' }))
  await must(stage.pilot.post(`/cases/${caseId}/closure`, { outcome: 'withdrawn' }))
  expect(await attack('owner', wait('null', POLICE))).toBe('wait_ends_with_case')
})

const promise = (nth: number, on: string, earlier: string, reason: string, key: string) =>
  `insert into promise (case_id, nth, promised_on, earlier, reason, mail_key, set_at)
   values ($case, ${nth}, '${on}', ${earlier}, '${reason}', ${key}, now())`
const named = (on: string) => `update business_case set promised_on = '${on}' where id = $case`
const mail = `insert into outbox_mail (id, key, case_id, recipient, subject, text, html, created_at)
  values ($new, 'moved:' || $case, $case, 'sara@foretag.example', '', '', '', now())`

test.each(ROLES)('every promise that has moved has a notice with a reason (%s)', async (role) => {
  expect(await attack(role, named('2026-12-01'))).toBe('promise_named_on_case')
  await must(stage.pilot.put(`/cases/${caseId}/promise`, { on: '2026-12-01' }))
  const moved = named('2026-12-11')
  const was = "'2026-12-01'"
  expect(await attack(role, moved)).toBe('promise_named_on_case')
  expect(await attack(role, promise(2, '2026-12-11', was, 'Grannarna ska höras', 'null'))).toBe(
    'promise_named_on_case',
  )
  expect(await attack(role, moved, promise(2, '2026-12-11', was, '', 'null'))).toBe('promise_moved_says_why')
  expect(await attack(role, moved, promise(2, '2026-12-11', was, 'Grannarna ska höras', 'null'))).toBe(
    'promise_moved_is_told',
  )
  expect(await attack(role, moved, promise(2, '2026-12-11', was, 'Grannarna ska höras', "'no such'"))).toBe(
    'promise_moved_is_told',
  )
  expect(await attack(role, moved, promise(2, '2026-12-11', 'null', '', 'null'))).toBe(
    'promise_first_moves_nothing',
  )
  expect(await attack(role, moved, promise(2, '2026-12-11', "'2026-11-30'", 'Ett annat', "'x'"))).toBe(
    'promise_unbroken',
  )
  expect(
    await attack(
      role,
      moved,
      mail,
      promise(2, '2026-12-11', was, 'Grannarna ska höras', "'moved:' || $case"),
    ),
  ).toBe('done')
})

test('what has been promised is neither rewritten nor taken away', async () => {
  await must(stage.pilot.put(`/cases/${caseId}/promise`, { on: '2026-12-01' }))
  const moves = { on: '2026-12-11', reason: 'Grannarna ska höras.' }
  await must(stage.pilot.put(`/cases/${caseId}/promise`, moves))
  expect(await attack('app', "update promise set reason = 'Något annat' where case_id = $case")).toBe(
    'no permission',
  )
  expect(await attack('app', 'delete from promise where case_id = $case')).toBe('no permission')
  expect(await attack('owner', 'delete from promise where case_id = $case and nth = 1')).toBe(
    'promise_unbroken',
  )
  expect(await attack('owner', "update promise set reason = '' where case_id = $case and nth = 2")).toBe(
    'promise_moved_says_why',
  )
  for (const table of ['promise', 'delay_notice', 'decision_request', 'matter', 'wait'])
    expect(await attack('app', `delete from ${table}`), table).toBe('no permission')
})

test.each(ROLES)('a notice of delay is not sent without a reason, nor marked as sent (%s)', async (role) => {
  const notice = (reason: string, key: string) =>
    `insert into delay_notice (id, case_id, reason, sent_by, sent_at, mail_key)
     values ($new, $case, '${reason}', $pilot, '2026-11-23T10:00Z', ${key})`
  const marked = "update business_case set delay_notified_at = '2026-11-23T10:00Z' where id = $case"
  expect(await attack(role, marked)).toBe('delay_named_on_case')
  expect(await attack(role, marked, notice('  ', 'null'))).toBe('delay_notice_says_why')
  expect(await attack(role, marked, notice('Det tar tid', 'null'))).toBe('delay_is_told')
  expect(await attack(role, mail, notice('Det tar tid', "'moved:' || $case"))).toBe('delay_named_on_case')
  expect(await attack(role, marked, mail, notice('Det tar tid', "'moved:' || $case"))).toBe('done')
})

test.each(ROLES)(
  'only one request in a matter starts four weeks, and a refusal is a decision (%s)',
  async (role) => {
    const request = (effect: string, due: string) =>
      `insert into decision_request (id, case_id, part_id, received_on, channel, effect, due_on, registered_at)
     values ($new, $case, $part, '2026-11-26', 'letter', '${effect}', ${due}, now())`
    expect(await attack(role, request('clock', 'null'))).toBe('decision_request_has_its_day')
    expect(await attack(role, request('early', "'2026-12-28'"))).toBe('decision_request_has_its_day')
    const clock = request('clock', "'2026-12-28'")
    expect(await attack(role, clock, clock)).toBe('decision_request_one_clock')
    expect(await attack(role, clock, request('second', 'null'))).toBe('done')
    const refuse = `update decision_request set outcome = 'refused', outcome_on = '2026-12-01'
    where part_id = $part and effect = 'clock'`
    expect(await attack(role, refuse)).toBe('decision_request_refused_by_decision')
    const matter =
      "insert into matter (part_id, case_id, basis, set_at) values ($part, $case, 'fl_matter', now())"
    expect(await attack(role, matter)).toBe('matter_that_is_formal_has_begun')
  },
)
