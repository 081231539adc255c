import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence } from '../../../../testing/build/index.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { forget, mailsIn, runJob } from '../testing.fixture.ts'

let stage: Stage
let number: string
beforeAll(async () => {
  stage = await openStage()
  const built = await buildCase(stage.pilot)
  number = built.number
  await buildPart(stage.pilot, built.id, stage.town.units.bygglov.id, { title: 'Bygglov' })
  const late = await buildPart(stage.pilot, built.id, stage.town.units['gatu-park'].id, {
    title: 'Upplåtelse',
    dueOn: '2026-11-26',
  })
  await must(stage.officers['gatu-park'].post(`/parts/${late}/acceptance`))
})
afterAll(() => stage.close())
beforeEach(() => forget(stage.house))

const HEAD = 'carin.bygglov@kommun.example'
const at = async (time: string) => {
  stage.house.clock.at = new Date(`${time}+01:00`)
  await runJob(stage.house, 'notices.weekly')
  return mailsIn(stage.house)
}

test('on Monday morning each head reads what stands still in the unit, once', async () => {
  expect(await at('2026-11-30T07:20')).toEqual([])
  const mails = await at('2026-11-30T07:30')
  expect(mails).toHaveLength(5)
  const mine = mails.find(({ to }) => to === HEAD)
  expect(mine?.subject).toBe('Veckan i din enhet: 1 sak att se till')
  expect(mine?.text).toContain('FÖRFRÅGNINGAR SOM ENHETEN INTE HAR SVARAT PÅ (1)')
  expect(mine?.text).toContain(
    `${number} Uteservering vid hamnen\n  ”Bygglov”. Senast onsdag 25 november 2026.`,
  )
  expect(mails.find(({ to }) => to === 'carin.gatu-park@kommun.example')?.text).toContain('”Upplåtelse”.')
  expect(mails.find(({ to }) => to === 'carin.va-avfall@kommun.example')).toMatchObject({
    subject: 'Veckan i din enhet: allt är i rörelse',
    text: expect.stringContaining('Ingenting har fastnat i din enhet. Så ska det se ut.'),
  })
  expect(await at('2026-11-30T07:40')).toHaveLength(5)
  expect(await at('2026-12-01T07:30')).toHaveLength(5)
  expect(await at('2026-12-07T07:30')).toHaveLength(10)
})

test('after an outage it comes in the middle of the week, once', async () => {
  expect(await at('2026-12-03T14:00')).toHaveLength(5)
  expect(await at('2026-12-03T14:10')).toHaveLength(5)
})

test('a head who is away, or does not want it, gets none', async () => {
  await buildAbsence(stage.house, { memberId: stage.town.heads['va-avfall'].id })
  const head = await stage.house.as(stage.town.heads.bygglov.id)
  const { isHead: _, version, ...choices } = (await head.get('/notice-choices')).body
  await must(head.put('/notice-choices', { ...choices, weekly: false }, { 'if-match': `"${version}"` }))
  const mails = await at('2026-11-30T07:30')
  expect(mails).toHaveLength(3)
  expect(mails.map(({ to }) => to)).not.toContain(HEAD)
})
