import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, closeCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

/** Attacks with plain SQL: what the program never does, a hurried hand or a later version might. */
let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
})

/** Does it in one transaction; says which constraint refused, or `done`. */
async function attack(role: 'owner' | 'app', ...steps: readonly string[]): Promise<string> {
  const url =
    role === 'owner' ? stage.house.kit.config.databaseUrl : (stage.house.kit.config.databaseAppUrl ?? '')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`begin; select set_config('farled.kind', 'system', true)`)
    for (const step of steps) {
      await client.query(
        step
          .replaceAll('$case', `'${caseId}'`)
          .replaceAll('$pilot', `'${stage.town.pilot.id}'`)
          .replaceAll('$officer', `'${stage.town.officers.bygglov.id}'`)
          .replaceAll('$head', `'${stage.town.heads.bygglov.id}'`)
          .replaceAll('$unit', `'${stage.town.units.bygglov.id}'`)
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

test.each(ROLES)('clearing the accountable person is refused by the database itself (%s)', async (role) => {
  const attacks: [string, string][] = [
    [
      'update business_case set accountable_member_id = null where id = $case',
      'accountability_named_on_case',
    ],
    [
      'update business_case set accountable_member_id = $officer where id = $case',
      'accountability_named_on_case',
    ],
    [
      'update accountability set period = tstzrange(lower(period), now()) where case_id = $case',
      'accountability_never_missing',
    ],
    [
      'delete from accountability where case_id = $case',
      role === 'owner' ? 'accountability_never_missing' : 'no permission',
    ],
    [
      'update accountability set member_id = $officer where case_id = $case',
      role === 'owner' ? 'accountability_named_on_case' : 'no permission',
    ],
  ]
  for (const [sql, refusal] of attacks) expect(await attack(role, sql), sql).toBe(refusal)
  expect((await must(stage.pilot.get(`/cases/${caseId}`))).body.accountable.id).toBe(stage.town.pilot.id)
})

const begin = (from: string, began = 'taken') =>
  `insert into accountability values ($new, $case, $officer, $unit, tstzrange(${from}, null), '${began}')`
const end = (at: string) =>
  `update accountability set period = tstzrange(lower(period), ${at}) where case_id = $case and upper_inf(period)`
const HOUR = "(select received_at + interval '1 hour' from business_case where id = $case)"
const LATER = "(select received_at + interval '2 hours' from business_case where id = $case)"

test.each(ROLES)('a gap, an overlap and a second accountable are refused (%s)', async (role) => {
  expect(await attack(role, begin(HOUR))).toBe('accountability_one_at_a_time')
  expect(await attack(role, end(LATER), begin(HOUR))).toBe('accountability_one_at_a_time')
  expect(await attack(role, end(HOUR), begin(LATER))).toBe('accountability_no_gap')
  expect(
    await attack(
      role,
      end(HOUR),
      begin(HOUR),
      'update business_case set accountable_unit_id = null where id = $case',
    ),
  ).toBe('accountability_named_on_case')
  expect(await attack(role, end(HOUR), begin(HOUR))).toBe('done')
})

test.each(ROLES)('a ledger that begins later than its case is refused (%s)', async (role) => {
  expect(
    await attack(
      role,
      "update business_case set received_at = received_at - interval '1 hour' where id = $case",
    ),
  ).toBe('accountability_no_gap')
  const start = `update accountability set period = tstzrange(${HOUR}, null) where case_id = $case`
  expect(await attack(role, start)).toBe('accountability_no_gap')
})

test.each(ROLES)('a case without any ledger is refused, open or closed (%s)', async (role) => {
  const insert = (status: string, outcome: string, closed: string) => `
    insert into business_case (id, number, status, outcome, closed_at, title, question, channel, received_at, first_contact_by, changed_at)
    values ($new, 'X-${randomUUID()}', '${status}', ${outcome}, ${closed}, 'Rubrik', 'Fråga', 'phone', now(), now(), now())`
  expect(await attack(role, insert('received', 'null', 'null'))).toBe('accountability_never_missing')
  expect(await attack(role, insert('closed', "'withdrawn'", 'now()'))).toBe('accountability_no_gap')
})

test.each(ROLES)(
  'a case is neither closed with somebody accountable nor opened with nobody (%s)',
  async (role) => {
    const close =
      "update business_case set status = 'closed', outcome = 'solved', closed_at = now() where id = $case"
    expect(await attack(role, close)).toBe('accountability_ends_with_case')
    expect(await attack(role, "update business_case set status = 'closed' where id = $case")).toBe(
      'case_closed_has_outcome',
    )
    await closeCase(stage.pilot, caseId)
    const open = "update business_case set status = 'open', outcome = null, closed_at = null where id = $case"
    expect(await attack(role, open)).toBe('accountability_never_missing')
    expect(await attack(role, begin('now()', 'reopened'))).toBe('accountability_ends_with_case')
  },
)

test.each(ROLES)(
  'who is accountable stays active, and who is not active becomes accountable for nothing (%s)',
  async (role) => {
    expect(await attack(role, 'update member set active = false where id = $pilot')).toBe(
      'member_is_accountable',
    )
    const gone = 'update member set active = false where id = $head'
    const instead = begin(HOUR).replace('$officer', '$head')
    expect(await attack(role, gone, end(HOUR), instead)).toBe('member_is_accountable')
  },
)

test('somebody made inactive at the very moment they take a case is not accountable for it', async () => {
  const { pool } = stage.house.owner
  const person = await stage.house.as(stage.town.heads.bygglov.id)
  const leaving = await pool.connect()
  await leaving.query('begin')
  await leaving.query('update member set active = false where id = $1', [stage.town.heads.bygglov.id])
  const taking = person.post(`/cases/${caseId}/accountability`)
  const { rows } = await leaving.query('select pg_current_xact_id()::xid::text as xid')
  const waiting = 'select count(*)::int as n from pg_locks where not granted and transactionid = $1::xid'
  await expect.poll(async () => (await pool.query(waiting, [rows[0].xid])).rows[0].n).toBe(1)
  await leaving.query('commit')
  leaving.release()
  expect(await taking).toMatchObject({ status: 503, body: { code: 'server.busy' } })
  expect((await must(stage.pilot.get(`/cases/${caseId}`))).body.accountable.id).toBe(stage.town.pilot.id)
})

test.each(ROLES)('a closed case has no open part (%s)', async (role) => {
  const part = await buildPart(stage.pilot, caseId, stage.town.units.bygglov.id)
  const close =
    "update business_case set status = 'closed', outcome = 'solved', closed_at = now() where id = $case"
  expect(await attack(role, end('now()'), close)).toBe('case_closed_has_no_open_part')
  await must(stage.pilot.post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte' }))
  await closeCase(stage.pilot, caseId)
  expect(await attack(role, `update part set status = 'offered' where id = '${part}'`)).toBe(
    'case_closed_has_no_open_part',
  )
})

test.each(ROLES)(
  'an accepted part has an officer, a declined one a reason, a conditional answer its conditions (%s)',
  async (role) => {
    const part = await buildPart(stage.pilot, caseId, stage.town.units.bygglov.id)
    expect(await attack(role, `update part set status = 'accepted' where id = '${part}'`)).toBe(
      'part_has_officer',
    )
    expect(await attack(role, `update part set status = 'declined' where id = '${part}'`)).toBe(
      'part_declined_says_why',
    )
    expect(
      await attack(role, `update part set status = 'lost', officer_id = $officer where id = '${part}'`),
    ).toBe('part_status')
    const answer = `insert into answer (id, part_id, case_id, verdict, body, status, issued_by, issued_at)
    values ($new, '${part}', $case, 'possible_with_conditions', 'Ja', 'issued', $officer, now())`
    expect(await attack(role, answer)).toBe('answer_conditions_are_told')
  },
)

test('the running program removes neither cases, ledger, events, messages nor notes, and rewrites no event', async () => {
  for (const table of [
    'business_case',
    'accountability',
    'event',
    'message',
    'note',
    'note_text',
    'part',
    'answer',
    'outbox_mail',
    'case_reading',
  ]) {
    expect(await attack('app', `delete from ${table}`), table).toBe('no permission')
    expect(await attack('app', `truncate ${table} cascade`), table).toBe('no permission')
  }
  for (const change of [
    "event set name = 'x'",
    "message set body = 'x'",
    "note_text set body = 'x'",
    'case_reading set at = now()',
    "accountability set began = 'moved'",
  ]) {
    expect(await attack('app', `update ${change}`), change).toBe('no permission')
  }
})
