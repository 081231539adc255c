import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildView, must } from '../../../../testing/build/build-case.ts'
import { buildMember } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

type View = { id: string; name: string }
const list = async (person: Person): Promise<View[]> => (await must(person.get('/case-views'))).body.items
const namesOf = async (person: Person) => (await list(person)).map(({ name }) => name)
const find = async (person: Person, id: string) => (await list(person)).find((view) => view.id === id)
const seen = (version = 1) => ({ 'if-match': `"${version}"` })
const newcomer = async () => {
  const member = await buildMember(stage.house, { units: [stage.town.units.bygglov.id] })
  return { member, person: await stage.house.as(member.id) }
}

test('what is taken away is gone, and can be taken back as it was for a day', async () => {
  const { person } = await newcomer()
  const colleague = (await newcomer()).person
  const id = await buildView(person, { name: 'Ångra', sharedWith: { kind: 'everyone' } })
  await buildView(person, { name: 'Nästa' })
  await must(colleague.put('/default-case-view', { viewId: id }))
  expect((await person.delete(`/case-views/${id}`, seen())).status).toBe(204)
  expect(await find(person, id)).toBeUndefined()
  expect(await find(colleague, id)).toBeUndefined()
  expect(await person.delete(`/case-views/${id}`, seen(2))).toMatchObject({ status: 404 })
  expect(await person.patch(`/case-views/${id}`, { name: 'Nej' }, seen(2))).toMatchObject({
    status: 404,
    body: { code: 'view.notFound' },
  })
  expect((await person.post(`/case-views/${id}/restoration`)).body).toEqual({ version: 3 })
  expect((await person.post(`/case-views/${id}/restoration`)).body).toEqual({ version: 3 })
  expect(await namesOf(person)).toEqual(expect.arrayContaining(['Ångra', 'Nästa']))
  expect(await find(colleague, id)).toMatchObject({ isDefault: true, sharedWith: { kind: 'everyone' } })
})

test('what was taken away more than a day ago goes for good when the next one does', async () => {
  const { person: before, member } = await newcomer()
  const [old, next] = [await buildView(before), await buildView(before)]
  await must(before.delete(`/case-views/${old}`, seen()))
  stage.later(25 * 60)
  const person = await stage.house.as(member.id)
  await must(person.delete(`/case-views/${next}`, seen()))
  expect(await person.post(`/case-views/${old}/restoration`)).toMatchObject({
    status: 404,
    body: { code: 'view.notFound' },
  })
  expect((await person.post(`/case-views/${next}/restoration`)).status).toBe(200)
})

test('a name that was taken meanwhile keeps a view from coming back', async () => {
  const { person } = await newcomer()
  const id = await buildView(person, { name: 'Samma' })
  await must(person.delete(`/case-views/${id}`, seen()))
  await buildView(person, { name: 'Samma' })
  expect(await person.post(`/case-views/${id}/restoration`)).toMatchObject({
    status: 409,
    body: { code: 'view.nameTaken' },
  })
})
