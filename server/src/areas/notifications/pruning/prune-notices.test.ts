import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { forget, mailsIn, runJob } from '../testing.fixture.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.house.clock.at = new Date('2026-11-23T09:00:00Z')
  ;({ id: caseId } = await buildCase(stage.pilot))
  await must(stage.officers.bygglov.post(`/cases/${caseId}/accountability`))
  await forget(stage.house)
})

const note = () => must(stage.pilot.post(`/cases/${caseId}/notes`, { body: 'En fråga.' }))
const seeAll = () => must(stage.officers.bygglov.post('/notices/seen', { until: stage.house.clock.at }))
/** How many there are after a night that comes so many days later. */
async function leftAfter(days: number): Promise<number> {
  stage.house.clock.at = new Date(Date.parse('2026-11-23T09:00:00Z') + days * 86_400_000)
  await runJob(stage.house, 'notices.prune')
  const { rows } = await stage.house.owner.pool.query('select count(*)::int as n from notice')
  return rows[0].n
}

test('what has been seen stays for ninety days: the day before, the day, and the day after', async () => {
  await note()
  await seeAll()
  expect(await leftAfter(89)).toBe(1)
  expect(await leftAfter(90)).toBe(1)
  expect(await leftAfter(91)).toBe(0)
  expect(await leftAfter(91)).toBe(0)
})

test('what nobody has seen stays for four hundred days, whatever waits to be sent', async () => {
  await note()
  expect(await leftAfter(91)).toBe(1)
  expect(await leftAfter(400)).toBe(1)
  expect(await leftAfter(401)).toBe(0)
})

test('what is taken away keeps no newer notice from being told, and is not told again', async () => {
  await note()
  await seeAll()
  stage.house.clock.at = new Date('2027-03-01T09:00:00Z')
  const pilot = await stage.house.as(stage.town.pilot.id)
  await must(pilot.post(`/cases/${caseId}/notes`, { body: 'En ny fråga.' }))
  await runJob(stage.house, 'notices.prune')
  const officer = await stage.house.as(stage.town.officers.bygglov.id)
  const { items } = (await must(officer.get('/notices'))).body
  expect(items).toMatchObject([{ event: 'note.written', many: 1, seen: false }])
  stage.house.clock.at = new Date('2027-03-02T09:00:00Z')
  for (const job of ['notices.mail', 'notices.digest']) await runJob(stage.house, job)
  expect((await mailsIn(stage.house)).map(({ subject }) => subject)).toEqual(['Dagens sammandrag: 1 nyhet'])
})
