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

/** A day later somebody signs in again. */
const note = async () => {
  const pilot = await stage.house.as(stage.town.pilot.id)
  return must(pilot.post(`/cases/${caseId}/notes`, { body: 'En fråga.' }))
}
const at = async (time: string) => {
  stage.house.clock.at = new Date(`${time}+01:00`)
  await runJob(stage.house, 'notices.digest')
  return (await mailsIn(stage.house)).map(({ key }) => key.split(':')[2])
}

test('the digest of the day before, the day, and the day after: each thing is told once', async () => {
  await note()
  expect(await at('2026-11-23T23:00')).toEqual([])
  expect(await at('2026-11-24T07:20')).toEqual([])
  expect(await at('2026-11-24T07:30')).toEqual(['2026-11-24'])
  expect(await at('2026-11-24T07:40')).toEqual(['2026-11-24'])
  await note()
  expect(await at('2026-11-24T16:00')).toEqual(['2026-11-24'])
  expect(await at('2026-11-25T07:30')).toEqual(['2026-11-24', '2026-11-25'])
  expect(await at('2026-11-26T07:30')).toEqual(['2026-11-24', '2026-11-25'])
})

test('lesson 1: after three days without a scheduler there is one digest with all of it', async () => {
  await note()
  stage.later(24 * 60)
  await note()
  expect(await at('2026-11-27T11:10')).toEqual(['2026-11-27'])
  const [mail] = await mailsIn(stage.house)
  expect(mail).toMatchObject({ to: 'olle.bygglov@kommun.example', subject: 'Dagens sammandrag: 1 nyhet' })
  expect(mail?.text).toContain(
    'Lova Lots har skrivit en intern anteckning (2 händelser). Du är helhetsansvarig.',
  )
})

test('a digest waits over the weekend, and over the quiet hours that somebody has chosen', async () => {
  stage.house.clock.at = new Date('2026-11-27T14:00:00Z')
  await note()
  expect(await at('2026-11-28T10:00')).toEqual([])
  const officer = await stage.house.as(stage.town.officers.bygglov.id)
  const { body } = await officer.get('/notice-choices')
  const { isHead: _, version, ...choices } = body
  const late = { ...choices, quiet: { from: '17:00', to: '09:00' } }
  await must(officer.put('/notice-choices', late, { 'if-match': `"${version}"` }))
  expect(await at('2026-11-30T08:50')).toEqual([])
  expect(await at('2026-11-30T09:00')).toEqual(['2026-11-30'])
})

test('without anything unseen there is no digest', async () => {
  await note()
  await must(stage.officers.bygglov.post('/notices/seen', {}))
  expect(await at('2026-11-24T07:30')).toEqual([])
})

test('two workers at the same time send it once', async () => {
  await note()
  stage.house.clock.at = new Date('2026-11-24T07:00:00Z')
  await Promise.all([1, 2, 3].map(() => runJob(stage.house, 'notices.digest')))
  expect(await mailsIn(stage.house)).toHaveLength(1)
})
