import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must, sendAnswer } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const pdfOf = (answerId: string) => `/combined-answers/${answerId}/pdf`

async function sent(given: Record<string, unknown> = {}): Promise<string> {
  const { id } = await buildCase(stage.pilot, given)
  await sendAnswer(stage.pilot, id, 'Det går bra på kajen.')
  return (await must(stage.pilot.get(`/cases/${id}/combined-answer`))).body.sent[0].id
}

test('what was sent is given out as PDF to whoever may read the case, and to nobody else', async () => {
  const open = await sent()
  const answer = await must(stage.officers['va-avfall'].get(pdfOf(open)))
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^attachment; .*Samlat%20besked%20L-2026-\d{5}\.pdf$/),
  })
  expect(answer.text.startsWith('%PDF-1.7')).toBe(true)
  const secret = await sent({ visibility: 'restricted' })
  expect((await stage.pilot.get(pdfOf(secret))).status).toBe(200)
  expect((await stage.officers['va-avfall'].get(pdfOf(secret))).body.code).toBe('combinedAnswer.notFound')
  expect((await stage.house.stranger.get(pdfOf(open))).status).toBe(401)
})

test('a draft is no answer yet', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(stage.pilot.put(`/cases/${id}/combined-answer`, { body: 'Utkast.' }, { 'if-match': '"0"' }))
  const { rows } = await stage.house.owner.pool.query('select id from combined_answer where case_id = $1', [
    id,
  ])
  for (const one of [rows[0].id, crypto.randomUUID(), 'x'])
    expect(await stage.pilot.get(pdfOf(one))).toMatchObject({
      status: 404,
      body: { code: 'combinedAnswer.notFound' },
    })
})
