import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { forget, noticesIn } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('events at the same moment are one notice, and none of them is lost', async () => {
  const { id } = await buildCase(stage.pilot)
  await forget(stage.house)
  const people = [
    stage.officers.bygglov,
    stage.officers['gatu-park'],
    stage.heads.bygglov,
    stage.administrator,
  ]
  await Promise.all(
    people.flatMap((person) =>
      [1, 2, 3].map((n) => must(person.post(`/cases/${id}/notes`, { body: `${n}` }))),
    ),
  )
  expect(await noticesIn(stage.house, id)).toMatchObject([{ name: 'Lova Lots', many: 12 }])
})

test('seeing while more happens leaves every event either seen or told', async () => {
  const { id } = await buildCase(stage.pilot)
  await forget(stage.house)
  const notes = [1, 2, 3, 4, 5, 6].map((n) =>
    stage.officers.bygglov.post(`/cases/${id}/notes`, { body: `${n}` }),
  )
  const seen = [1, 2, 3].map(() => stage.pilot.post('/notices/seen', { caseId: id }))
  await Promise.all([...notes, ...seen].map(must))
  const { rows } = await stage.house.owner.pool.query(
    'select sum(many)::int as many, count(*) filter (where seen_at is null)::int as unseen from notice where case_id = $1',
    [id],
  )
  expect(rows[0].many).toBe(6)
  expect(rows[0].unseen).toBeLessThanOrEqual(1)
})
