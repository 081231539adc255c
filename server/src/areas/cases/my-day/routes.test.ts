import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answerPart,
  buildCase,
  buildPart,
  closeCase,
  must,
  sendAnswer,
} from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { receiveMessage } from '../conversation/write.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

type Item = { kind: string; caseId: string; due: string | null; overdue: boolean; part: string | null }
const day = async (person: Person): Promise<Item[]> => (await must(person.get('/my-day'))).body.items
const kinds = async (person: Person, caseId: string) =>
  (await day(person)).filter((one) => one.caseId === caseId).map(({ kind }) => kind)
const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id

test('a new case waits for the pilot on duty: a first contact within one working day', async () => {
  const { id } = await buildCase(stage.officers.bygglov)
  expect(await kinds(stage.pilot, id)).toEqual(['firstContact'])
  expect(await kinds(stage.officers.bygglov, id)).toEqual([])
  expect((await day(stage.pilot)).find((one) => one.caseId === id)).toMatchObject({
    due: '2026-11-24',
    overdue: false,
  })
  await must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Jag tittar på det.' }))
  expect(await kinds(stage.pilot, id)).toEqual([])
})

test('from offer to combined answer, what waits is with the one who can do it', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Jag tittar på det.' }))
  const [one, other] = [
    await buildPart(stage.pilot, id, unit('bygglov')),
    await buildPart(stage.pilot, id, unit('gatu-park')),
  ]
  const [permit, street] = [stage.officers.bygglov, stage.officers['gatu-park']]
  const now = async () => [await kinds(stage.pilot, id), await kinds(permit, id), await kinds(street, id)]
  expect(await now()).toEqual([[], ['offer'], ['offer']])
  await must(permit.post(`/parts/${one}/acceptance`))
  expect(await now()).toEqual([[], ['part'], ['offer']])
  expect(await kinds(stage.heads.bygglov, id)).toEqual([])
  await must(permit.post(`/parts/${one}/progress`, { act: 'wait' }))
  expect(await now()).toEqual([[], [], ['offer']])
  await must(permit.post(`/parts/${one}/answers`, { verdict: 'possible', body: 'Det går bra.' }))
  stage.later()
  await must(street.post(`/parts/${other}/refusal`, { reason: 'Det är inte vi', suggestedUnitId: null }))
  expect((await now())[0]?.sort()).toEqual(['declined', 'readyToCombine'])
  stage.later()
  await sendAnswer(stage.pilot, id)
  expect(await now()).toEqual([[], [], []])
})

test('a refusal waits for the accountable until somebody else is asked', async () => {
  const { id } = await buildCase(stage.pilot)
  const part = await buildPart(stage.pilot, id, unit('bygglov'))
  await must(
    stage.officers.bygglov.post(`/parts/${part}/refusal`, {
      reason: 'Det är inte vi',
      suggestedUnitId: null,
    }),
  )
  expect(await kinds(stage.pilot, id)).toContain('declined')
  stage.later()
  await buildPart(stage.pilot, id, unit('gatu-park'))
  expect(await kinds(stage.pilot, id)).not.toContain('declined')
})

test('what the company wrote waits until somebody answers', async () => {
  const { id } = await buildCase(stage.pilot)
  const actor = systemActor('portal')
  await stage.house.kit.db.change(actor, (tx) =>
    receiveMessage(tx, actor, stage.house.clock.now(), id, { name: 'Sara', body: 'Hur går det?' }),
  )
  expect(await kinds(stage.pilot, id)).toContain('companyWrote')
  stage.later()
  await must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Det går framåt.' }))
  expect(await kinds(stage.pilot, id)).not.toContain('companyWrote')
})

test('a promise and a next step show two working days ahead, and as overdue the day after', async () => {
  const { id } = await buildCase(stage.officers.bygglov)
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  await must(stage.officers.bygglov.post(`/cases/${id}/messages`, { body: 'Jag har tagit över.' }))
  await must(stage.officers.bygglov.put(`/cases/${id}/promise`, { on: '2026-11-27' }))
  const { version } = (await stage.pilot.get(`/cases/${id}`)).body
  const step = { nextStep: 'Ring hamnen', nextStepOn: '2026-11-26' }
  await must(stage.officers.bygglov.patch(`/cases/${id}`, step, { 'if-match': `"${version}"` }))
  const then = stage.house.clock.at
  const on = async (day_: string) => {
    stage.house.clock.at = new Date(`${day_}T08:00:00Z`)
    const person = await stage.house.as(stage.town.officers.bygglov.id)
    return (await day(person))
      .filter((one) => one.caseId === id)
      .map(({ kind, overdue }) => `${kind}${overdue ? ' overdue' : ''}`)
  }
  expect(await on('2026-11-23')).toEqual([])
  expect(await on('2026-11-24')).toEqual(['nextStep'])
  expect(await on('2026-11-27')).toEqual(['nextStep overdue', 'promise'])
  expect(await on('2026-11-30')).toEqual(['nextStep overdue', 'promise overdue'])
  stage.house.clock.at = then
})

test('a closed case waits for nobody', async () => {
  const { id } = await buildCase(stage.pilot)
  const part = await buildPart(stage.pilot, id, unit('bygglov'))
  await answerPart(stage.officers.bygglov, part)
  await must(stage.pilot.post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte' }))
  await must(stage.pilot.put(`/cases/${id}/promise`, { on: '2026-11-23' }))
  await closeCase(stage.pilot, id)
  expect([await kinds(stage.pilot, id), await kinds(stage.officers.bygglov, id)]).toEqual([[], []])
})
