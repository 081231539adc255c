import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** A part of the water unit in a case about a new connection, answered unless nothing is said. */
async function part(visibility: string, answer?: Record<string, unknown>) {
  const question = {
    title: 'Anslutning av en restaurang vid hamnen',
    question: 'Vi bygger om magasinet vid hamnen till restaurang. Kan den anslutas till vatten och avlopp?',
    visibility,
  }
  const { id, number } = await buildCase(stage.pilot, question)
  const areaId = stage.area('va-anslutning').id
  const partId = await buildPart(stage.pilot, id, stage.town.units['va-avfall'].id, { areaId })
  if (answer) await answerPart(stage.officers['va-avfall'], partId, answer)
  stage.later()
  return { id, number, part: partId }
}
const earlier = async (person: Person, id: string) =>
  (await must(person.get(`/parts/${id}/precedents?verdict=possible`))).body.items
const contrary = async (person: Person, id: string) =>
  (await must(person.get(`/cases/${id}/contrary-answers`))).body.items
const numbersOf = (items: readonly { case: { number: string } }[]) => items.map((one) => one.case.number)

test('everyone reads earlier answers, those of a restricted case only who may read it; nobody else hears of it', async () => {
  const secret = await part('restricted', { verdict: 'not_possible' })
  const open = await part('open', {})
  const now = await part('open')
  for (const person of [stage.officers.bygglov, stage.heads['gatu-park']]) {
    expect(numbersOf(await earlier(person, now.part))).toEqual([open.number])
    expect(await contrary(person, open.id)).toEqual([])
    expect((await person.get(`/parts/${secret.part}/precedents`)).status).toBe(404)
    expect((await person.get(`/cases/${secret.id}/contrary-answers`)).status).toBe(404)
  }
  for (const person of [stage.officers['va-avfall'], stage.heads['va-avfall'], stage.pilot]) {
    expect(numbersOf(await earlier(person, now.part))).toEqual([secret.number, open.number])
    expect(numbersOf((await contrary(person, open.id))[0].precedents)).toEqual([secret.number])
  }
})

test('nobody without having signed in', async () => {
  const { id, part: partId } = await part('open')
  expect((await stage.house.stranger.get(`/parts/${partId}/precedents`)).status).toBe(401)
  expect((await stage.house.stranger.get(`/cases/${id}/contrary-answers`)).status).toBe(401)
})
