import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTown, type Town } from '../../../testing/build/index.ts'
import { type Answer, openTestHouse, type Person, type TestHouse } from '../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())

const id = '01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c90'
const asks: readonly [operation: string, ask: (person: Person) => Promise<Answer>][] = [
  ['listJobs', (person) => person.get('/jobs')],
  ['listJobFailures', (person) => person.get('/jobs/mail.send/failures')],
  ['listOutboxMails', (person) => person.get('/outbox-mails')],
  ['listHealthChecks', (person) => person.get('/health-checks')],
  ['retryJob', (person) => person.post(`/jobs/mail.send/failures/${id}/retries`)],
  ['retryMail', (person) => person.post(`/outbox-mails/${id}/retries`)],
]
const statuses = async (person: Person) =>
  (await Promise.all(asks.map(([, ask]) => ask(person)))).map(({ status }) => status)

describe('what the program does by itself', () => {
  it('is looked after by administrators', async () => {
    expect(await statuses(await house.as(town.administrator.id))).toEqual([200, 200, 200, 200, 404, 404])
  })

  it('is kept from everyone else', async () => {
    for (const { id: member } of [town.officers.bygglov, town.heads.naringsliv, town.pilot]) {
      expect(await statuses(await house.as(member))).toEqual([403, 403, 403, 403, 403, 403])
    }
    expect(await statuses(house.stranger)).toEqual([401, 401, 401, 401, 401, 401])
  })
})

describe('the version of the API', () => {
  it('is told to anyone', async () => {
    const { status, body } = await house.stranger.get('/api-info')
    expect(status).toBe(200)
    expect(body).toEqual({
      apiName: 'Farled',
      apiVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      apiReleased: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      apiDocumentation: 'http://localhost:3000/farled/v1/openapi.json',
      apiStatus: 'active',
    })
    expect((await (await house.as(town.pilot.id)).get('/api-info')).status).toBe(200)
  })
})

describe('what lies under the maps', () => {
  it('is told to every member, and is nothing from elsewhere by itself', async () => {
    const { status, body } = await (await house.as(town.officers.bygglov.id)).get('/map-background')
    expect(status).toBe(200)
    expect(body).toEqual({ tiles: null })
  })

  it('is kept from strangers', async () => {
    expect((await house.stranger.get('/map-background')).status).toBe(401)
  })
})
