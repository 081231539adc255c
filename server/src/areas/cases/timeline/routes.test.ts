import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Answer } from '../../../../testing/house.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('the timeline tells what happened, newest first, with who, when and for which unit', async () => {
  const { id } = await buildCase(stage.pilot)
  stage.later(5)
  await buildPart(stage.pilot, id, stage.town.units['gatu-park'].id, { title: 'Upplåtelse' })
  const { body } = await must(stage.officers.bygglov.get(`/cases/${id}/events`))
  expect(body).toMatchObject({
    nextCursor: null,
    items: [
      {
        name: 'part.offered',
        at: stage.house.clock.at.toISOString(),
        actor: { kind: 'member', name: 'Lova Lots' },
        unit: { name: 'Gatu/park', nameEn: 'Streets and parks' },
        data: { title: 'Upplåtelse' },
      },
      { name: 'case.received', actor: { name: 'Lova Lots' }, unit: null },
    ],
  })
})

test('pages follow on each other', async () => {
  const { id } = await buildCase(stage.pilot)
  for (let n = 1; n <= 4; n++) await must(stage.pilot.post(`/cases/${id}/notes`, { body: `Anteckning ${n}` }))
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: Answer = await must(
      stage.pilot.get(`/cases/${id}/events?limit=2${cursor ? `&cursor=${cursor}` : ''}`),
    )
    seen.push(...body.items.map(({ name }: { name: string }) => name))
    cursor = body.nextCursor
  }
  expect(seen).toEqual([...Array(4).fill('note.written'), 'case.received'])
})

test.each(['cursor=x', 'cursor=-1', `cursor=${'9'.repeat(19)}`, 'limit=0', 'limit=201'])(
  '%s is refused',
  async (query) => {
    const { id } = await buildCase(stage.pilot)
    expect(await stage.pilot.get(`/cases/${id}/events?${query}`)).toMatchObject({ status: 400 })
  },
)

test('what was written stays out of the log: it holds ids, names of things and dates', async () => {
  const { id } = await buildCase(stage.pilot, { question: 'Hemlig affärsidé om flytande bastu.' })
  const secret = 'Kontot är tomt'
  await must(stage.pilot.post(`/cases/${id}/notes`, { body: secret }))
  await must(stage.pilot.post(`/cases/${id}/messages`, { body: secret }))
  await must(stage.pilot.patch(`/cases/${id}`, { contactName: secret }, { 'if-match': '"2"' }))
  const { rows } = await stage.house.owner.pool.query('select name, data from event where case_id = $1', [id])
  expect(rows.length).toBe(4)
  expect(JSON.stringify(rows)).not.toMatch(/Kontot|bastu|sara@/)
})

test('two linked cases show each other, however and how often they are linked', async () => {
  const [one, other] = [await buildCase(stage.pilot), await buildCase(stage.pilot)]
  const link = (from: string, to: string) => stage.pilot.post(`/cases/${from}/links`, { otherId: to })
  const { answer, events, mails } = await tracesOf(stage.house, () => link(one.id, other.id))
  expect(answer.status).toBe(204)
  expect([events, mails]).toEqual([['case.linked'], []])
  for (const [from, to] of [
    [one.id, other.id],
    [other.id, one.id],
  ] as const) {
    expect(await link(from, to)).toMatchObject({ status: 409, body: { code: 'case.alreadyLinked' } })
    expect((await stage.pilot.get(`/cases/${from}`)).body.linked).toMatchObject([{ id: to, how: 'linked' }])
  }
  expect(await link(one.id, one.id)).toMatchObject({ status: 422, body: { code: 'case.sameCase' } })
  expect(await link(one.id, crypto.randomUUID())).toMatchObject({
    status: 404,
    body: { code: 'case.notFound' },
  })
})
