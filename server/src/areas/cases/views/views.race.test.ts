import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildView, must } from '../../../../testing/build/build-case.ts'
import type { Answer } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { MOST_VIEWS } from './rules.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b)
const seen = { 'if-match': '"1"' }

test('the last place is taken once, however many save at once', async () => {
  const person = stage.officers.bygglov
  for (let n = 1; n < MOST_VIEWS; n++) await buildView(person, { name: `Vy ${n}` })
  const save = (name: string) => person.post('/case-views', { name, filters: {}, columns: [] })
  const answers = await Promise.all(['A', 'B', 'C', 'D'].map(save))
  expect(statuses(answers)).toEqual([201, 409, 409, 409])
  expect((await must(person.get('/case-views'))).body.items).toHaveLength(MOST_VIEWS)
})

test('two windows that save the same name keep one view; two that change one view tell the second', async () => {
  const person = stage.officers['gatu-park']
  const save = () => person.post('/case-views', { name: 'Samma', filters: {}, columns: [] })
  expect(statuses(await Promise.all([save(), save(), save()]))).toEqual([201, 409, 409])
  const id = await buildView(person)
  const change = (name: string) => person.patch(`/case-views/${id}`, { name }, seen)
  expect(statuses(await Promise.all([change('Ett'), change('Två')]))).toEqual([200, 412])
})

test('views moved at once each have a place of their own', async () => {
  const person = stage.officers['va-avfall']
  const ids: string[] = []
  for (const name of ['A', 'B', 'C', 'D']) ids.push(await buildView(person, { name }))
  const moves = ids.map((id, at) => person.patch(`/case-views/${id}`, { position: 4 - at }, seen))
  expect(statuses(await Promise.all(moves))).toEqual([200, 200, 200, 200])
  const { rows } = await stage.house.owner.pool.query(
    'select position from saved_view where id = any($1) order by position',
    [ids],
  )
  expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4])
})
