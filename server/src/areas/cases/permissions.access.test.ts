import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../testing/build/build-case.ts'
import type { Answer, Person } from '../../../testing/house.ts'
import { openSession, SESSION_COOKIE } from '../../platform/session/session.ts'
import type { PartStatus } from './facts.ts'
import { openStage, type Stage } from './testing.fixture.ts'

/**
 * Everyone tries everything, in every state. Each try is made so that one who may is stopped by something after the
 * permission (an unknown unit, an old version), or what it did is undone: the cases stay as they were.
 */
const STATES = ['received', 'open', 'awaiting_company', 'closed'] as const
type State = (typeof STATES)[number]
const PARTS: readonly PartStatus[] = [
  'offered',
  'accepted',
  'in_progress',
  'awaiting_company',
  'awaiting_part',
  'answered',
  'settled',
  'declined',
  'withdrawn',
]
const ENDED: readonly PartStatus[] = ['settled', 'declined', 'withdrawn']

let stage: Stage
let people: Record<string, Person>
let cases: Record<State, { id: string; other: string }>

beforeAll(async () => {
  stage = await openStage()
  people = {
    'the pilot': stage.pilot,
    'an administrator': stage.administrator,
    'the accountable': stage.officers.bygglov,
    'the head of the accountable': stage.heads.bygglov,
    'the officer of the parts': stage.officers['gatu-park'],
    'the head of the unit with parts': stage.heads['gatu-park'],
    'an outsider': stage.officers['va-avfall'],
  }
  cases = {
    received: await build('received'),
    open: await build('open'),
    awaiting_company: await build('awaiting_company'),
    closed: await build('closed'),
  }
})
afterAll(() => stage.close())

/** A case in a state, linked to another; those taken have a part of each status in one unit. */
async function build(state: State) {
  const [{ id }, other] = [await buildCase(stage.pilot), await buildCase(stage.pilot)]
  await must(stage.pilot.post(`/cases/${id}/links`, { otherId: other.id }))
  if (state === 'received') return { id, other: other.id }
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  const { pool } = stage.house.owner
  const areas = [...stage.town.areas.values()]
  for (const [at, status] of PARTS.entries()) {
    if (state === 'closed' && !ENDED.includes(status)) continue
    if (state === 'awaiting_company' && status !== 'offered') continue
    await pool.query(
      `with new as (
         insert into part (id, case_id, unit_id, area_id, title, status, officer_id, offered_at, accept_by, decline_reason)
         values (gen_random_uuid(), $1, $2, $3, 'Del', $4, $5, now(), '2026-11-25', 'Inte vi') returning id, case_id, status)
       insert into wait (id, case_id, part_id, waits_for, authority, began_at, wakes_on)
         select gen_random_uuid(), case_id, id, case status when 'awaiting_company' then 'company' else 'other_authority' end,
           case status when 'awaiting_company' then '' else 'Polisen' end, '2026-11-20T09:00Z', '2026-12-07'
         from new where status like 'awaiting%'`,
      [id, stage.town.units['gatu-park'].id, areas[at]?.id, status, stage.town.officers['gatu-park'].id],
    )
  }
  if (state === 'awaiting_company')
    await must(stage.pilot.post(`/cases/${id}/waiting`, { body: 'Hur stor är den?' }))
  if (state === 'closed') await must(stage.pilot.post(`/cases/${id}/closure`, { outcome: 'withdrawn' }))
  return { id, other: other.id }
}

/** Ends that say: not you, or not now. */
const NOT_NOW =
  /^(case\.closed|handover\.caseClosed|case\.notClosed|accountability\.(held|alreadyYours)|part\.wrongState|waiting\.alreadyWaiting)$/
const wasLet = (answer: Answer) => answer.status !== 403 && !NOT_NOW.test(answer.body?.code ?? '')
const nobody = crypto.randomUUID()
const old = { 'if-match': '"999"' }

const tries: Record<string, (person: Person, id: string, other: string) => Promise<Answer>> = {
  edit: (person, id) => person.patch(`/cases/${id}`, { title: 'Ny rubrik' }, old),
  restrict: async (person, id) => {
    const { body } = await person.get(`/cases/${id}`)
    const change = { visibility: 'restricted', areaIds: [nobody] }
    return person.patch(`/cases/${id}`, change, { 'if-match': `"${body.version}"` })
  },
  take: (person, id) => person.post(`/cases/${id}/accountability`, { unitId: nobody }),
  handOver: (person, id) =>
    person.post(`/cases/${id}/handovers`, { unitId: nobody, reason: 'Frågan hör hemma hos er.' }),
  promise: (person, id) => person.put(`/cases/${id}/promise`, { on: '2020-01-01' }),
  offerParts: (person, id) =>
    person.post(`/cases/${id}/parts`, { parts: [{ unitId: nobody, title: 'Fråga' }] }),
  compose: (person, id) => person.put(`/cases/${id}/combined-answer`, { body: 'Text' }, old),
  close: (person, id) => person.post(`/cases/${id}/closure`, { outcome: 'duplicate' }),
  reopen: async (person, id) => {
    const answer = await person.post(`/cases/${id}/reopening`, { reason: 'Företaget hörde av sig' })
    if (answer.status === 200) await must(stage.pilot.post(`/cases/${id}/closure`, { outcome: 'withdrawn' }))
    return answer
  },
  link: (person, id, other) => person.post(`/cases/${id}/links`, { otherId: other }),
}

const partTries: Record<string, readonly ((person: Person, part: string) => Promise<Answer>)[]> = {
  accept: [(person, part) => person.post(`/parts/${part}/acceptance`, { officerId: nobody })],
  decline: [
    (person, part) =>
      person.post(`/parts/${part}/refusal`, { reason: 'Det är inte vi', suggestedUnitId: nobody }),
  ],
  work: ['start', 'wait', 'resume'].map(
    (act) => (person, part) => person.post(`/parts/${part}/progress`, { act }),
  ),
  answer: [
    (person, part) =>
      person.post(`/parts/${part}/answers`, {
        verdict: 'possible_with_conditions',
        body: 'Det går på ett villkor.',
      }),
  ],
  withdraw: [(person, part) => person.post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte längre' })],
}

test.each(STATES)('what a case that is %s says everyone may do is what they may do', async (state) => {
  const { id, other } = cases[state]
  for (const [name, person] of Object.entries(people)) {
    const { may } = (await must(person.get(`/cases/${id}`))).body
    for (const [flag, attempt] of Object.entries(tries)) {
      expect(wasLet(await attempt(person, id, other)), `${name}: ${flag}`).toBe(may[flag])
    }
    expect(await composeFlag(person, id), `${name}: compose, by the answer’s own flag`).toBe(may.compose)
  }
})

const composeFlag = async (person: Person, id: string) =>
  (await person.get(`/cases/${id}/combined-answer`)).body.may.compose

test.each(STATES)(
  'who may write to the company in a case that is %s, and who may add files, writes and adds',
  async (state) => {
    const { id } = cases[state]
    for (const [name, person] of Object.entries(people)) {
      const { may } = (await must(person.get(`/cases/${id}`))).body
      const sent = await person.post(`/cases/${id}/messages`, { body: 'Vi återkommer.' })
      expect(sent.status, `${name}: message`).toBe(may.writeToCompany ? 201 : 403)
      expect(may.addFiles, `${name}: files`).toBe(may.writeToCompany)
      expect(
        (await person.post(`/cases/${id}/notes`, { body: 'Till er andra.' })).status,
        `${name}: note`,
      ).toBe(201)
    }
  },
)

test.each(STATES)(
  'what the parts of a case that is %s say everyone may do is what they may do',
  async (state) => {
    const { id } = cases[state]
    const { pool } = stage.house.owner
    // What stood still does so again, and what did not no longer does.
    const undo = `with gone as (
        delete from wait where part_id = $1 and $2 not like 'awaiting%'), again as (
        update wait set ended_at = null, ending = null where part_id = $1 and $2 like 'awaiting%')
      update part set status = $2, decline_reason = 'Inte vi' where id = $1`
    for (const [name, person] of Object.entries(people)) {
      const { items } = (await must(person.get(`/cases/${id}/parts`))).body
      for (const part of items) {
        for (const [flag, attempts] of Object.entries(partTries)) {
          let wasLetOnce = false
          for (const attempt of attempts) {
            const answer = await attempt(person, part.id)
            wasLetOnce ||= wasLet(answer)
            if (answer.status < 300) await pool.query(undo, [part.id, part.status])
          }
          expect(wasLetOnce, `${name}: ${flag} of a part that is ${part.status}`).toBe(part.may[flag])
        }
      }
    }
  },
)

test('the combined answer is previewed and sent by those who lead the case; files are added by those who take part', async () => {
  const { id } = cases.open
  const { kit, clock, ask } = stage.house
  const upload = async (memberId: string) => {
    const cookie = `${SESSION_COOKIE}=${await openSession(kit.db, memberId, undefined, clock.now())}`
    const payload =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nHej\r\n--x--\r\n'
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    return ask({ method: 'POST', url: `/farled/v1/cases/${id}/attachments`, payload, headers }, cookie)
  }
  for (const [name, member] of Object.entries({
    leads: stage.town.officers.bygglov,
    takesPart: stage.town.officers['gatu-park'],
    outside: stage.town.officers['va-avfall'],
  })) {
    const person = await stage.house.as(member.id)
    const preview = await person.post(`/cases/${id}/combined-answer/preview`, { body: 'Svaret.' })
    expect(preview.status, `${name}: preview`).toBe(name === 'leads' ? 200 : 403)
    const dispatch = await person.post(`/cases/${id}/combined-answer/dispatch`, {}, old)
    expect(dispatch.status, `${name}: dispatch`).toBe(name === 'leads' ? 409 : 403)
    expect((await upload(member.id)).status, `${name}: file`).toBe(name === 'outside' ? 403 : 201)
    expect((await person.get(`/cases/${id}/part-proposals`)).status, `${name}: proposals`).toBe(200)
    expect((await person.get(`/cases/${id}/attachments`)).status, `${name}: files`).toBe(200)
  }
})

test('each permission lets somebody in and keeps somebody out', async () => {
  const allowed = async (person: Person) => (await must(person.get(`/cases/${cases.open.id}`))).body.may
  const [leads, takesPart, outside] = [
    await allowed(stage.officers.bygglov),
    await allowed(stage.officers['gatu-park']),
    await allowed(stage.officers['va-avfall']),
  ]
  const on = (may: Record<string, boolean>) =>
    Object.keys(may)
      .filter((flag) => may[flag])
      .sort()
  expect(on(leads)).toEqual([
    'addFiles',
    'close',
    'compose',
    'dispute',
    'edit',
    'handOver',
    'link',
    'offerParts',
    'promise',
    'restrict',
    'writeToCompany',
  ])
  expect(on(takesPart)).toEqual(['addFiles', 'dispute', 'edit', 'link', 'writeToCompany'])
  expect(on(outside)).toEqual([])
})

test('who has not signed in reaches nothing of the cases', async () => {
  const { id } = cases.open
  const { stranger } = stage.house
  for (const url of [
    '',
    '/parts',
    '/part-proposals',
    '/combined-answer',
    '/notes',
    '/messages',
    '/attachments',
    '/events',
  ]) {
    expect((await stranger.get(`/cases/${id}${url}`)).status, url).toBe(401)
  }
  for (const url of ['/cases', '/my-day', `/attachments/${id}/content`])
    expect((await stranger.get(url)).status, url).toBe(401)
  for (const [name, attempt] of Object.entries(tries).filter(([name]) => name !== 'restrict')) {
    expect((await attempt(stranger, id, id)).status, name).toBe(401)
  }
})
