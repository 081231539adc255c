import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { buildSeries, firstThree, openStage, type Stage, show } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('those who lead send the invitation again, and nobody else', async () => {
  const id = await buildSeries(stage)
  const other = await buildSeries(stage, { title: 'Ett annat möte' })
  for (const one of [id, other]) await must(stage.pilot.post(`/meeting-series/${one}/invitations`))
  const [first] = await firstThree(stage.pilot, other)
  stage.later(24 * 60)
  const officer = await stage.house.as(stage.town.officers.bygglov.id)
  const head = await stage.house.as(stage.town.heads['gatu-park'].id)
  for (const [person, status] of [
    [officer, 403],
    [stage.house.stranger, 401],
    [head, 200],
  ] as const) {
    expect((await person.post(`/meeting-series/${id}/reminders`)).status).toBe(status)
    expect((await person.post(`/meetings/${first.id}/reminders`)).status).toBe(status)
  }
  // Who may not is not offered it.
  expect((await show(officer, first.id)).replies).toMatchObject({ mayRemind: false })
})
