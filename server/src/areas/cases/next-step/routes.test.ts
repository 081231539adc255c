import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, closeCase, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence } from '../../../../testing/build/index.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => stage.house.owner.pool.query('truncate absence'))

const view = async (id: string) => (await must(stage.pilot.get(`/cases/${id}`))).body
async function step(id: string, change: Record<string, unknown>) {
  const { version } = await view(id)
  return stage.pilot.patch(`/cases/${id}`, change, { 'if-match': `"${version}"` })
}
const bo = () => ({ id: stage.town.officers.bygglov.id, name: 'Olle Bygglovsenheten' })

test('every case has a next step from its first second: the first contact, by its day, by the accountable', async () => {
  const { id } = await buildCase(stage.pilot)
  expect(await view(id)).toMatchObject({
    nextStep: '',
    nextStepOn: '2026-11-24',
    nextStepBy: null,
    firstContactBy: '2026-11-24',
  })
})

test('a step is somebody’s, and shows in their day instead of in the accountable’s', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(step(id, { nextStep: 'Mät upp kajen', nextStepOn: '2026-11-24', nextStepBy: bo().id }))
  expect((await view(id)).nextStepBy).toEqual({ ...bo(), standIn: null })
  const listed = (await must(stage.pilot.get('/cases'))).body.items
  expect(listed.find((one: { id: string }) => one.id === id).nextStepBy).toEqual({ ...bo(), standIn: null })
  const kinds = async (person = stage.pilot) =>
    (await must(person.get('/my-day'))).body.items
      .filter((one: { caseId: string }) => one.caseId === id)
      .map(({ kind }: { kind: string }) => kind)
  expect(await kinds()).toEqual(['firstContact'])
  expect(await kinds(stage.officers.bygglov)).toEqual(['nextStep'])
})

test('whoever takes the step and is away is shown with who stands in, on the case and in the list', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(step(id, { nextStep: 'Mät upp kajen', nextStepOn: '2026-11-24', nextStepBy: bo().id }))
  const deputy = stage.town.officers['gatu-park']
  const to = '2026-12-04T23:00:00.000Z'
  await buildAbsence(stage.house, { memberId: bo().id, deputyId: deputy.id, to })
  const taker = { ...bo(), standIn: { id: deputy.id, name: deputy.name, until: to } }
  expect(await view(id)).toMatchObject({ nextStepBy: taker, standIn: null })
  const listed = (await must(stage.pilot.get('/cases'))).body.items
  expect(listed.find((one: { id: string }) => one.id === id)).toMatchObject({ nextStepBy: taker })
  // Without a deputy it is the head of the unit in which they take part.
  await stage.house.owner.pool.query('truncate absence')
  await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
  await buildAbsence(stage.house, { memberId: bo().id })
  expect((await view(id)).nextStepBy.standIn).toEqual({
    id: stage.town.heads.bygglov.id,
    name: stage.town.heads.bygglov.name,
    until: null,
  })
})

test('a step that is written anew is the accountable’s, unless somebody is named', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(step(id, { nextStep: 'Mät upp kajen', nextStepOn: '2026-11-24', nextStepBy: bo().id }))
  await must(step(id, { nextStepOn: '2026-11-27' }))
  expect((await view(id)).nextStepBy).toEqual({ ...bo(), standIn: null })
  await must(step(id, { nextStep: 'Skriv svaret', nextStepOn: '2026-11-30' }))
  expect((await view(id)).nextStepBy).toBeNull()
})

test('only those who may read the case can be given its next step', async () => {
  const open = await buildCase(stage.pilot)
  const nobody = await step(open.id, { nextStep: 'Ring', nextStepBy: crypto.randomUUID() })
  expect(nobody).toMatchObject({ status: 422, body: { code: 'nextStep.unknownMember' } })
  const closed = await buildCase(stage.pilot, { visibility: 'restricted' })
  const outsider = { nextStep: 'Ring', nextStepBy: stage.town.officers['va-avfall'].id }
  expect(await step(closed.id, outsider)).toMatchObject({
    status: 422,
    body: { code: 'nextStep.unknownMember' },
  })
})

test('a case that is closed has no step, and none when it is opened again', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(step(id, { nextStep: 'Mät', nextStepOn: '2026-11-24', nextStepBy: bo().id }))
  await closeCase(stage.pilot, id)
  await must(stage.pilot.post(`/cases/${id}/reopening`, { reason: 'Fel beslut' }))
  expect(await view(id)).toMatchObject({ nextStep: '', nextStepOn: null, nextStepBy: null })
})

test('those whose units take part come first, and who is away is shown with who stands in', async () => {
  const { id } = await buildCase(stage.pilot)
  await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
  await buildAbsence(stage.house, { memberId: bo().id, deputyId: stage.town.officers['gatu-park'].id })
  const { items } = (await must(stage.pilot.get(`/cases/${id}/next-step-candidates`))).body
  const names = items.map(({ name }: { name: string }) => name)
  expect(names.slice(0, 6)).toEqual([
    'Adam Administratör',
    'Carin Bygglovsenheten',
    'Carin Näringslivsenheten',
    'Lova Lots',
    'Olle Bygglovsenheten',
    'Olle Näringslivsenheten',
  ])
  expect(items.filter(({ takesPart }: { takesPart: boolean }) => takesPart)).toHaveLength(6)
  expect(items.filter(({ away }: { away: unknown }) => away)).toMatchObject([
    { name: 'Olle Bygglovsenheten', away: { standIn: { name: 'Olle Gatu/park' } } },
  ])
})
