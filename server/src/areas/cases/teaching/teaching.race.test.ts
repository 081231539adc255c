import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { openSchool, type School } from './testing.fixture.ts'

let stage: Stage
let school: School
beforeAll(async () => {
  stage = await openStage()
  school = openSchool(stage)
})
afterAll(() => stage.close())

test('counted many times at once, while it is switched and words are set aside, it ends as counted once', async () => {
  for (let nth = 0; nth < 3; nth++)
    await school.close(await school.asked({ question: 'vi vill ha paddelbrädor på gågatan' }))
  const before = await school.learned()
  const word = encodeURIComponent(before[0]?.word ?? '')
  await Promise.all([
    ...Array.from({ length: 5 }, () => school.teach()),
    ...Array.from({ length: 3 }, () =>
      must(stage.pilot.post(`/areas/uteservering/learned-words/${word}/set-aside`)),
    ),
    must(stage.administrator.put('/search-learning', { learns: true })),
  ])
  const after = await school.learned()
  expect(after.map((one) => ({ ...one, setAside: null }))).toEqual(before)
  const { rows } = await stage.house.owner.pool.query('select from word_set_aside')
  expect(rows).toHaveLength(1)
})
