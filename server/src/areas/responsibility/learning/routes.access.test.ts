import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('who may set aside what is learned and who may switch learning: role by role, the flags say the same as the deed', async () => {
  const people: [string, Person, { steer: boolean; switch: boolean }][] = [
    ['a pilot', stage.pilot, { steer: true, switch: false }],
    ['an administrator', stage.administrator, { steer: true, switch: true }],
    ['an officer', stage.officers.bygglov, { steer: false, switch: false }],
    ['a head', stage.heads.bygglov, { steer: false, switch: false }],
  ]
  await stage.house.owner.pool.query(`insert into learned_word values ('markis', $1, 'markis', 3, 3, 1)`, [
    stage.area('uteservering').id,
  ])
  for (const [name, person, may] of people) {
    expect((await must(person.get('/learned-words'))).body.may, name).toEqual(may)
    expect((await person.post('/areas/uteservering/learned-words/markis/set-aside')).status, name).toBe(
      may.steer ? 200 : 403,
    )
    if (!may.steer) await must(stage.pilot.post('/areas/uteservering/learned-words/markis/set-aside'))
    expect((await person.post('/areas/uteservering/learned-words/markis/taking-back')).status, name).toBe(
      may.steer ? 200 : 403,
    )
    if (!may.steer) await must(stage.pilot.post('/areas/uteservering/learned-words/markis/taking-back'))
    expect((await person.put('/search-learning', { learns: true })).status, name).toBe(may.switch ? 200 : 403)
  }
})

test('nobody without having signed in', async () => {
  const { stranger } = stage.house
  for (const answer of [
    stranger.get('/learned-words'),
    stranger.post('/areas/uteservering/learned-words/markis/set-aside'),
    stranger.post('/areas/uteservering/learned-words/markis/taking-back'),
    stranger.put('/search-learning', { learns: false }),
  ]) {
    expect((await answer).status).toBe(401)
  }
})
