import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

describe('the dates of a case', () => {
  it('are read by everyone who reads the case', async () => {
    const { id } = await buildCase(stage.pilot)
    expect((await stage.officers['va-avfall'].get(`/cases/${id}/clocks`)).status).toBe(200)
    expect((await stage.house.stranger.get(`/cases/${id}/clocks`)).status).toBe(401)
  })
  it('of a restricted case are not there for those who do not read it', async () => {
    const { id } = await buildCase(stage.officers.bygglov, { visibility: 'restricted' })
    expect((await stage.officers['va-avfall'].get(`/cases/${id}/clocks`)).status).toBe(404)
  })
})

describe('the days of an application', () => {
  const none = {
    askedOn: null,
    completedOn: null,
    changedOn: null,
    extendedOn: null,
    decidedOn: null,
    servedOn: null,
  }
  it('are written by the officer of the part and the head of the unit, and by nobody else', async () => {
    const { id } = await buildCase(stage.pilot)
    const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
    await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
    const put = (person: typeof stage.pilot, version: number) =>
      person.put(`/parts/${part}/matter-dates`, none, { 'if-match': `"${version}"` })
    expect((await put(stage.officers['gatu-park'], 0)).status).toBe(403)
    expect((await put(stage.pilot, 0)).status).toBe(403)
    expect((await put(stage.house.stranger, 0)).status).toBe(401)
    expect((await put(stage.officers.bygglov, 0)).status).toBe(200)
    expect((await put(stage.heads.bygglov, 1)).status).toBe(200)
  })
})

describe('goals of service', () => {
  const goal = { days: 2, ofUnits: [] }
  const seen = { 'if-match': '"1"' }
  it('are read by everyone in the cooperation, and by nobody else', async () => {
    expect((await stage.officers.bygglov.get('/service-goals')).body.may).toEqual({ change: false })
    expect((await stage.house.stranger.get('/service-goals')).status).toBe(401)
  })
  it('are changed by administrators alone', async () => {
    const path = '/service-goals/first_contact'
    for (const person of [stage.pilot, stage.officers.bygglov, stage.heads.bygglov])
      expect((await person.put(path, goal, seen)).status).toBe(403)
    expect((await stage.house.stranger.put(path, goal, seen)).status).toBe(401)
    expect((await stage.administrator.put(path, goal, seen)).status).toBe(200)
  })
})
