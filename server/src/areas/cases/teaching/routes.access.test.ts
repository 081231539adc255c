import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('the cases of a learned word are listed for everyone in the cooperation, and for nobody else', async () => {
  const list = (person: Stage['pilot']) => person.get('/areas/uteservering/learned-words/markis/cases')
  for (const person of [stage.pilot, stage.administrator, stage.officers.bygglov, stage.heads.bygglov])
    expect(await list(person)).toMatchObject({ status: 200, body: { items: [] } })
  expect((await list(stage.house.stranger)).status).toBe(401)
})
