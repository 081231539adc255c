import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  answerPart,
  buildCase,
  buildPart,
  closeCase,
  must,
  sendAnswer,
} from '../../../../testing/build/build-case.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
})

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const seen = (version: number) => ({ 'if-match': `"${version}"` })
const url = () => `/cases/${caseId}/combined-answer`
const combined = async (person = stage.pilot) => (await must(person.get(url()))).body
const save = (body: string, version: number) => stage.pilot.put(url(), { body }, seen(version))
const send = (version: number) => stage.pilot.post(`${url()}/dispatch`, {}, seen(version))

test('the units’ answers become a first draft, in the company’s language, with the units still missing', async () => {
  caseId = (await buildCase(stage.pilot, { locale: 'en' })).id
  const permit = await buildPart(stage.pilot, caseId, unit('bygglov'), { title: 'Building permit' })
  await buildPart(stage.pilot, caseId, unit('gatu-park'))
  await answerPart(stage.officers.bygglov, permit, {
    verdict: 'possible_with_conditions',
    conditions: 'Lower than 1.8 m.',
  })
  const { suggestion, waitsFor, draft, sent } = await combined()
  expect(suggestion).toContain('Building permit')
  expect(suggestion).toContain('Lower than 1.8 m.')
  expect(suggestion).toContain('(Building permits)')
  expect([waitsFor, draft, sent]).toEqual([['Gatu/park'], null, []])
})

test('a draft is saved under its version; who saves an older one is told', async () => {
  const first = await tracesOf(stage.house, () => save('Första utkastet.', 0))
  expect(first).toMatchObject({
    answer: { status: 200, body: { version: 1 } },
    events: ['combinedAnswer.saved'],
    mails: [],
  })
  expect((await save('Andra utkastet.', 1)).body.version).toBe(2)
  for (const old of [0, 1])
    expect(await save('Gammalt.', old)).toMatchObject({ status: 412, body: { code: 'version.stale' } })
  expect((await combined()).draft).toMatchObject({ body: 'Andra utkastet.', version: 2 })
})

test('four units asked, one silent: the answer is not sent, and it says who is missing; close refused', async () => {
  const asked = ['bygglov', 'gatu-park', 'miljo-halsa', 'va-avfall'] as const
  for (const slug of asked) {
    const part = await buildPart(stage.pilot, caseId, unit(slug))
    if (slug !== 'va-avfall') await answerPart(stage.officers[slug], part)
  }
  await must(save('Här är svaret.', 0))
  const { answer, events, mails } = await tracesOf(stage.house, () => send(1))
  expect(answer).toMatchObject({ status: 409, body: { code: 'combinedAnswer.partsOpen' } })
  expect(answer.body.detail).toContain('Vatten och avfall')
  expect([events, mails]).toEqual([[], []])
  const close = await stage.pilot.post(`/cases/${caseId}/closure`, { outcome: 'withdrawn' })
  expect(close).toMatchObject({ status: 409, body: { code: 'closing.partsOpen' } })
})

test('the preview is the mail that is sent, word for word but for the personal link', async () => {
  const body = 'Ni kan öppna i juni.\n\nTa med ritningen <över> kajen & bryggan.'
  const { body: preview } = await must(stage.pilot.post(`${url()}/preview`, { body }))
  expect(preview.to).toBe('sara@foretag.example')
  await must(save(body, 0))
  await must(send(1))
  const { rows } = await stage.house.owner.pool.query(
    "select * from outbox_mail where case_id = $1 and key like 'answer:%'",
    [caseId],
  )
  const unlinked = (text: string) => text.replace(/\/arende\/[\w-]{43}/g, '/arende/…')
  expect(rows).toHaveLength(1)
  expect(rows[0].subject).toBe(preview.subject)
  expect(unlinked(rows[0].text)).toBe(preview.text)
  expect(unlinked(rows[0].html)).toBe(preview.html)
  expect(preview.html).toContain('&#60;över&#62; kajen')
})

test('sent once: answered parts are settled, the first contact is noted, the company has one mail', async () => {
  const part = await buildPart(stage.pilot, caseId, unit('bygglov'))
  const declined = await buildPart(stage.pilot, caseId, unit('gatu-park'))
  await answerPart(stage.officers.bygglov, part)
  await must(
    stage.officers['gatu-park'].post(`/parts/${declined}/refusal`, {
      reason: 'Det är inte vi',
      suggestedUnitId: null,
    }),
  )
  await must(save('Här är kommunens samlade svar.', 0))
  const { answer, events, mails, jobs } = await tracesOf(stage.house, () => send(1))
  expect(answer.status).toBe(204)
  expect([events, mails, jobs]).toEqual([['combinedAnswer.sent'], ['answer to sara@foretag.example'], 1])
  const { sent, draft } = await combined()
  expect(sent).toMatchObject([{ body: 'Här är kommunens samlade svar.', by: 'Lova Lots' }])
  expect(draft).toBeNull()
  const parts = (await must(stage.pilot.get(`/cases/${caseId}/parts`))).body.items
  expect(parts.map(({ status }: { status: string }) => status)).toEqual(['settled', 'declined'])
  expect((await stage.pilot.get(`/cases/${caseId}`)).body.firstContactAt).not.toBeNull()
  expect(await send(1)).toMatchObject({ status: 409, body: { code: 'combinedAnswer.nothingToSend' } })
})

test('a draft that somebody has saved since it was read is not sent', async () => {
  await must(save('Läst av mig.', 0))
  await must(save('Ändrat av en kollega.', 1))
  expect(await send(1)).toMatchObject({ status: 412, body: { code: 'version.stale' } })
  expect((await combined()).sent).toEqual([])
})

test('blanks are not sent', async () => {
  await must(save('  \n ', 0))
  expect(await send(1)).toMatchObject({ status: 409, body: { code: 'combinedAnswer.nothingToSend' } })
})

test('a second answer can follow the first', async () => {
  await sendAnswer(stage.pilot, caseId, 'Det första svaret.')
  stage.later()
  await sendAnswer(stage.pilot, caseId, 'Ett tillägg.')
  expect((await combined()).sent.map(({ body }: { body: string }) => body)).toEqual([
    'Det första svaret.',
    'Ett tillägg.',
  ])
})

test('nothing is written or sent in a closed case', async () => {
  await must(save('Ett utkast.', 0))
  await closeCase(stage.pilot, caseId)
  const closed = { status: 409, body: { code: 'case.closed' } }
  expect(await save('Ett till.', 1)).toMatchObject(closed)
  expect(await send(1)).toMatchObject(closed)
  expect((await combined()).may).toEqual({ compose: false })
})
