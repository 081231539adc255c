import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const text = {
  title: 'Fri gångbredd',
  body: 'Minst två meter ska vara fria att gå på.',
  conditions: 'Serveringen hålls innanför den yta som är uppritad.',
  legalBasis: '3 kap. 1 § ordningslagen (1993:1617)',
}
const unitId = () => stage.town.units['gatu-park'].id
const write = (given: Record<string, unknown> = {}, area = 'uteservering') =>
  stage.officers['gatu-park'].post(`/areas/${area}/answer-texts`, { unitId: unitId(), ...text, ...given })
const list = async (query: string) =>
  (await must(stage.officers.bygglov.get(`/answer-texts?${query}`))).body.items
const at = (version: number) => ({ 'if-match': `"${version}"` })

test('a text is kept for an area, and read as it was written, by everyone', async () => {
  const { body } = await must(write())
  expect(await list('area=uteservering')).toMatchObject([
    {
      id: body.id,
      area: { code: 'uteservering' },
      unit: { slug: 'gatu-park' },
      ...text,
      changedBy: { name: 'Olle Gatu/park' },
      retiredAt: null,
      version: 1,
    },
  ])
  expect(await list('area=torghandel')).toEqual([])
  expect((await stage.pilot.get('/answer-texts?area=finns-inte')).body.code).toBe('area.notFound')
})

test('a change keeps what it was before, with who wrote each; nothing said otherwise is no version', async () => {
  const { body } = await must(write({ title: 'Musik' }))
  const officer = stage.officers['gatu-park']
  const changed = await officer.patch(
    `/answer-texts/${body.id}`,
    { body: 'Musik går bra till klockan 22.' },
    at(1),
  )
  expect(changed).toMatchObject({ status: 200, body: { version: 2 } })
  stage.later()
  const head = stage.heads['gatu-park']
  await must(head.patch(`/answer-texts/${body.id}`, { title: 'Musik ute', legalBasis: '' }, at(2)))
  expect(
    (await must(head.patch(`/answer-texts/${body.id}`, { title: 'Musik ute' }, at(3)))).body.version,
  ).toBe(3)
  const { body: seen, headers } = await must(officer.get(`/answer-texts/${body.id}`))
  expect(headers['etag']).toBe('"3"')
  expect(seen).toMatchObject({ title: 'Musik ute', legalBasis: '', conditions: text.conditions, version: 3 })
  expect(
    seen.history.map((one: { version: number; title: string; body: string; writtenBy: { name: string } }) => [
      one.version,
      one.title,
      one.body.slice(0, 5),
      one.writtenBy.name,
    ]),
  ).toEqual([
    [3, 'Musik ute', 'Musik', 'Carin Gatu/park'],
    [2, 'Musik', 'Musik', 'Olle Gatu/park'],
    [1, 'Musik', 'Minst', 'Olle Gatu/park'],
  ])
})

test('what somebody else has changed meanwhile is not written over', async () => {
  const { body } = await must(write({ title: 'Möbler' }))
  const officer = stage.officers['gatu-park']
  await must(officer.patch(`/answer-texts/${body.id}`, { title: 'Bord och stolar' }, at(1)))
  for (const answer of [
    await officer.patch(`/answer-texts/${body.id}`, { title: 'Något annat' }, at(1)),
    await officer.post(`/answer-texts/${body.id}/retirement`, {}, at(1)),
  ]) {
    expect(answer).toMatchObject({ status: 412, body: { code: 'version.stale' } })
  }
  expect((await officer.patch(`/answer-texts/${body.id}`, { title: 'Något annat' })).body.code).toBe(
    'version.missing',
  )
})

test('a retired text is offered no longer, is kept, and comes back as it was', async () => {
  const { body } = await must(write({ title: 'Värmare' }, 'torghandel'))
  const officer = stage.officers['gatu-park']
  await must(officer.post(`/answer-texts/${body.id}/retirement`, {}, at(1)))
  expect(await list('area=torghandel')).toEqual([])
  const [kept] = await list('area=torghandel&retired=true')
  expect(kept).toMatchObject({ id: body.id, title: 'Värmare', version: 2 })
  expect(kept.retiredAt).not.toBeNull()
  for (const [answer, code] of [
    [await officer.patch(`/answer-texts/${body.id}`, { title: 'Infravärme' }, at(2)), 'answerText.retired'],
    [await officer.post(`/answer-texts/${body.id}/retirement`, {}, at(2)), 'answerText.retired'],
  ] as const) {
    expect(answer).toMatchObject({ status: 409, body: { code } })
  }
  await must(officer.post(`/answer-texts/${body.id}/restoration`, {}, at(2)))
  expect(await list('area=torghandel')).toMatchObject([{ id: body.id, retiredAt: null, version: 3 }])
  expect((await officer.post(`/answer-texts/${body.id}/restoration`, {}, at(3))).body.code).toBe(
    'answerText.notRetired',
  )
  const { history } = (await must(officer.get(`/answer-texts/${body.id}`))).body
  expect(history.map((one: { retired: boolean }) => one.retired)).toEqual([false, true, false])
})

test('one title is one text of a unit in an area; what is missing or too short is said at its field', async () => {
  const { body } = await must(write({ title: 'Skyltar' }))
  expect(await write({ title: 'skyltar' })).toMatchObject({
    status: 409,
    body: { code: 'answerText.titleTaken' },
  })
  expect((await write({ title: 'Skyltar' }, 'torghandel')).status).toBe(201)
  await must(stage.officers['gatu-park'].post(`/answer-texts/${body.id}/retirement`, {}, at(1)))
  expect((await write({ title: 'Skyltar' })).status).toBe(201)
  const back = await stage.officers['gatu-park'].post(`/answer-texts/${body.id}/restoration`, {}, at(2))
  expect(back.body.code).toBe('answerText.titleTaken')
  const faults = (await write({ title: '', body: 'Kort' })).body.errors.map(
    ({ path }: { path: string }) => path,
  )
  expect(faults).toEqual(['title', 'body'])
  expect((await write({}, 'finns-inte')).body.code).toBe('area.notFound')
  expect((await write({ unitId: crypto.randomUUID() })).body.code).toBe('responsibility.unknownUnit')
  const nowhere = `/answer-texts/${crypto.randomUUID()}`
  expect((await stage.pilot.get(nowhere)).body.code).toBe('answerText.notFound')
  expect((await stage.pilot.patch(nowhere, { title: 'Nej' }, at(1))).body.code).toBe('answerText.notFound')
})
