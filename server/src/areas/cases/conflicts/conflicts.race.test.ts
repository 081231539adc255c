import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const ROUNDS = 6
const terms = (value: string) => [{ key: 'seats', bound: 'at_most', value }]
const content = { verdict: 'possible', body: 'Det går bra så här.' }

async function twoParts() {
  const { id } = await buildCase(stage.pilot)
  const part = async (slug: 'bygglov' | 'gatu-park') => {
    const made = await buildPart(stage.pilot, id, stage.town.units[slug].id, { title: slug })
    await must(stage.officers[slug].post(`/parts/${made}/acceptance`))
    return made
  }
  return { id, one: await part('bygglov'), other: await part('gatu-park') }
}
const conflictsOf = async (id: string) => (await must(stage.pilot.get(`/cases/${id}/conflicts`))).body.items

test('two units that answer at the same moment make one conflict, and none is missed', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, one, other } = await twoParts()
    const answers = await Promise.all([
      stage.officers.bygglov.post(`/parts/${one}/answers`, { ...content, terms: terms('80') }),
      stage.officers['gatu-park'].post(`/parts/${other}/answers`, { ...content, terms: terms('60') }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([204, 204])
    expect(await conflictsOf(id)).toHaveLength(1)
  }
})

test('an answer that contradicts and the sending of the combined answer at the same moment: one of them is refused', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, one, other } = await twoParts()
    await must(stage.officers.bygglov.post(`/parts/${one}/answers`, { ...content, terms: terms('60') }))
    await must(
      stage.officers['gatu-park'].post(`/parts/${other}/answers`, { ...content, terms: terms('60') }),
    )
    const saved = await must(
      stage.pilot.put(`/cases/${id}/combined-answer`, { body: 'Svaret.' }, { 'if-match': '"0"' }),
    )
    const seen = { 'if-match': String(saved.headers['etag']) }
    const [anew, sent] = await Promise.all([
      stage.officers.bygglov.post(`/parts/${one}/answers`, { ...content, terms: terms('80') }),
      stage.pilot.post(`/cases/${id}/combined-answer/dispatch`, {}, seen),
    ])
    const open = (await conflictsOf(id)).length
    expect([anew.status, sent.status, open]).toEqual(sent.status === 204 ? [409, 204, 0] : [204, 409, 1])
  }
})

test('two who answer to each other’s proposal at the same moment: one proposal stands, or one agreement', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, one, other } = await twoParts()
    await must(stage.officers.bygglov.post(`/parts/${one}/answers`, { ...content, terms: terms('80') }))
    await must(
      stage.officers['gatu-park'].post(`/parts/${other}/answers`, { ...content, terms: terms('60') }),
    )
    const [conflict] = await conflictsOf(id)
    const propose = (slug: 'bygglov' | 'gatu-park') =>
      stage.officers[slug].post(`/conflicts/${conflict.id}/joint-answers`, { ...content, terms: terms('60') })
    const proposed = await Promise.all([propose('bygglov'), propose('gatu-park')])
    expect(proposed.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    const agree = () =>
      stage.officers[proposed[0]?.status === 201 ? 'gatu-park' : 'bygglov'].post(
        `/conflicts/${conflict.id}/joint-answer-reply`,
        { agrees: true },
      )
    const replies = await Promise.all([agree(), agree()])
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409])
    expect(await conflictsOf(id)).toMatchObject([{ status: 'agreed' }])
  }
})
