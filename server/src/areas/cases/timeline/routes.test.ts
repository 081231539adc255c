import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase, buildHandover, buildPart, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence, type TownUnit } from '../../../../testing/build/index.ts'
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

describe('who acts in the place of somebody who is away', () => {
  /** The events of a case by their names, the latest of each, with who did it and in whose place. */
  async function actorsOf(caseId: string): Promise<Record<string, [string, string | null]>> {
    const { body } = await must(stage.pilot.get(`/cases/${caseId}/events`))
    const all = body.items
      .toReversed()
      .map((one: Answer['body']) => [one.name, [one.actor.name, one.actor.insteadOf]])
    return Object.fromEntries(all)
  }
  const nameOf = (slug: TownUnit) => stage.town.officers[slug].name
  const [AWAY, STAND_IN] = ['bygglov', 'va-avfall'] as const
  const promise = { on: '2026-12-18' }
  let absence: string

  async function goAway() {
    absence = await buildAbsence(stage.house, {
      memberId: stage.town.officers[AWAY].id,
      deputyId: stage.town.officers[STAND_IN].id,
    })
  }
  const comeBack = () => stage.house.owner.pool.query('delete from absence where id = $1', [absence])

  test('is named with them, on the case and on a part', async () => {
    const { id } = await buildCase(stage.pilot)
    await must(stage.officers[AWAY].post(`/cases/${id}/accountability`))
    const part = await buildPart(stage.officers[AWAY], id, stage.town.units[AWAY].id)
    await must(stage.officers[AWAY].post(`/parts/${part}/acceptance`))
    await goAway()
    await must(stage.officers[STAND_IN].put(`/cases/${id}/promise`, promise))
    await must(stage.officers[STAND_IN].post(`/parts/${part}/progress`, { act: 'start' }))
    await comeBack()
    expect(await actorsOf(id)).toMatchObject({
      'part.accepted': [nameOf(AWAY), null],
      'case.promised': [nameOf(STAND_IN), nameOf(AWAY)],
      'part.started': [nameOf(STAND_IN), nameOf(AWAY)],
    })
  })

  test('is not, when they may do it in their own right', async () => {
    const { id } = await buildCase(stage.pilot)
    await must(stage.officers[STAND_IN].post(`/cases/${id}/accountability`))
    await goAway()
    await must(stage.officers[STAND_IN].put(`/cases/${id}/promise`, promise))
    await must(stage.officers[STAND_IN].post(`/cases/${id}/notes`, { body: 'Ringde.' }))
    await comeBack()
    expect(await actorsOf(id)).toMatchObject({
      'case.promised': [nameOf(STAND_IN), null],
      'note.written': [nameOf(STAND_IN), null],
    })
  })

  test('who changes many at once is told apart case by case', async () => {
    const [own, theirs] = [(await buildCase(stage.pilot)).id, (await buildCase(stage.pilot)).id]
    await must(stage.officers[STAND_IN].post(`/cases/${own}/accountability`))
    await must(stage.officers[AWAY].post(`/cases/${theirs}/accountability`))
    await goAway()
    const change = { kind: 'promise', on: '2026-12-18', reason: 'Grannarna ska höras först.' }
    for (const caseIds of [
      [own, theirs],
      [theirs, own],
    ])
      await must(stage.officers[STAND_IN].post('/case-changes', { caseIds, change }))
    await comeBack()
    expect((await actorsOf(own))['case.promised']).toEqual([nameOf(STAND_IN), null])
    expect((await actorsOf(theirs))['case.promised']).toEqual([nameOf(STAND_IN), nameOf(AWAY)])
  })

  test('a head who is away is named when the right is a head’s', async () => {
    const { id } = await buildCase(stage.pilot)
    await must(stage.officers[AWAY].post(`/cases/${id}/accountability`))
    absence = await buildAbsence(stage.house, {
      memberId: stage.town.heads[AWAY].id,
      deputyId: stage.town.officers[STAND_IN].id,
    })
    await buildHandover(stage.officers[STAND_IN], id, stage.town.units['gatu-park'].id)
    await comeBack()
    const { 'case.handoverProposed': proposed } = await actorsOf(id)
    expect(proposed).toEqual([nameOf(STAND_IN), stage.town.heads[AWAY].name])
  })
})
