import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const write = (title: string) =>
  stage.officers['gatu-park'].post('/areas/uteservering/answer-texts', {
    unitId: stage.town.units['gatu-park'].id,
    title,
    body: 'Minst två meter ska vara fria att gå på.',
  })
const seen = { 'if-match': '"1"' }
const statuses = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b)

test('of those who change a text at once one is kept, and the others are told; its history has no hole', async () => {
  const { id } = (await must(write('Gångbredd'))).body
  const people = [stage.officers['gatu-park'], stage.heads['gatu-park']]
  const answers = await Promise.all([
    ...[1, 2, 3].flatMap((n) =>
      people.map((person, at) =>
        person.patch(`/answer-texts/${id}`, { body: `Så här säger vi ${n}.${at}` }, seen),
      ),
    ),
    stage.administrator.post(`/answer-texts/${id}/retirement`, {}, seen),
  ])
  expect(statuses(answers)).toEqual([200, 412, 412, 412, 412, 412, 412])
  const { body } = await must(stage.pilot.get(`/answer-texts/${id}`))
  expect(body.history.map(({ version }: { version: number }) => version)).toEqual([2, 1])
  expect([body.body, body.retiredAt !== null]).toEqual([body.history[0].body, body.history[0].retired])
})

test('one title written many times at once is one text', async () => {
  expect(statuses(await Promise.all([write('Musik'), write('musik'), write('MUSIK')]))).toEqual([
    201, 409, 409,
  ])
})
