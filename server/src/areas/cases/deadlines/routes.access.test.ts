import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCase } from '../../../../testing/build/build-case.ts'
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
