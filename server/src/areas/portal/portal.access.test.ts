import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTown } from '../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../testing/house.ts'
import { openSession, SESSION_COOKIE } from '../../platform/session/session.ts'
import { sendQuestion, visitor } from './visitor.fixture.ts'

let house: TestHouse
let memberCookie: string
beforeAll(async () => {
  house = await openTestHouse()
  const town = await buildTown(house)
  memberCookie = `${SESSION_COOKIE}=${await openSession(house.kit.db, town.pilot.id, undefined, house.clock.now())}`
})
afterAll(() => house.close())

const nobody = 'x'.repeat(43)

describe('anyone may read', () => {
  test.each(['/', '/om', '/tillganglighet', '/vem-ansvarar', '/fraga'])('GET %s', async (url) => {
    expect((await house.ask({ method: 'GET', url })).status).toBe(200)
    expect((await house.ask({ method: 'GET', url }, memberCookie)).status).toBe(200)
  })

  test('POST /vem-ansvarar and GET /portal/:file', async () => {
    const sara = visitor(house)
    const page = await sara.submit('/vem-ansvarar', { q: 'bygglov' })
    expect(page.status).toBe(200)
    const [, style = ''] = /rel="stylesheet" href="(\/portal\/[^"]+)"/.exec(page.text) ?? []
    expect((await sara.open(style)).status).toBe(200)
  })
})

describe('a draft is gone on with by nobody who lacks its address', () => {
  test.each(['/fraga/:token/fraga', '/fraga/:token/berorda', '/fraga/:token/om-dig', '/fraga/:token/plats'])(
    'GET and POST %s',
    async (path) => {
      const url = path.replace(':token', nobody)
      expect((await house.ask({ method: 'GET', url })).status).toBe(404)
      expect((await visitor(house).post(url, {})).status).toBe(404)
      expect((await house.ask({ method: 'GET', url }, memberCookie)).status).toBe(404)
    },
  )

  test.each(['/fraga/:token/kontrollera'])('GET %s', async (path) => {
    expect((await house.ask({ method: 'GET', url: path.replace(':token', nobody) })).status).toBe(404)
  })

  test('GET /fraga/:token leads to the last page, which is not there', async () => {
    expect((await visitor(house).open(`/fraga/${nobody}`)).status).toBe(404)
  })

  test('POST /fraga/:token/skicka', async () => {
    expect((await visitor(house).post(`/fraga/${nobody}/skicka`)).status).toBe(404)
  })

  test('POST /fraga begins one for anyone', async () => {
    expect((await visitor(house).post('/fraga', { question: 'Hej' })).status).toBe(303)
  })
})

describe('a case is followed by its link alone', () => {
  test.each(['/arende/:token', '/arende/:token/kvitto', '/arende/:token/fil/:id'])('GET %s', async (path) => {
    const url = path.replace(':token', nobody).replace(':id', '00000000-0000-7000-8000-000000000000')
    expect((await house.ask({ method: 'GET', url })).status).toBe(404)
    // Staff have the staff's pages; the company's link is the company's.
    expect((await house.ask({ method: 'GET', url }, memberCookie)).status).toBe(404)
  })

  test('GET and POST /arende/:token/svar', async () => {
    expect(
      (await visitor(house).upload(`/arende/${nobody}/svar`, { once: '', body: 'Hej' }, [])).status,
    ).toBe(404)
    expect((await visitor(house).open(`/arende/${nobody}/svar`)).status).toBe(404)
  })

  test('a draft’s address opens no case, nor a case’s address a draft', async () => {
    const sara = visitor(house)
    const page = await sendQuestion(sara)
    expect((await sara.open(page.replace('/arende/', '/fraga/'))).status).toBe(404)
    expect((await sara.open(page)).status).toBe(200)
  })
})
