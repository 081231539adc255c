import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import type { Answer, Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const raise = (person: Person, caseId: string) =>
  person.post(`/cases/${caseId}/disputes`, {
    areaId: null,
    units: [unit('bygglov'), unit('gatu-park')],
    question: 'Vem håller ihop ärendet?',
  })

async function disputed(given: Record<string, unknown> = {}) {
  const { id } = await buildCase(stage.officers.bygglov, given)
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  const dispute = (await must(raise(stage.officers.bygglov, id))).body.id as string
  return { id, dispute }
}

const tries: Record<string, (person: Person, at: { id: string; dispute: string }) => Promise<Answer>> = {
  state: (person, { dispute }) =>
    person.put(`/disputes/${dispute}/units/${unit('bygglov')}/view`, { body: 'Vår syn på saken.' }),
  resolve: (person, { dispute }) =>
    person.post(`/disputes/${dispute}/resolution`, {
      text: 'Det är löst på det här sättet.',
      takenByUnitId: null,
    }),
}

test('who may raise, state and settle: role by role, the flags say the same as the deed', async () => {
  const people: [string, Person, { raise: boolean; state: boolean; resolve: boolean }][] = [
    ['the accountable', stage.officers.bygglov, { raise: true, state: false, resolve: false }],
    ['a head of a unit in it', stage.heads.bygglov, { raise: true, state: true, resolve: true }],
    ['a head of the other unit', stage.heads['gatu-park'], { raise: true, state: false, resolve: true }],
    ['a head of neither', stage.heads['va-avfall'], { raise: true, state: false, resolve: false }],
    ['a pilot', stage.pilot, { raise: true, state: false, resolve: true }],
    ['an officer elsewhere', stage.officers['va-avfall'], { raise: false, state: false, resolve: false }],
    ['an administrator', stage.administrator, { raise: false, state: false, resolve: false }],
  ]
  for (const [name, person, may] of people) {
    const { id } = await buildCase(stage.pilot)
    await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
    expect((await raise(person, id)).status, `${name}: raise`).toBe(may.raise ? 201 : 403)
    const at = await disputed()
    const [seen] = (await must(person.get(`/cases/${at.id}/disputes`))).body.items
    expect([seen.units[0].may.state, seen.may.resolve], name).toEqual([may.state, may.resolve])
    for (const act of ['state', 'resolve'] as const) {
      expect((await tries[act]?.(person, at))?.status, `${name}: ${act}`).toBe(may[act] ? 204 : 403)
    }
  }
})

test('a dispute in a restricted case is seen, listed and counted only by those who read the case', async () => {
  const at = await disputed({ visibility: 'restricted' })
  const ids = async (person: Person) =>
    (await must(person.get('/disputes?status=all&limit=100'))).body.items.map((one: { id: string }) => one.id)
  expect(await ids(stage.officers.bygglov)).toContain(at.dispute)
  for (const outsider of [stage.officers['va-avfall'], stage.heads['gatu-park']]) {
    expect(await ids(outsider)).not.toContain(at.dispute)
    expect((await outsider.get(`/cases/${at.id}/disputes`)).status).toBe(404)
    expect((await tries['resolve']?.(outsider, at))?.body.code).toBe('dispute.notFound')
    expect(JSON.stringify((await outsider.get('/my-day')).body)).not.toContain(at.id)
  }
})

test('nobody without having signed in', async () => {
  const at = await disputed()
  expect((await house().get('/disputes')).status).toBe(401)
  expect((await house().get(`/cases/${at.id}/disputes`)).status).toBe(401)
  expect((await raise(house(), at.id)).status).toBe(401)
  for (const attempt of Object.values(tries)) expect((await attempt(house(), at)).status).toBe(401)
})
const house = () => stage.house.stranger
