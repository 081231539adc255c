import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const write = async (phrase: string, means: string | null, area: string | null = null) =>
  (await must(stage.administrator.post('/search-synonyms', { phrase, means, area }))).body.id as string
const at = (version: number) => ({ 'if-match': `"${version}"` })
const ask = async (question: string) =>
  (await must(stage.house.stranger.post('/area-searches', { question }))).body
const codes = async (question: string) => (await ask(question)).hits.map(({ code }: { code: string }) => code)
const refused = (status: number, code: string) => ({ status, body: { code } })

test('a synonym counts from the next question on, also when it is changed, retired and taken back', async () => {
  expect(await codes('Gnuffelpjusken?')).toEqual([])
  const id = await write('gnuffelpjusk', 'uteservering')
  const { hits } = await ask('Gnuffelpjusken?')
  expect(hits[0]).toMatchObject({
    code: 'uteservering',
    words: ['Gnuffelpjusken'],
    reasons: [{ word: 'Gnuffelpjusken', way: 'listed', means: 'uteservering', cases: null }],
  })
  await must(stage.pilot.patch(`/search-synonyms/${id}`, { means: null, area: 'bygglov-nybyggnad' }, at(1)))
  expect((await codes('Gnuffelpjusken?'))[0]).toBe('bygglov-nybyggnad')
  await must(stage.administrator.post(`/search-synonyms/${id}/retirement`, {}, at(2)))
  expect(await codes('Gnuffelpjusken?')).toEqual([])
  await must(stage.administrator.post(`/search-synonyms/${id}/restoration`, {}, at(3)))
  expect((await codes('Gnuffelpjusken?'))[0]).toBe('bygglov-nybyggnad')
})

test('the list says who wrote what and when, and those that are retired stand last', async () => {
  const id = await write('brädspel', 'uteservering')
  await must(stage.pilot.post(`/search-synonyms/${id}/retirement`, {}, at(1)))
  const list = async (query: string) =>
    (await must(stage.officers.bygglov.get(`/search-synonyms${query}`))).body.items
  expect((await list('')).map((one: { id: string }) => one.id)).not.toContain(id)
  expect((await list('?retired=true')).at(-1)).toMatchObject({
    id,
    phrase: 'brädspel',
    means: 'uteservering',
    area: null,
    changedAt: stage.house.clock.at.toISOString(),
    changedBy: { id: stage.town.pilot.id },
    retiredAt: stage.house.clock.at.toISOString(),
    version: 2,
  })
})

test('one pair stands once, whichever way round, until it is retired', async () => {
  const id = await write('hojta', 'ropa')
  const again = { phrase: 'ROPA', means: 'Hojta' }
  expect(await stage.pilot.post('/search-synonyms', again)).toMatchObject(refused(409, 'synonym.taken'))
  await must(stage.administrator.post(`/search-synonyms/${id}/retirement`, {}, at(1)))
  await must(stage.pilot.post('/search-synonyms', again))
  expect(await stage.pilot.post(`/search-synonyms/${id}/restoration`, {}, at(2))).toMatchObject(
    refused(409, 'synonym.taken'),
  )
})

test('what says nothing, or nothing new, is refused', async () => {
  const post = (body: object) => stage.administrator.post('/search-synonyms', body)
  expect(await post({ phrase: 'ankare' })).toMatchObject(refused(422, 'synonym.sayOne'))
  expect(await post({ phrase: 'ankare', means: 'ankarna' })).toMatchObject(refused(422, 'synonym.sameWord'))
  expect(await post({ phrase: '??', means: 'ankare' })).toMatchObject(refused(422, 'synonym.noWord'))
  expect(await post({ phrase: 'ankare', area: 'finns-inte' })).toMatchObject(refused(404, 'area.notFound'))
  const gone = `/search-synonyms/${crypto.randomUUID()}`
  expect(await stage.pilot.patch(gone, { phrase: 'ny' }, at(1))).toMatchObject(
    refused(404, 'synonym.notFound'),
  )
})

test('a question is tried without and with, and nothing is kept', async () => {
  const trial = (more: object = {}) =>
    stage.pilot.post('/search-trials', {
      question: 'Kålmask?',
      synonym: { phrase: 'kålmask', means: 'uteservering' },
      ...more,
    })
  const { body } = await must(trial())
  expect(body.without.hits).toEqual([])
  expect(body.with.hits[0].code).toBe('uteservering')
  expect(await codes('kålmask')).toEqual([])
  const id = await write('kålmask', 'uteservering')
  expect((await must(trial({ insteadOf: id }))).body.without.hits).toEqual([])
  expect((await must(trial())).body.without.hits[0].code).toBe('uteservering')
})

test('who writes without having seen what is there now is told', async () => {
  const id = await write('gnista', 'eldning')
  const change = { means: 'brasa' }
  await must(stage.pilot.patch(`/search-synonyms/${id}`, change, at(1)))
  expect((await stage.administrator.patch(`/search-synonyms/${id}`, { means: 'låga' }, at(1))).status).toBe(
    412,
  )
  expect((await must(stage.pilot.patch(`/search-synonyms/${id}`, change, at(2)))).body).toEqual({
    version: 2,
  })
})
