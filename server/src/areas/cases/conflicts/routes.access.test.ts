import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Answer, Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const terms = (value: string) => [{ key: 'servingUntil', bound: 'at_most', value }]
type At = { id: string; first: string; second: string; conflict: string }

async function torn(given: Record<string, unknown> = {}): Promise<At> {
  const { id } = await buildCase(stage.officers.bygglov, given)
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  const part = (slug: 'bygglov' | 'gatu-park') =>
    buildPart(stage.officers.bygglov, id, stage.town.units[slug].id, { title: slug })
  const [first, second] = [await part('bygglov'), await part('gatu-park')]
  await answerPart(stage.officers.bygglov, first, { terms: terms('02:00') })
  await answerPart(stage.officers['gatu-park'], second, { terms: terms('24:00') })
  const [conflict] = (await must(stage.officers.bygglov.get(`/cases/${id}/conflicts`))).body.items
  return { id, first, second, conflict: conflict.id }
}

const content = { verdict: 'possible', body: 'Till klockan 24, för att de som bor nära ska kunna sova.' }
const tries: Record<string, (person: Person, at: At) => Promise<Answer>> = {
  state: (person, { id, first, second }) =>
    person.post(`/cases/${id}/conflicts`, {
      partId: first,
      otherPartId: second,
      statement: 'De säger olika.',
    }),
  propose: (person, { conflict }) => person.post(`/conflicts/${conflict}/joint-answers`, content),
  reply: (person, { conflict }) =>
    person.post(`/conflicts/${conflict}/joint-answer-reply`, { agrees: false, reason: 'Det går inte.' }),
  release: (person, { conflict }) =>
    person.post(`/conflicts/${conflict}/release`, { reason: 'Den strängaste tiden gäller.' }),
}

test('who may state, propose, reply and release: role by role, the flags say the same as the deed', async () => {
  const people: [string, Person, { state: boolean; propose: boolean; reply: boolean; release: boolean }][] = [
    [
      'the accountable, officer of a part',
      stage.officers.bygglov,
      { state: true, propose: true, reply: true, release: true },
    ],
    [
      'the officer of the other part',
      stage.officers['gatu-park'],
      { state: true, propose: true, reply: true, release: false },
    ],
    [
      'the head of the other unit',
      stage.heads['gatu-park'],
      { state: true, propose: true, reply: true, release: false },
    ],
    ['a pilot', stage.pilot, { state: true, propose: false, reply: false, release: true }],
    [
      'an officer elsewhere',
      stage.officers['va-avfall'],
      { state: false, propose: false, reply: false, release: false },
    ],
    ['an administrator', stage.administrator, { state: false, propose: false, reply: false, release: false }],
  ]
  for (const [name, person, may] of people) {
    const at = await torn()
    const seen = async () => (await must(person.get(`/cases/${at.id}/conflicts`))).body.items.at(-1).may
    expect([(await seen()).propose, (await seen()).release], name).toEqual([may.propose, may.release])
    expect((await tries['state']?.(person, at))?.status, `${name}: state`).toBe(may.state ? 201 : 403)
    expect((await tries['propose']?.(person, at))?.status, `${name}: propose`).toBe(may.propose ? 201 : 403)
    if (!may.propose) await must(tries['propose']?.(stage.officers.bygglov, at) as Promise<Answer>)
    expect((await seen()).decline, name).toBe(may.reply)
    expect((await tries['reply']?.(person, at))?.status, `${name}: reply`).toBe(may.reply ? 204 : 403)
    expect((await tries['release']?.(person, at))?.status, `${name}: release`).toBe(may.release ? 204 : 403)
  }
})

test('in a restricted case nobody outside sees, hears of or touches it', async () => {
  const at = await torn({ visibility: 'restricted' })
  const outsider = stage.officers['va-avfall']
  expect((await outsider.get(`/cases/${at.id}/conflicts`)).status).toBe(404)
  for (const [name, attempt] of Object.entries(tries))
    expect((await attempt(outsider, at)).status, name).toBe(404)
  for (const place of ['/my-day', '/between-chairs/conflicts', '/notices']) {
    expect(JSON.stringify((await outsider.get(place)).body), place).not.toContain(at.id)
  }
  const count = async (person: Person) => (await must(person.get('/between-chairs'))).body
  expect(JSON.stringify(await count(outsider))).not.toBe(JSON.stringify(await count(stage.officers.bygglov)))
})

test('nobody without having signed in', async () => {
  const at = await torn()
  expect((await stage.house.stranger.get(`/cases/${at.id}/conflicts`)).status).toBe(401)
  for (const attempt of Object.values(tries))
    expect((await attempt(stage.house.stranger, at)).status).toBe(401)
})
