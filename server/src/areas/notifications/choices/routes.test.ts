import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const choices = {
  by: { waits: 'digest', mentions: 'mail', cases: 'app', unit: 'app', signals: 'digest' },
  weekly: false,
  following: false,
  quiet: { from: '16:00', to: '08:00' },
  quietDays: true,
}

test('who has chosen nothing has what holds for everybody', async () => {
  const { body, headers } = await must(stage.officers.bygglov.get('/notice-choices'))
  expect(headers['etag']).toBe('"0"')
  expect(body).toEqual({
    by: { waits: 'mail', mentions: 'mail', cases: 'digest', unit: 'digest', signals: 'digest' },
    weekly: true,
    following: true,
    quiet: { from: '18:00', to: '07:00' },
    quietDays: true,
    isHead: false,
    version: 0,
  })
  expect((await stage.heads.bygglov.get('/notice-choices')).body.isHead).toBe(true)
})

test('what is chosen is kept, and a choice on top of one that was not read is refused', async () => {
  const person = stage.officers.bygglov
  expect((await must(person.put('/notice-choices', choices, { 'if-match': '"0"' }))).body).toEqual({
    version: 1,
  })
  expect((await person.get('/notice-choices')).body).toMatchObject({ ...choices, version: 1 })
  const late = await person.put('/notice-choices', choices, { 'if-match': '"0"' })
  expect(late).toMatchObject({ status: 412, body: { code: 'version.stale' } })
  const both = await Promise.all(
    [1, 2].map(() => person.put('/notice-choices', { ...choices, quiet: null }, { 'if-match': '"1"' })),
  )
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412])
})

test.each([
  ['a way that does not exist', { by: { ...choices.by, waits: 'fax' } }],
  ['a kind that is left out', { by: { waits: 'mail' } }],
  ['quiet hours that begin when they end', { quiet: { from: '10:00', to: '10:00' } }],
  ['a time that is none', { quiet: { from: '24:00', to: '07:00' } }],
])('%s is refused', async (_says, wrong) => {
  const answer = await stage.officers['gatu-park'].put(
    '/notice-choices',
    { ...choices, ...wrong },
    { 'if-match': '"0"' },
  )
  expect(answer).toMatchObject({ status: 400, body: { code: 'validation.failed' } })
})
