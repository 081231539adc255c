import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const of = async (slug: string, person: Person = stage.pilot, query = '') =>
  (await must(person.get(`/participation${query}`))).body.items.find(
    (one: { unit: { slug: string } }) => one.unit.slug === slug,
  )
const joining = async (slug: string) => (await must(stage.pilot.get(`/units/${slug}/joining`))).body
const left = async (slug: string) =>
  (await joining(slug)).steps.flatMap(({ step, isDone }: { step: string; isDone: boolean }) =>
    isDone ? [] : [step],
  )

test('a unit that nobody has asked has taken part in nothing', async () => {
  expect(await of('va-avfall')).toMatchObject({
    cases: 0,
    asked: 0,
    declined: 0,
    medianDays: null,
    lastOn: null,
  })
})

test('cases are counted once each, what was declined apart, and how long a yes takes', async () => {
  for (const title of ['Bygge', 'Skylt', 'Altan']) {
    const { id } = await buildCase(stage.pilot, { title })
    const part = await buildPart(stage.pilot, id, unit('bygglov'), { title })
    await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
    if (title === 'Bygge') {
      const more = await buildPart(stage.pilot, id, unit('bygglov'), {
        title: 'Mer',
        areaId: stage.area('bygglov-skylt').id,
      })
      await must(stage.officers.bygglov.post(`/parts/${more}/acceptance`))
    }
  }
  const { id } = await buildCase(stage.pilot)
  const refused = await buildPart(stage.pilot, id, unit('bygglov'))
  await must(
    stage.officers.bygglov.post(`/parts/${refused}/refusal`, {
      reason: 'Det är inte vår fråga.',
      suggestedUnitId: null,
    }),
  )
  expect(await of('bygglov')).toMatchObject({
    cases: 3,
    asked: 5,
    declined: 1,
    medianDays: 0,
    lastOn: '2026-11-23',
  })
  expect((await stage.pilot.get('/participation?days=5000')).status).toBe(400)
})

test('a restricted case changes nobody’s figures, also not of those who read it', async () => {
  const before = await of('gatu-park')
  const { id } = await buildCase(stage.pilot, { visibility: 'restricted' })
  const part = await buildPart(stage.pilot, id, unit('gatu-park'))
  await must(stage.officers['gatu-park'].post(`/parts/${part}/acceptance`))
  expect(await of('gatu-park')).toEqual(before)
  expect(await of('gatu-park', stage.officers['gatu-park'])).toEqual(before)
  expect(await left('gatu-park')).toContain('case')
})

test('what a unit that joins has left is told from what is there', async () => {
  expect(await left('bygglov')).toEqual(expect.arrayContaining(['profile', 'introduced']))
  expect(await left('bygglov')).not.toContain('case')
  const edit = { does: 'Vi prövar bygglov.', doesNot: 'Detaljplaner gör planenheten.' }
  await must(stage.heads.bygglov.patch('/units/bygglov', edit, { 'if-match': '"1"' }))
  for (const person of [stage.officers.bygglov, stage.heads.bygglov])
    await must(person.post('/me/introduction', { step: 'read' }))
  const after = await joining('bygglov')
  expect(after).toMatchObject({ members: 2, introduced: 2 })
  expect(await left('bygglov')).not.toContain('profile')
  expect(await left('bygglov')).not.toContain('introduced')
  expect((await stage.pilot.get('/units/finns-inte/joining')).body.code).toBe('unit.notFound')
})
