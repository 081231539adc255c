import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import { addProject, openStage, type Stage, show } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const fileOf = (rows: string, given: Json = {}): Json => ({
  name: 'plan.csv',
  content: Buffer.from(rows).toString('base64'),
  unitId: stage.town.units['va-avfall'].id,
  source: 'Planen',
  ...given,
})
const preview = (person: Person, file: Json) => person.post('/project-import-previews', file)
const takeIn = async (person: Person, file: Json) =>
  person.post('/project-imports', {
    ...file,
    fingerprint: (await preview(person, file)).body.fingerprint ?? '0'.repeat(64),
  })

test('who may add a project for the unit takes files in for it; nobody else does', async () => {
  const people = [stage.officers['va-avfall'], stage.heads['va-avfall'], stage.pilot, stage.administrator]
  for (const [i, person] of people.entries()) {
    const file = fileOf(`Id i källan;Rubrik\nA${i};Projekt ${i}`)
    expect((await preview(person, file)).status).toBe(200)
    expect((await takeIn(person, file)).status).toBe(201)
  }
  const file = fileOf('Id i källan;Rubrik\nB1;Annat')
  for (const person of [stage.officers.bygglov, stage.heads['gatu-park']]) {
    expect((await preview(person, file)).status).toBe(403)
    expect((await takeIn(person, file)).status).toBe(403)
  }
  const { stranger } = stage.house
  // The list is the unit's: who may add to it changes what came out of it.
  for (const [i, person] of people.toReversed().entries()) {
    const changed = fileOf(`Id i källan;Rubrik\nA${i};Ändrat ${i}`)
    expect((await takeIn(person, changed)).body).toEqual({ added: 0, changed: 1 })
  }
  expect((await preview(stranger, file)).status).toBe(401)
  expect((await stranger.post('/project-imports', { ...file, fingerprint: '0'.repeat(64) })).status).toBe(401)
})

test('a row can’t add for, or change, what is another unit’s', async () => {
  const theirs = await addProject(stage, 'bygglov', { title: 'Deras' })
  const { reference } = await show(stage.pilot, theirs)
  const person = stage.officers['va-avfall']
  const codes = async (rows: string, by = person) =>
    (await preview(by, fileOf(rows))).body.refused.map(({ code }: Json) => code)
  expect(await codes('Id i källan;Rubrik;Enhet\nC1;Nytt;bygglov')).toEqual(['notYourUnit'])
  expect(await codes('Id i källan;Rubrik;Enhet\nC1;Nytt;bygglov', stage.pilot)).toEqual([])
  expect(await codes(`Nummer;Rubrik\n${reference};Vårt nu`)).toEqual(['notYours'])
  expect(await codes(`Nummer;Rubrik\n${reference};Deras`)).toEqual([])
  expect(await codes(`Nummer;Rubrik\n${reference};Vårt nu`, stage.administrator)).toEqual([])
})

test('a draft is in no file of others: neither fetched nor found by its number, and its id stays taken', async () => {
  const draft = fileOf('Id i källan;Rubrik;Synlighet\nD1;Hemligt utkast;Utkast')
  await must(takeIn(stage.officers['va-avfall'], draft))
  const own = (await must(stage.officers['va-avfall'].get('/projects?q=Hemligt'))).body.items[0]
  for (const form of ['projects.csv', 'projects.geojson']) {
    const url = `/project-exports/${form}?phase=all`
    expect((await must(stage.officers['va-avfall'].get(url))).text).toContain('Hemligt')
    expect((await must(stage.pilot.get(url))).text).not.toContain('Hemligt')
    expect((await stage.house.stranger.get(url)).status).toBe(401)
  }
  const byNumber = await preview(stage.pilot, fileOf(`Nummer;Rubrik\n${own.reference};Vad`))
  expect(byNumber.body.refused).toMatchObject([{ code: 'unknownReference' }])
  const same = await takeIn(stage.pilot, fileOf('Id i källan;Rubrik\nD1;Samma id'))
  expect(same).toMatchObject({ status: 409, body: { code: 'project.externalTaken' } })
  const elsewhere = fileOf('Id i källan;Rubrik;Synlighet\nD2;Ett till;Utkast')
  expect((await preview(stage.pilot, elsewhere)).body.refused).toMatchObject([{ code: 'draftElsewhere' }])
})
