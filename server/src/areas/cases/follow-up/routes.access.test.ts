import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase, closeCase, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence, buildMember } from '../../../../testing/build/index.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { sayAs } from './testing.fixture.ts'

let stage: Stage
let secret: string
beforeAll(async () => {
  stage = await openStage()
  secret = (await buildCase(stage.pilot, { visibility: 'restricted' })).id
  await closeCase(stage.pilot, secret)
  await sayAs(stage.house, secret, { overall: 2 }, 'hemligt missnöje')
})
afterAll(() => stage.close())

describe('GET /cases/{caseId}/follow-ups', () => {
  const path = () => `/cases/${secret}/follow-ups`

  test('whoever may read a restricted case reads what its company has said', async () => {
    const { body } = await must(stage.pilot.get(path()))
    expect(body.items).toMatchObject([{ scores: { overall: 2 }, body: 'hemligt missnöje' }])
  })

  test('an outsider of a restricted case finds no case, and a stranger has to sign in', async () => {
    expect(await stage.officers['va-avfall'].get(path())).toMatchObject({
      status: 404,
      body: { code: 'case.notFound' },
    })
    expect(await stage.house.stranger.get(path())).toMatchObject({ status: 401 })
  })
})

describe('GET /follow-up-results', () => {
  test('heads, pilots and analysts read the figures', async () => {
    const analyst = await stage.house.as((await buildMember(stage.house, { roles: ['analyst'] })).id)
    for (const person of [stage.pilot, stage.heads.bygglov, analyst])
      expect(await person.get('/follow-up-results')).toMatchObject({ status: 200 })
  })

  test('officers and administrators do not, and a stranger has to sign in', async () => {
    const administrator = await stage.house.as(stage.town.administrator.id)
    for (const person of [stage.officers.bygglov, administrator])
      expect(await person.get('/follow-up-results')).toMatchObject({
        status: 403,
        body: { code: 'permission.denied' },
      })
    expect(await stage.house.stranger.get('/follow-up-results')).toMatchObject({ status: 401 })
  })

  test('who stands in for a head reads them meanwhile', async () => {
    const officer = stage.town.officers.bygglov.id
    const absence = await buildAbsence(stage.house, {
      memberId: stage.town.heads.bygglov.id,
      deputyId: officer,
      to: '2026-12-04T23:00:00Z',
    })
    expect(await stage.officers.bygglov.get('/follow-up-results')).toMatchObject({ status: 200 })
    await stage.house.owner.pool.query('delete from absence where id = $1', [absence])
  })
})
