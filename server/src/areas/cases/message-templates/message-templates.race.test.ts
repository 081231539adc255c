import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const write = (title: string, unitId: string | null = null) =>
  stage.pilot.post('/message-templates', {
    kind: 'message',
    unitId,
    title,
    body: 'Tack för att ni hör av er.',
  })
const statuses = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b)

test('of those who change a template at once one is kept, and its history has no hole', async () => {
  const { id } = (await must(write('Tack'))).body
  const seen = { 'if-match': '"1"' }
  const answers = await Promise.all([
    ...[1, 2, 3].map((n) =>
      stage.pilot.patch(`/message-templates/${id}`, { body: `Så här säger vi ${n}.` }, seen),
    ),
    stage.administrator.post(`/message-templates/${id}/retirement`, {}, seen),
  ])
  expect(statuses(answers)).toEqual([200, 412, 412, 412])
  const { body } = await must(stage.pilot.get(`/message-templates/${id}`))
  expect(body.history.map(({ version }: { version: number }) => version)).toEqual([2, 1])
  expect([body.body, body.retiredAt !== null]).toEqual([body.history[0].body, body.history[0].retired])
})

test('one name for the whole municipality written many times at once is one template', async () => {
  expect(statuses(await Promise.all([write('Möte'), write('möte'), write('MÖTE')]))).toEqual([201, 409, 409])
})
