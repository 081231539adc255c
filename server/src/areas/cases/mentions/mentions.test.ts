import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  await stage.house.owner.pool.query('truncate note_mention, notice, absence')
  caseId = (await buildCase(stage.pilot)).id
  stage.later()
})

const officer = () => stage.town.officers.bygglov
const mention = (given: object = {}) =>
  stage.pilot.post(`/cases/${caseId}/notes`, {
    body: 'Vad säger du, @Olle Bygglovsenheten?',
    mentions: [officer().id],
    ...given,
  })
const waits = async (person: Person = stage.officers.bygglov) =>
  (await must(person.get('/my-day'))).body.items
    .filter(({ kind }: { kind: string }) => kind === 'mention')
    .map(({ caseId: id, part, insteadOf }: Record<string, string>) => [id, part, insteadOf])
const named = async (query: string, person = stage.pilot) =>
  (await must(person.get(`/cases/${caseId}/mentionable?${query}`))).body.items.map(
    ({ name }: { name: string }) => name,
  )

test('who is mentioned stands at the note, is told, and has it in Min dag', async () => {
  await must(mention())
  const [note] = (await must(stage.pilot.get(`/cases/${caseId}/notes`))).body.items
  expect(note.mentions).toEqual([{ id: officer().id, name: 'Olle Bygglovsenheten' }])
  expect(await waits()).toEqual([[caseId, 'Lova Lots', null]])
  expect((await must(stage.officers.bygglov.get('/notices'))).body.items).toMatchObject([
    { group: 'mentions', event: 'note.mentioned', why: 'mentioned', actor: { name: 'Lova Lots' } },
  ])
})

test('a mention waits until it is seen', async () => {
  await must(mention())
  await must(stage.officers.bygglov.post(`/cases/${caseId}/mentions/seen`))
  expect(await waits()).toEqual([])
  stage.later()
  await must(mention())
  expect(await waits()).toHaveLength(1)
})

test('a mention waits until it is answered', async () => {
  await must(mention())
  stage.later()
  await must(stage.officers.bygglov.post(`/cases/${caseId}/notes`, { body: 'Det går bra.' }))
  expect(await waits()).toEqual([])
})

test('who stands in has it in Min dag, with the name of the one who is away', async () => {
  await buildAbsence(stage.house, { memberId: officer().id, deputyId: stage.town.heads.bygglov.id })
  await must(mention())
  expect(await waits(stage.heads.bygglov)).toEqual([[caseId, 'Lova Lots', 'Olle Bygglovsenheten']])
  await must(stage.heads.bygglov.post(`/cases/${caseId}/mentions/seen`))
  expect(await waits(stage.heads.bygglov)).toEqual([])
})

test('two mentions in one case are one notice and one row', async () => {
  await must(mention())
  stage.later()
  await must(mention({ body: 'Och du, @Olle Bygglovsenheten?' }))
  expect((await must(stage.officers.bygglov.get('/notices'))).body.items).toMatchObject([{ many: 2 }])
  expect(await waits()).toEqual([[caseId, 'Lova Lots', null]])
})

test('names are found by how they begin, those who take part first, without oneself', async () => {
  expect(await named('q=Olle B')).toEqual(['Olle Bygglovsenheten'])
  expect(await named('q=bygg')).toEqual(['Carin Bygglovsenheten', 'Olle Bygglovsenheten'])
  await must(stage.officers.bygglov.post(`/cases/${caseId}/accountability`))
  expect(await named('q=bygg')).toEqual(['Olle Bygglovsenheten', 'Carin Bygglovsenheten'])
  expect(await named('q=Lova')).toEqual([])
  expect(await named('q=%25')).toEqual([])
})

test('for a note that is kept within an authority only its members are found', async () => {
  const within = stage.town.units['miljo-halsa'].authorityId
  expect(await named(`within=${within}`)).toEqual(['Carin Miljö och hälsa', 'Olle Miljö och hälsa'])
})
