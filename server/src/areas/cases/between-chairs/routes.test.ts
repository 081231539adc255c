import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, closeCase, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { goRound, onMorning } from '../watchdog/testing.fixture.ts'
import { GAPS, type Gap } from './rules.ts'

let stage: Stage
let start: Date
beforeAll(async () => {
  stage = await openStage()
  start = stage.house.clock.at
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.house.clock.at = start
  await stage.house.owner.pool.query('truncate business_case, outbox_mail, absence cascade')
})

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const pilotNow = () => stage.house.as(stage.town.pilot.id)
type Item = { caseId: string; due: string | null; readers: { name: string }[]; signal: unknown; part: string }

async function counts(person: Person, query = ''): Promise<Partial<Record<Gap, number>>> {
  const { groups } = (await must(person.get(`/between-chairs${query}`))).body
  const some = groups.filter(({ count }: { count: number }) => count > 0)
  return Object.fromEntries(some.map(({ gap, count }: { gap: Gap; count: number }) => [gap, count]))
}
const list = async (person: Person, gap: Gap, query = ''): Promise<Item[]> =>
  (await must(person.get(`/between-chairs/${gap}${query}`))).body.items

/** One case for each group, at 9 December; the step that lies ahead keeps a case out of the group without. */
async function messyTown(): Promise<Record<string, string>> {
  const ahead = { nextStep: 'Stäm av', nextStepOn: '2026-12-20' }
  const build = async (given = {}) => {
    const { id } = await buildCase(stage.pilot, given)
    await must(stage.pilot.patch(`/cases/${id}`, ahead, { 'if-match': '"1"' }))
    await must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Jag tittar på det.' }))
    return id
  }
  const made: Record<string, string> = {}
  made['offers'] = await build()
  await buildPart(stage.pilot, made['offers'], unit('bygglov'))
  made['noOfficer'] = await build()
  const declined = await buildPart(stage.pilot, made['noOfficer'], unit('bygglov'))
  const refusal = { reason: 'Det är inte vi', suggestedUnitId: null }
  await must(stage.officers.bygglov.post(`/parts/${declined}/refusal`, refusal))
  made['promises'] = await build()
  await must(stage.pilot.put(`/cases/${made['promises']}/promise`, { on: '2026-12-11' }))
  made['promisedLater'] = await build()
  await must(stage.pilot.put(`/cases/${made['promisedLater']}/promise`, { on: '2026-12-14' }))
  made['still'] = await build()
  made['noNextStep'] = await build()
  const none = { nextStep: '', nextStepOn: null }
  const { version } = (await stage.pilot.get(`/cases/${made['noNextStep']}`)).body
  await must(stage.pilot.patch(`/cases/${made['noNextStep']}`, none, { 'if-match': `"${version}"` }))
  made['failedMail'] = await build()
  await stage.house.owner.pool.query(
    "update outbox_mail set status = 'failed' where case_id = $1 and key like 'received:%'",
    [made['failedMail']],
  )
  onMorning(stage, '2026-12-09')
  const pilot = await pilotNow()
  for (const name of ['offers', 'noOfficer', 'promises', 'promisedLater', 'noNextStep', 'failedMail']) {
    await must(pilot.post(`/cases/${made[name]}/notes`, { body: 'Jag arbetar på det.' }))
  }
  await goRound(stage)
  return made
}

test('empty is the goal', async () => {
  const pilot = await pilotNow()
  expect(await counts(pilot)).toEqual({})
  for (const gap of GAPS) expect(await list(pilot, gap)).toEqual([])
  // A new case has its first step, the first contact, and nothing of it is about to fall.
  await buildCase(stage.pilot)
  expect(await counts(pilot)).toEqual({})
})

test('each group finds its own, and says who is to mend it right now', async () => {
  const made = await messyTown()
  const pilot = await pilotNow()
  expect(await counts(pilot)).toEqual({
    offers: 1,
    noOfficer: 1,
    promises: 1,
    still: 1,
    noNextStep: 1,
    failedMail: 1,
  })
  for (const gap of ['offers', 'noOfficer', 'promises', 'still', 'noNextStep', 'failedMail'] as const) {
    expect(await list(pilot, gap), gap).toMatchObject([{ caseId: made[gap] }])
  }
  const heads = ['Carin Bygglovsenheten', 'Carin Näringslivsenheten']
  expect(await list(pilot, 'offers')).toMatchObject([
    {
      due: '2026-11-25',
      part: 'Vad krävs av er?',
      signal: { kind: 'offer', level: 3 },
      readers: [{ name: 'Lova Lots' }],
    },
  ])
  expect(await list(pilot, 'still')).toMatchObject([
    { signal: { kind: 'stillness', level: 3 }, readers: [{ name: 'Lova Lots' }] },
  ])
  onMorning(stage, '2026-12-16')
  await goRound(stage)
  expect(
    (await list(await pilotNow(), 'promises')).map(({ readers }) => readers.map(({ name }) => name)),
  ).toEqual([heads.slice(1), ['Lova Lots']])
})

test('what nobody has mended in ten working days waits for the next meeting', async () => {
  const { id } = await buildCase(stage.pilot)
  await buildPart(stage.pilot, id, unit('bygglov'))
  onMorning(stage, '2026-12-10')
  await goRound(stage)
  const signals = (await must((await pilotNow()).get(`/cases/${id}/signals`))).body.items
  expect(signals).toMatchObject([
    { kind: 'firstContact', level: 4, due: '2026-11-24', readers: [{ name: 'Lova Lots' }] },
    { kind: 'offer', level: 4, part: 'Vad krävs av er?' },
    { kind: 'stillness', level: 3, readers: [{ name: 'Lova Lots' }] },
  ])
  expect((await list(await pilotNow(), 'nextMeeting')).map(({ signal }) => signal)).toEqual([
    { kind: 'firstContact', level: 4 },
    { kind: 'offer', level: 4 },
  ])
})

test('tab counts equal rows: two units in one list, same filters, however small the pages', async () => {
  for (let n = 0; n < 5; n++) {
    const { id } = await buildCase(stage.pilot)
    await buildPart(stage.pilot, id, unit(n % 2 ? 'bygglov' : 'gatu-park'))
  }
  await messyTown()
  onMorning(stage, '2026-12-17')
  await goRound(stage)
  const pilot = await pilotNow()
  for (const of of [
    '',
    `unit=${unit('bygglov')}`,
    `unit=${unit('gatu-park')}`,
    `unit=${unit('naringsliv')}`,
  ]) {
    const counted = await counts(pilot, `?${of}`)
    for (const gap of GAPS) {
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: { body: { items: { thing: string }[]; nextCursor: string | null } } = await must(
          pilot.get(`/between-chairs/${gap}?limit=2&${of}${cursor ? `&cursor=${cursor}` : ''}`),
        )
        seen.push(...page.body.items.map(({ thing }) => thing))
        cursor = page.body.nextCursor
      }
      expect(seen.length, `${gap} ${of}`).toBe(counted[gap] ?? 0)
      expect(new Set(seen).size).toBe(seen.length)
    }
  }
})

test('a head sees what concerns their unit, whether it asked or was asked', async () => {
  await messyTown()
  const head = await stage.house.as(stage.town.heads.bygglov.id)
  expect(await counts(head, `?unit=${unit('bygglov')}`)).toEqual({ offers: 1, noOfficer: 1 })
  expect(await counts(head, `?unit=${unit('va-avfall')}`)).toEqual({})
})

test('an officer who is away without anybody standing in is a part without an officer', async () => {
  const { id } = await buildCase(stage.pilot)
  const part = await buildPart(stage.pilot, id, unit('bygglov'))
  await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
  await buildAbsence(stage.house, { memberId: stage.town.officers.bygglov.id })
  expect(await list(stage.pilot, 'noOfficer')).toMatchObject([
    { caseId: id, readers: [{ name: 'Carin Bygglovsenheten' }] },
  ])
  await stage.house.owner.pool.query('truncate absence')
  const memberId = stage.town.officers.bygglov.id
  await buildAbsence(stage.house, { memberId, deputyId: stage.town.heads.bygglov.id })
  expect(await list(stage.pilot, 'noOfficer')).toEqual([])
})

test('a mail that failed stays on the list when the case is closed, with whoever answered for it last', async () => {
  const { id } = await buildCase(stage.pilot)
  await stage.house.owner.pool.query("update outbox_mail set status = 'failed' where case_id = $1", [id])
  await closeCase(stage.pilot, id)
  expect((await list(stage.pilot, 'failedMail')).map(({ readers }) => readers[0]?.name)).toEqual([
    'Lova Lots',
  ])
})

test('a place in the list that this page did not give is refused', async () => {
  expect((await stage.pilot.get('/between-chairs/still?cursor=hej')).status).toBe(400)
  expect((await stage.pilot.get('/between-chairs/nothing')).status).toBe(400)
})
