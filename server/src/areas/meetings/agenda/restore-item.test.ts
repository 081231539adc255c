import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import {
  addMatter,
  buildSeries,
  decide,
  firstThree,
  openStage,
  type Stage,
  settle,
  show,
} from '../testing.fixture.ts'

let stage: Stage
let meetingId: string
beforeAll(async () => {
  stage = await openStage()
  const [first] = await firstThree(stage.pilot, await buildSeries(stage))
  meetingId = first.id
})
afterAll(() => stage.close())

const orderOf = async () => (await show(stage.pilot, meetingId)).items.map(({ id }: { id: string }) => id)

test('an item that was taken away is put back where it stood, with what was said of it', async () => {
  const item = await addMatter(stage.pilot, meetingId, { title: 'Skyltar', question: 'Vem svarar?' })
  await addMatter(stage.pilot, meetingId, { title: 'Parkering' })
  const before = await orderOf()
  await must(stage.pilot.post(`/meeting-items/${item}/withdrawal`))
  expect(await orderOf()).not.toContain(item)
  await must(stage.pilot.post(`/meeting-items/${item}/restoration`))
  expect(await orderOf()).toEqual(before)
  const { items } = await show(stage.pilot, meetingId)
  expect(items.find(({ id }: { id: string }) => id === item)).toMatchObject({
    isDone: false,
    content: { title: 'Skyltar', question: 'Vem svarar?', result: null },
  })
  const again = await stage.pilot.post(`/meeting-items/${item}/restoration`)
  expect(again).toMatchObject({ status: 409, body: { code: 'meetingItem.notWithdrawn' } })
})

test('an item tells what it came to so far: by what is written, until somebody says', async () => {
  await must(stage.pilot.post(`/meetings/${meetingId}/start`))
  const item = await addMatter(stage.pilot, meetingId, { title: 'Belysning' })
  const comesTo = async () => {
    const { items } = await show(stage.pilot, meetingId)
    return items.find(({ id }: { id: string }) => id === item).content.comesTo
  }
  expect(await comesTo()).toBeNull()
  await decide(stage.pilot, item)
  expect(await comesTo()).toBe('decision')
  await settle(stage.pilot, meetingId, item, 'information')
  expect(await comesTo()).toBe('information')
})

test('it is not put back beside the same case, taken up anew meanwhile', async () => {
  const { id: caseId } = await buildCase(stage.pilot, { title: 'Uteservering' })
  const put = async () => (await must(stage.pilot.post(`/meetings/${meetingId}/items`, { caseId }))).body.id
  const first = await put()
  await must(stage.pilot.post(`/meeting-items/${first}/withdrawal`))
  await put()
  const answer = await stage.pilot.post(`/meeting-items/${first}/restoration`)
  expect(answer).toMatchObject({ status: 409, body: { code: 'meetingItem.already' } })
})
