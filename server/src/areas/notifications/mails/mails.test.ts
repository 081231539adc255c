import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence } from '../../../../testing/build/index.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { forget, mailsIn, runJob } from '../testing.fixture.ts'

/** By default the officer is told at once of what waits, and hears of the rest in the digest. */
let stage: Stage
let caseId: string
let number: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.house.clock.at = new Date('2026-11-23T09:00:00Z')
  ;({ id: caseId, number } = await buildCase(stage.pilot))
  await forget(stage.house)
})

const unit = 'bygglov'
const officer = () => stage.town.officers[unit]
/** By somebody who has just signed in, as time moves by days here. */
const offer = async () =>
  buildPart(await stage.house.as(stage.town.pilot.id), caseId, stage.town.units[unit].id)
const mail = async (minutes = 0) => {
  stage.later(minutes)
  await runJob(stage.house, 'notices.mail')
}
const toOfficer = async () =>
  (await mailsIn(stage.house)).filter(({ to }) => to === 'olle.bygglov@kommun.example')
const chooses = (change: object, person = stage.officers[unit]) =>
  person
    .get('/notice-choices')
    .then(({ body: { isHead: _, version, ...choices } }) =>
      must(person.put('/notice-choices', { ...choices, ...change }, { 'if-match': `"${version}"` })),
    )
const allByMail = { waits: 'mail', mentions: 'mail', cases: 'mail', unit: 'mail', signals: 'mail' }
/** The officer answers for the whole, and everything comes by mail. */
const answersForAll = async () => {
  await must(stage.officers[unit].post(`/cases/${caseId}/accountability`))
  await forget(stage.house)
  await chooses({ by: allByMail })
}
const note = () => must(stage.pilot.post(`/cases/${caseId}/notes`, { body: 'En fråga.' }))

test('what waits for an answer comes by mail after a minute, says why, and where to change it', async () => {
  await offer()
  await mail()
  expect(await mailsIn(stage.house)).toEqual([])
  await mail(1)
  const [posted] = await toOfficer()
  expect(posted).toMatchObject({ subject: `${number} väntar på dig` })
  expect(posted?.text).toContain('Lova Lots frågar om ni tar ”Vad krävs av er?”')
  expect(posted?.text).toContain('Därför får du mejlet: Din enhet är tillfrågad.')
  expect(posted?.text).toContain(`http://localhost:3000/app/cases/${caseId}`)
  expect(posted?.text).toContain('http://localhost:3000/app/notices/choices')
  expect((await mailsIn(stage.house)).map(({ to }) => to)).toHaveLength(2)
  await mail(60)
  expect(await mailsIn(stage.house)).toHaveLength(2)
})

test('five changes within the minute are one mail', async () => {
  await answersForAll()
  for (let n = 0; n < 5; n++) await note()
  await mail(1)
  expect((await toOfficer()).map(({ text }) => text)).toEqual([expect.stringContaining('(5 händelser)')])
})

test('what has been seen is not mailed', async () => {
  await offer()
  await must(stage.officers[unit].post('/notices/seen', { caseId }))
  await mail(2)
  expect(await toOfficer()).toEqual([])
})

test('what a colleague has already taken is not mailed', async () => {
  const part = await offer()
  await must(stage.heads[unit].post(`/parts/${part}/acceptance`))
  await mail(2)
  expect(await toOfficer()).toEqual([])
})

test('one mail a case within six hours, and then what has come since', async () => {
  await answersForAll()
  await note()
  await mail(1)
  stage.later(60)
  await note()
  await mail(60)
  expect(await toOfficer()).toHaveLength(1)
  await mail(4 * 60)
  expect(await toOfficer()).toHaveLength(2)
})

test('another case has a window of its own', async () => {
  await answersForAll()
  await note()
  await mail(1)
  const other = await buildCase(stage.pilot)
  await must(stage.officers[unit].post(`/cases/${other.id}/accountability`))
  await must(stage.pilot.post(`/cases/${other.id}/notes`, { body: 'En annan fråga.' }))
  await mail(2)
  expect((await toOfficer()).map(({ subject }) => subject)).toEqual([
    `Det har hänt något i ${number}`,
    `Det har hänt något i ${other.number}`,
  ])
})

test('what waits for an answer waits for no window', async () => {
  await answersForAll()
  await note()
  await mail(1)
  const mentions = [officer().id]
  await must(stage.pilot.post(`/cases/${caseId}/notes`, { body: 'Vad säger du?', mentions }))
  await mail(1)
  expect((await toOfficer()).map(({ subject }) => subject)).toEqual([
    `Det har hänt något i ${number}`,
    `Du är nämnd i ${number}`,
  ])
})

test('mails wait for the morning, and come once', async () => {
  stage.house.clock.at = new Date('2026-11-23T20:00:00Z')
  await offer()
  for (const hours of [1, 3, 5]) await mail(hours * 60)
  expect(await toOfficer()).toEqual([])
  stage.house.clock.at = new Date('2026-11-24T06:00:00Z')
  await mail()
  await mail(1)
  expect(await toOfficer()).toHaveLength(1)
})

test('mails of a Friday evening wait for Monday, unless somebody wants them on days off', async () => {
  await chooses({ quiet: null, quietDays: false }, stage.heads[unit])
  stage.house.clock.at = new Date('2026-11-27T18:00:00Z')
  await offer()
  stage.house.clock.at = new Date('2026-11-28T10:00:00Z')
  await mail()
  expect((await mailsIn(stage.house)).map(({ to }) => to)).toEqual(['carin.bygglov@kommun.example'])
  stage.house.clock.at = new Date('2026-11-30T06:00:00Z')
  await mail()
  expect(await toOfficer()).toHaveLength(1)
})

test('lesson 1: the scheduler stopped for three days, and then each gets each mail once', async () => {
  await offer()
  stage.house.clock.at = new Date('2026-11-26T09:00:00Z')
  await mail()
  await mail(1)
  expect(await toOfficer()).toHaveLength(1)
})

test('who is away gets no mail, and who stands in does, saying for whom', async () => {
  const part = await offer()
  await must(stage.officers[unit].post(`/parts/${part}/acceptance`))
  await forget(stage.house)
  await chooses({ by: allByMail }, stage.heads[unit])
  await buildAbsence(stage.house, {
    memberId: officer().id,
    deputyId: stage.town.heads[unit].id,
    to: '2026-11-25T08:00:00Z',
  })
  await note()
  await mail(2)
  const [first, ...more] = await mailsIn(stage.house)
  expect([first?.to, more]).toEqual(['carin.bygglov@kommun.example', []])
  expect(first?.text).toContain('Du står in i stället för Olle Bygglovsenheten.')
})

test('who goes away before the mail leaves reads it in the first digest back', async () => {
  await offer()
  await buildAbsence(stage.house, { memberId: officer().id, to: '2026-11-25T08:00:00Z' })
  await mail(2)
  expect(await toOfficer()).toEqual([])
  stage.house.clock.at = new Date('2026-11-24T09:00:00Z')
  await runJob(stage.house, 'notices.digest')
  expect(await toOfficer()).toEqual([])
  stage.house.clock.at = new Date('2026-11-25T09:00:00Z')
  await mail()
  await runJob(stage.house, 'notices.digest')
  expect((await toOfficer()).map(({ subject }) => subject)).toEqual(['Dagens sammandrag: 1 nyhet'])
})

test('what is chosen counts at once, also for what has not left yet', async () => {
  await offer()
  await chooses({ by: { ...allByMail, waits: 'app' } })
  await mail(2)
  expect(await toOfficer()).toEqual([])
})

test('a member is written to in their own language', async () => {
  await must(stage.officers[unit].patch('/me', { locale: 'en' }))
  await offer()
  await mail(2)
  const [posted] = await toOfficer()
  expect(posted?.subject).toBe(`${number} waits for you`)
  expect(posted?.text).toContain('Lova Lots asks whether you take “Vad krävs av er?”')
  await must(stage.officers[unit].patch('/me', { locale: 'sv' }))
})

test('lesson 20: rolled back is no mail; killed between commit and sending, or twice at once, is one', async () => {
  const parts = [
    { unitId: stage.town.units[unit].id, title: 'En' },
    { unitId: crypto.randomUUID(), title: 'Två' },
  ]
  expect((await stage.pilot.post(`/cases/${caseId}/parts`, { parts })).status).toBe(422)
  await mail(2)
  expect(await mailsIn(stage.house)).toEqual([])
  await offer()
  stage.later(2)
  await Promise.all([1, 2, 3].map(() => runJob(stage.house, 'notices.mail')))
  const { pool } = stage.house.owner
  await pool.query("delete from pgboss.job where name = 'mail.send'")
  await mail(11)
  await runJob(stage.house, 'mail.sweep')
  expect(await toOfficer()).toHaveLength(1)
  const { rows } = await pool.query(
    `select count(*)::int as n from pgboss.job j join outbox_mail m on m.id = (j.data->>'id')::uuid
     where j.name = 'mail.send' and m.recipient = $1`,
    ['olle.bygglov@kommun.example'],
  )
  expect(rows[0].n).toBe(1)
})
