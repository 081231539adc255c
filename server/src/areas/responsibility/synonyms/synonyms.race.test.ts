import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const statuses = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b)
const seen = { 'if-match': '"1"' }

test('of those who change a synonym at once one is kept, and the others are told', async () => {
  const { id } = (await must(stage.pilot.post('/search-synonyms', { phrase: 'ljuslåda', means: 'skylt' })))
    .body
  const answers = await Promise.all([
    ...['vepa', 'lampa', 'tavla'].map((means) =>
      stage.pilot.patch(`/search-synonyms/${id}`, { means }, seen),
    ),
    stage.administrator.post(`/search-synonyms/${id}/retirement`, {}, seen),
  ])
  expect(statuses(answers)).toEqual([200, 412, 412, 412])
  const { body } = await must(stage.pilot.get('/search-synonyms?retired=true'))
  expect(body.items).toMatchObject([{ id, version: 2 }])
})

test('one pair written many times at once, both ways round, is one synonym', async () => {
  const write = (phrase: string, means: string) =>
    stage.administrator.post('/search-synonyms', { phrase, means })
  const answers = await Promise.all([
    write('krog', 'bodega'),
    write('bodega', 'krog'),
    write('Krog', 'BODEGA'),
  ])
  expect(statuses(answers)).toEqual([201, 409, 409])
})
