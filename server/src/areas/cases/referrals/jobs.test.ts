import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildReferral, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { wakeJob } from '../waiting/jobs.ts'
import { noteSilenceJob, remindOutsideJob } from './jobs.ts'
import { linkTo, takenPart, visitor } from './testing.fixture.ts'

/** Asked on 23 November, to be answered by 7 December, reminded on 30 November. */
let stage: Stage
let caseId: string
let part: string
let referral: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  await stage.house.owner.pool.query('truncate business_case, outbox_mail cascade')
  stage.house.clock.at = new Date('2026-11-23T09:00:00Z')
  caseId = (await buildCase(await pilot())).id
  part = await takenPart(stage, caseId)
  referral = await buildReferral(await officer(), caseId, { partId: part, standStill: true })
})

const pilot = () => stage.house.as(stage.town.pilot.id)
const officer = () => stage.house.as(stage.town.officers.bygglov.id)
const on = (day: string) => {
  stage.house.clock.at = new Date(`${day}T09:00:00Z`)
}
/** What the clock does in an hour of that day, silence before waking as the house runs them. */
async function hour() {
  const { events, mails } = await tracesOf(stage.house, async () => {
    for (const job of [noteSilenceJob, wakeJob, remindOutsideJob]) await job.run(stage.house.kit, {})
  })
  return [...events, ...mails.filter((mail) => mail.startsWith('referral'))]
}
const first = async () => (await must((await pilot()).get(`/cases/${caseId}/referrals`))).body.items[0]
const gaps = async () => (await must((await pilot()).get('/between-chairs/referrals'))).body.items

test('it is reminded halfway, once: not the day before, on the day, not the day after', async () => {
  on('2026-11-29')
  expect(await hour()).toEqual([])
  on('2026-11-30')
  expect(await hour()).toEqual(['referral.reminded', 'referral to lo@lansstyrelsen.example'])
  expect(await hour()).toEqual([])
  on('2026-12-01')
  expect(await hour()).toEqual([])
})

test('silence brings it back by itself, the day after the last: the part goes on and who asked hears of it', async () => {
  on('2026-11-30')
  await hour()
  on('2026-12-07')
  expect(await hour()).toEqual([])
  expect(await gaps()).toEqual([])
  on('2026-12-08')
  expect(await hour()).toEqual(['part.woken', 'referral.silent'])
  expect(await hour()).toEqual([])
  expect(await first()).toMatchObject({ status: 'silent' })
  expect(await gaps()).toMatchObject([{ caseId, partId: part, due: '2026-12-07' }])
  const { items } = (await must((await officer()).get('/notices'))).body
  expect(items[0]).toMatchObject({ event: 'referral.silent', group: 'waits', case: { id: caseId } })
  const { body } = await must((await pilot()).get(`/cases/${caseId}/parts`))
  expect(body.items).toMatchObject([{ id: part, status: 'in_progress' }])
})

test.each([
  ['the reminder was due', '2026-12-03', ['referral.reminded', 'referral to lo@lansstyrelsen.example']],
  ['its day passed, and nobody is reminded of what is over', '2026-12-10', ['part.woken', 'referral.silent']],
])('a scheduler that stood still when %s does it once', async (_says, day, expected) => {
  on(day)
  expect(await hour()).toEqual(expected)
  expect(await hour()).toEqual([])
})

test('nobody is reminded of what they have answered, nor of what they want more time for', async () => {
  const link = await linkTo(stage.house)
  await visitor(stage.house).submit(link, { kind: 'more_time', until: '2026-12-14', reason: 'Ledighet' })
  on('2026-11-30')
  expect(await hour()).toEqual([])
  await visitor(stage.house).submit(link, { kind: 'answered', body: 'Ja.' })
  on('2026-12-08')
  expect(await hour()).toEqual([])
})

test('a wish for more time that nobody answers is about to fall between chairs', async () => {
  const link = await linkTo(stage.house)
  await visitor(stage.house).submit(link, { kind: 'more_time', until: '2026-12-14', reason: 'Ledighet' })
  expect(await gaps()).toEqual([])
  on('2026-11-25')
  expect(await gaps()).toMatchObject([{ caseId, due: null }])
})

test('after silence a new day wakes it anew: it waits, is reminded and may be silent again', async () => {
  on('2026-12-08')
  await hour()
  await must((await officer()).put(`/referrals/${referral}/last-day`, { answerBy: '2026-12-18' }))
  expect(await first()).toMatchObject({ status: 'asked', answerBy: '2026-12-18', remindsOn: '2026-12-13' })
  expect(await gaps()).toEqual([])
  on('2026-12-14')
  expect(await hour()).toEqual(['referral.reminded', 'referral to lo@lansstyrelsen.example'])
  on('2026-12-19')
  expect(await hour()).toEqual(['part.woken', 'referral.silent'])
})

test('who has been silent may still answer for some time, and it comes back into the case', async () => {
  const link = await linkTo(stage.house)
  on('2026-12-20')
  await hour()
  const page = await visitor(stage.house).open(link)
  expect(page.text).toContain('Sista dagen har passerat')
  await visitor(stage.house).submit(link, { kind: 'answered', body: 'Sent, men här är det.' })
  expect(await first()).toMatchObject({ status: 'answered' })
  expect(await gaps()).toEqual([])
})

test('the link ends thirty days after the last day', async () => {
  const link = await linkTo(stage.house)
  on('2027-01-06')
  expect((await visitor(stage.house).open(link)).status).toBe(200)
  on('2027-01-07')
  expect((await visitor(stage.house).open(link)).status).toBe(404)
  expect((await visitor(stage.house).post(link, { kind: 'no_comments' })).status).toBe(404)
})
