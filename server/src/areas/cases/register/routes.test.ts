import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, closeCase, must } from '../../../../testing/build/build-case.ts'
import { buildCompany, orgNumber, soleTraderNumber } from '../../../../testing/build/index.ts'
import type { Answer, Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

type Row = { id: string; number: string; title: string; promisedOn: string | null }
const list = async (person: Person, query: string): Promise<Row[]> => {
  const answer = await must(person.get(`/cases?${query}`))
  return answer.body.items
}
const ids = async (query: string, person = stage.pilot) => (await list(person, query)).map(({ id }) => id)

/** All pages one after the other, with what may come in between. */
async function walk(query: string, between: () => Promise<unknown> = async () => undefined): Promise<Row[]> {
  const rows: Row[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: Answer = await must(
      stage.pilot.get(`/cases?${query}${cursor ? `&cursor=${cursor}` : ''}`),
    )
    rows.push(...body.items)
    cursor = body.nextCursor
    await between()
  }
  return rows
}

test('the list shows what is active, newest first, and other statuses when asked', async () => {
  const first = await buildCase(stage.pilot, { title: 'Första frågan' })
  stage.later()
  const second = await buildCase(stage.pilot, { title: 'Andra frågan' })
  stage.later()
  const done = await buildCase(stage.pilot, { title: 'Avslutad fråga' })
  await closeCase(stage.pilot, done.id)
  expect(await ids('')).toEqual([second.id, first.id])
  expect(await ids('status=closed')).toEqual([done.id])
  expect(await ids('status=all')).toEqual([done.id, second.id, first.id])
  expect(await ids('status=received')).toEqual([second.id, first.id])
  expect(await ids('status=awaiting_company')).toEqual([])
})

test('filters: unit, area, company, and what is mine', async () => {
  const company = await buildCompany(stage.house, { orgNumber: orgNumber(7) })
  const { id } = await buildCase(stage.pilot, {
    company: { kind: 'known', companyId: company.id },
    areaIds: [stage.area('livsmedel').id],
  })
  const part = await buildPart(stage.pilot, id, stage.town.units['va-avfall'].id)
  expect(await ids(`company=${company.id}`)).toEqual([id])
  expect(await ids(`area=${stage.area('livsmedel').id}`)).toEqual([id])
  expect(await ids(`unit=${stage.town.units['va-avfall'].id}`)).toEqual([id])
  expect(await ids(`unit=${stage.town.units.naringsliv.id}`)).toContain(id)
  expect(await ids('mine=true', stage.officers['va-avfall'])).toEqual([])
  await answerPart(stage.officers['va-avfall'], part)
  expect(await ids('mine=true', stage.officers['va-avfall'])).toEqual([id])
  expect(await ids('mine=true&status=all')).toContain(id)
  expect(await ids(`area=${crypto.randomUUID()}`)).toEqual([])
})

test('a search finds words in any form, in title, question and place, and a case by its number', async () => {
  const { id, number } = await buildCase(stage.pilot, {
    title: 'Glasskiosken på torget',
    question: 'Vi vill öppna en kiosk och undrar över bygglovet.',
    place: 'Lilla Torget 3',
  })
  for (const words of [
    'glasskiosk',
    'bygglov',
    'bygglovet',
    'lilla torget',
    number,
    number.toLowerCase(),
    'L20260' + number.slice(-4),
  ]) {
    expect(await ids(`q=${encodeURIComponent(words)}`), words).toContain(id)
  }
  expect(await ids('q=rymdraket')).toEqual([])
  expect(await ids(`q=${encodeURIComponent(`"); drop table business_case; --`)}`)).toEqual([])
  expect(await ids('q=L-2026-99999')).toEqual([])
})

test('a search finds while the last word is typed, and the words before it still count', async () => {
  const { id } = await buildCase(stage.pilot, {
    title: 'Bryggorna vid Vätö',
    question: 'Får vi laga bryggorna?',
    place: 'Vätö hamn',
  })
  const whole = 'laga bryggorna'
  for (let length = 3; length <= whole.length; length++) {
    expect(await ids(`q=${encodeURIComponent(whole.slice(0, length))}`), whole.slice(0, length)).toContain(id)
  }
  expect(await ids(`q=${encodeURIComponent('måla brygg')}`)).not.toContain(id)
  expect(await ids(`q=${encodeURIComponent('brygg -laga')}`)).not.toContain(id)
  expect(await ids(`q=${encodeURIComponent('"laga brygg"')}`)).toContain(id)
})

test('pages follow on each other without loss or repeat, though cases come in between', async () => {
  const made: string[] = []
  for (let n = 0; n < 7; n++) {
    made.unshift((await buildCase(stage.pilot, { place: 'Bläddergatan 1', title: `Blädderfråga ${n}` })).id)
    if (n % 3 === 0) stage.later()
  }
  for (const query of ['limit=2', 'limit=3&q=bl%C3%A4dderfr%C3%A5ga', 'limit=2&sort=changed']) {
    const rows = await walk(query, () => buildCase(stage.pilot, { title: 'En ny, högst upp' }))
    const seen = rows.map(({ id }) => id).filter((id) => made.includes(id))
    expect(seen, query).toHaveLength(7)
    expect(new Set(seen)).toEqual(new Set(made))
  }
})

test('sorted by promise: the nearest first, those without a promise left out', async () => {
  const days = ['2026-12-04', '2026-12-01', '2026-12-04', '2026-12-11']
  for (const on of days) {
    const { id } = await buildCase(stage.pilot)
    await must(stage.pilot.put(`/cases/${id}/promise`, { on }))
  }
  const rows = await walk('sort=promised&limit=1')
  expect(rows.map(({ promisedOn }) => promisedOn)).toEqual([...days].sort())
})

test.each([
  ['nonsense', 'nonsense'],
  ['an id that is none', Buffer.from(`2026-11-23T09:00:00.000Z ${'-'.repeat(36)}`).toString('base64url')],
  ['a day that is none', Buffer.from(`2026-02-30 ${crypto.randomUUID()}`).toString('base64url')],
  ['a year before all years', Buffer.from(`0000-01-01 ${crypto.randomUUID()}`).toString('base64url')],
  [
    'an hour that is none',
    Buffer.from(`2026-11-23T25:00:00.000Z ${crypto.randomUUID()}`).toString('base64url'),
  ],
  ['SQL', Buffer.from(`2026-11-23' or 1=1 -- ${crypto.randomUUID()}`).toString('base64url')],
])('a forged cursor (%s) is refused', async (_says, cursor) => {
  for (const query of ['', '&sort=promised', '&q=fr%C3%A5ga']) {
    const answer = await stage.pilot.get(`/cases?cursor=${cursor}${query}`)
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'validation.failed', errors: [{ path: 'cursor' }] },
    })
  }
})

test('a cursor of one order in another order still answers', async () => {
  const { body } = await stage.pilot.get('/cases?sort=promised&limit=1')
  expect((await stage.pilot.get(`/cases?cursor=${body.nextCursor}`)).status).toBe(200)
})

test.each([
  'limit=0',
  'limit=101',
  'status=lost',
  'sort=name',
  'unit=x',
  'mine=maybe',
  'offset=20',
  `q=${'x'.repeat(201)}`,
])('a list can not be asked for with %s', async (query) => {
  expect(await stage.pilot.get(`/cases?${query}`)).toMatchObject({
    status: 400,
    body: { code: 'validation.failed' },
  })
})

test('a sole trader’s number is masked on the case and nowhere in the list', async () => {
  const number = soleTraderNumber(3)
  const company = await buildCompany(stage.house, { orgNumber: number, name: 'Karins Keramik' })
  const { id } = await buildCase(stage.pilot, { company: { kind: 'known', companyId: company.id } })
  const { body } = await stage.pilot.get(`/cases/${id}`)
  expect(body.companyNumber).toBe('860226-XXXX')
  for (const url of [`/cases/${id}`, '/cases', `/cases/${id}/events`]) {
    expect((await stage.pilot.get(url)).text).not.toContain(number.slice(-4))
  }
})

test('reading a restricted case is logged, each time, with who and when; an open one is not', async () => {
  const [open, restricted] = [
    await buildCase(stage.pilot),
    await buildCase(stage.pilot, { visibility: 'restricted' }),
  ]
  for (const { id } of [open, restricted, restricted]) await must(stage.pilot.get(`/cases/${id}`))
  await stage.officers.bygglov.get(`/cases/${restricted.id}`)
  const { rows } = await stage.house.owner.pool.query(
    'select case_id, member_id, at from case_reading order by id',
  )
  const mine = { case_id: restricted.id, member_id: stage.town.pilot.id, at: stage.house.clock.at }
  expect(rows).toEqual([mine, mine])
})

test('more people than the house has connections read a restricted case at once', async () => {
  const { id } = await buildCase(stage.pilot, { visibility: 'restricted' })
  const answers = await Promise.all(Array.from({ length: 60 }, () => stage.pilot.get(`/cases/${id}`)))
  expect(answers.map(({ status }) => status)).toEqual(Array(60).fill(200))
})

test('one case: its ledger, links, mails that failed and version', async () => {
  const { id } = await buildCase(stage.pilot)
  await stage.house.owner.pool.query("update outbox_mail set status = 'failed' where case_id = $1", [id])
  const answer = await stage.pilot.get(`/cases/${id}`)
  expect(answer.headers['etag']).toBe(`"${answer.body.version}"`)
  expect(answer.body).toMatchObject({
    mails: { failed: 1 },
    ledger: [
      { member: { name: 'Lova Lots' }, unit: { nameEn: 'Business unit' }, to: null, began: 'received' },
    ],
    linked: [],
    closedAt: null,
  })
  expect(await stage.pilot.get(`/cases/${crypto.randomUUID()}`)).toMatchObject({
    status: 404,
    body: { code: 'case.notFound' },
  })
})
