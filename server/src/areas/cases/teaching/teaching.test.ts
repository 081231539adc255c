import { afterAll, beforeEach, expect, test } from 'vitest'
import { answerPart, buildPart, closeCase, must, sendAnswer } from '../../../../testing/build/build-case.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { openSchool, type School } from './testing.fixture.ts'

let stage: Stage
let school: School
beforeEach(async () => {
  await stage?.close()
  stage = await openStage()
  school = openSchool(stage)
})
afterAll(() => stage.close())

const QUESTION = 'vi vill ha paddelbrädor på gågatan'
const words = async () => (await school.learned()).map(({ shown }) => shown)
const ask = async (question: string) =>
  (await must(stage.house.stranger.post('/area-searches', { question }))).body.hits
const three = async (more: Partial<Parameters<School['asked']>[0]> = {}) => {
  const ids: string[] = []
  for (let nth = 0; nth < 3; nth++) ids.push(await school.asked({ question: QUESTION, ...more }))
  return ids
}

test('cases that are closed teach their words, which lead to the area from then on and say from how many cases', async () => {
  const ids = await three()
  expect(await words()).toEqual([])
  for (const id of ids) await school.close(id)
  expect(await school.learned()).toContainEqual(
    expect.objectContaining({
      shown: 'paddelbrädor',
      area: expect.objectContaining({ code: 'uteservering' }),
      cases: 3,
      askers: 3,
      setAside: null,
    }),
  )
  expect((await ask('paddelbräda'))[0]).toMatchObject({
    code: 'uteservering',
    reasons: [{ word: 'paddelbräda', way: 'learned', cases: 3 }],
  })
})

test('closing a case plans the learning in the same transaction', async () => {
  const [id = ''] = await three()
  await sendAnswer(stage.pilot, id)
  const planned = async () =>
    (
      await stage.house.owner.pool.query(
        "select count(*)::int as planned from pgboss.job where name = 'case.teach'",
      )
    ).rows[0]?.planned
  const before = await planned()
  await closeCase(stage.pilot, id)
  expect(await planned()).toBe(before + 1)
})

test('a case that is reopened unlearns, and teaches again when it is closed', async () => {
  const ids = await three()
  for (const id of ids) await school.close(id)
  expect(await words()).toContain('paddelbrädor')
  await must(stage.pilot.post(`/cases/${ids[0]}/reopening`, { reason: 'Företaget är inte nöjt' }))
  expect(await words()).not.toContain('paddelbrädor')
  expect(await ask('paddelbräda')).toEqual([])
})

test('areas that staff put right teach before the case is closed, and no longer what they were', async () => {
  const ids = await three()
  for (const id of ids) await school.close(id)
  const more = await three()
  const right = [stage.area('livsmedel').id]
  for (const id of more) {
    const { version } = (await must(stage.pilot.get(`/cases/${id}`))).body
    await must(stage.pilot.patch(`/cases/${id}`, { areaIds: right }, { 'if-match': `"${version}"` }))
  }
  const codes = (await school.learned())
    .filter(({ shown }) => shown === 'paddelbrädor')
    .map(({ area }) => area.code)
  expect(codes.toSorted()).toEqual(['livsmedel', 'uteservering'])
})

test('the areas whose parts answered are the real ones', async () => {
  for (const id of await three()) {
    const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id, {
      areaId: stage.area('bygglov-nybyggnad').id,
    })
    await answerPart(stage.officers.bygglov, part)
    await school.close(id)
  }
  const learned = (await school.learned()).filter(({ shown }) => shown === 'paddelbrädor')
  expect(learned.map(({ area }) => area.code)).toEqual(['bygglov-nybyggnad'])
})

test('a restricted case teaches nothing, and one that becomes restricted unlearns', async () => {
  for (const id of await three({ visibility: 'restricted' })) await school.close(id)
  expect(await words()).toEqual([])
  const ids = await three()
  for (const id of ids) await school.close(id)
  expect(await words()).toContain('paddelbrädor')
  await stage.house.owner.pool.query("update business_case set visibility = 'restricted' where id = $1", [
    ids[0],
  ])
  expect(await words()).not.toContain('paddelbrädor')
  const { rows } = await stage.house.owner.pool.query('select from learned_word_case')
  expect(rows).toEqual([])
})

test('one company teaches nothing, however often it asks; a duplicate and what was withdrawn teach nothing', async () => {
  const { id: company } = await buildCompany(stage.house)
  for (const id of await three({ company })) await school.close(id)
  for (const id of await three()) await school.close(id, 'withdrawn')
  expect(await words()).toEqual([])
})

test('no name of a company, a contact, a place or a member is learned', async () => {
  const { id: company } = await buildCompany(stage.house, { name: 'Paddelbrädor i Roslagen AB' })
  const ids = [await school.asked({ question: QUESTION, company }), ...(await three())]
  for (const id of ids) await school.close(id)
  expect(await words()).not.toContain('paddelbrädor')
})

test('counted twice it says the same, and writes nothing the second time', async () => {
  for (const id of await three()) await school.close(id)
  const rows = async () =>
    (
      await stage.house.owner.pool.query(
        'select w.xmin, w.*, (select revision from search_learning) from learned_word w order by 2, 3',
      )
    ).rows
  await school.teach()
  const before = await rows()
  expect(before.length).toBeGreaterThan(0)
  await school.teach()
  expect(await rows()).toEqual(before)
})

test('what is set aside leads nowhere, however often it is counted, until it is taken back', async () => {
  for (const id of await three()) await school.close(id)
  const [lesson] = (await school.learned()).filter(({ shown }) => shown === 'paddelbrädor')
  const one = `/areas/uteservering/learned-words/${encodeURIComponent(lesson?.word ?? '')}`
  await must(stage.pilot.post(`${one}/set-aside`))
  await must(stage.pilot.post(`${one}/set-aside`))
  expect(await ask('paddelbräda')).toEqual([])
  expect((await school.learned()).find(({ shown }) => shown === 'paddelbrädor')).toMatchObject({
    setAside: { by: { id: stage.town.pilot.id } },
  })
  await must(stage.administrator.post(`${one}/taking-back`))
  expect((await ask('paddelbräda'))[0].code).toBe('uteservering')
  expect(await stage.pilot.post(`${one}/taking-back`)).toMatchObject({
    status: 409,
    body: { code: 'learnedWord.notSetAside' },
  })
  const unknown = '/areas/uteservering/learned-words/finnsinte/set-aside'
  expect(await stage.pilot.post(unknown)).toMatchObject({ body: { code: 'learnedWord.notFound' } })
})

test('switched off, nothing is learned or used; switched on, it is counted anew from the cases', async () => {
  for (const id of await three()) await school.close(id)
  expect(await words()).toContain('paddelbrädor')
  await must(stage.administrator.put('/search-learning', { learns: false }))
  expect(await ask('paddelbräda')).toEqual([])
  expect(await words()).toEqual([])
  expect((await must(stage.pilot.get('/learned-words'))).body).toMatchObject({
    learns: false,
    changedBy: { id: stage.town.administrator.id },
  })
  await must(stage.administrator.put('/search-learning', { learns: true }))
  expect(await words()).toContain('paddelbrädor')
})

test('the cases of a word are shown by who may read them', async () => {
  const ids = await three()
  for (const id of ids) await school.close(id)
  const word = (await school.learned()).find(({ shown }) => shown === 'paddelbrädor')?.word ?? ''
  const path = `/areas/uteservering/learned-words/${encodeURIComponent(word)}/cases`
  const seen = async (person: Stage['pilot']) =>
    (await must(person.get(path))).body.items.map(({ id }: { id: string }) => id).toSorted()
  expect(await seen(stage.officers['va-avfall'])).toEqual(ids.toSorted())
  // Between two countings a case may have become restricted: the list follows the case at once.
  await stage.house.owner.pool.query("update business_case set visibility = 'restricted' where id = $1", [
    ids[0],
  ])
  expect(await seen(stage.officers['va-avfall'])).toEqual(ids.slice(1).toSorted())
  expect(await stage.pilot.get('/areas/finns-inte/learned-words/x/cases')).toMatchObject({
    status: 404,
    body: { code: 'area.notFound' },
  })
})
