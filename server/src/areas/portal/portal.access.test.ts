import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTown } from '../../../testing/build/index.ts'
import type { Town } from '../../../testing/build/town.ts'
import { openTestHouse, type TestHouse } from '../../../testing/house.ts'
import { openSession, SESSION_COOKIE } from '../../platform/session/session.ts'
import { sendQuestion, visitor } from './visitor.fixture.ts'

let house: TestHouse
let town: Town
let memberCookie: string
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
  memberCookie = `${SESSION_COOKIE}=${await openSession(house.kit.db, town.pilot.id, undefined, house.clock.now())}`
})
afterAll(() => house.close())

const nobody = 'x'.repeat(43)

const address = (path: string) =>
  path.replace(':token', nobody).replace(/:id|:part/, '00000000-0000-7000-8000-000000000000')

describe('anyone may read', () => {
  test.each([
    '/',
    '/om',
    '/tillganglighet',
    '/lotsen',
    '/checklistor',
    '/dela',
    '/dela/qr-kod.svg',
    '/dela/bild.svg',
    '/dela/affisch.pdf',
    '/ruta',
    '/vem-ansvarar',
    '/fraga',
    '/mina',
    '/mina/kod',
  ])('GET %s', async (url) => {
    expect((await house.ask({ method: 'GET', url })).status).toBe(200)
    expect((await house.ask({ method: 'GET', url }, memberCookie)).status).toBe(200)
  })

  test('a checklist that is meant for companies, and no other plan template', async () => {
    const pilot = await house.as(town.pilot.id)
    for (const [title, isPublic] of [
      ['Öppna', true],
      ['Dolda', false],
    ] as const) {
      const steps = [{ area: 'uteservering', title: 'Platsen', titleEn: 'The place' }]
      const kept = await pilot.post('/plan-templates', { title, titleEn: title, isPublic, steps })
      expect(kept.status).toBe(201)
    }
    const list = (slug: string) =>
      house.ask({ method: 'GET', url: '/checklistor/:slug'.replace(':slug', slug) })
    expect((await list('oppna')).status).toBe(200)
    expect((await list('dolda')).status).toBe(404)
  })

  test('the style sheet of any page, and nothing else of its folder', async () => {
    const [, style = ''] = /href="(\/portal\/[^"]+)"/.exec((await visitor(house).open('/')).text) ?? []
    expect((await visitor(house).open(style)).status).toBe(200)
    expect((await visitor(house).open('/portal/:file')).status).toBe(404)
  })
})

describe('anyone may send', () => {
  test('a search', async () => {
    expect((await visitor(house).post('/vem-ansvarar', { q: 'bygglov' })).status).toBe(200)
  })

  test('the beginning of a question', async () => {
    expect((await visitor(house).post('/fraga', { question: 'Hej' })).status).toBe(303)
  })
})

describe('nobody goes on with a draft whose address they lack', () => {
  test.each([
    '/fraga/:token/fraga',
    '/fraga/:token/berorda',
    '/fraga/:token/om-dig',
    '/fraga/:token/plats',
    '/fraga/:token/skicka',
  ])('by sending to %s', async (path) => {
    expect((await visitor(house).post(address(path))).status).toBe(404)
    expect((await visitor(house, { cookie: memberCookie }).post(address(path))).status).toBe(404)
  })

  test.each([
    '/fraga/:token',
    '/fraga/:token/fraga',
    '/fraga/:token/berorda',
    '/fraga/:token/om-dig',
    '/fraga/:token/plats',
    '/fraga/:token/kontrollera',
  ])('by opening %s', async (path) => {
    expect((await visitor(house).open(address(path))).status).toBe(404)
    expect((await visitor(house, { cookie: memberCookie }).open(address(path))).status).toBe(404)
  })
})

describe('nobody follows a case whose link they lack, staff as little as others', () => {
  test.each([
    '/arende/:token',
    '/arende/:token/kvitto',
    '/arende/:token/svar',
    '/arende/:token/fil/:id',
    '/arende/:token/fil/:id/bild/:size',
    '/arende/:token/besked/:id',
    '/arende/:token/avgorande/:part',
    '/arende/:token/omdome',
    '/arende/:token/mote',
    '/arende/:token/mote/avboka',
    '/arende/:token/personer',
  ])('by opening %s', async (path) => {
    expect((await visitor(house).open(address(path))).status).toBe(404)
    expect((await visitor(house, { cookie: memberCookie }).open(address(path))).status).toBe(404)
  })

  test.each(['/arende/:token/svar'])('by sending to %s', async (path) => {
    expect((await visitor(house).upload(address(path), { once: '', body: 'Hej' }, [])).status).toBe(404)
  })

  test.each(['/arende/:token/avgorande/:part'])('by asking for a decision at %s', async (path) => {
    expect((await visitor(house).post(address(path), { once: '', body: '' })).status).toBe(404)
  })

  test.each(['/arende/:token/mote', '/arende/:token/mote/avboka'])(
    'by choosing a time to meet, or giving it up, at %s',
    async (path) => {
      expect((await visitor(house).post(address(path), { time: crypto.randomUUID() })).status).toBe(404)
    },
  )

  test.each(['/arende/:token/omdome'])('by saying how it went at %s', async (path) => {
    expect((await visitor(house).post(address(path), { closing: '', text: '' })).status).toBe(404)
  })

  test.each(['/arende/:token/personer', '/arende/:token/personer/:id/bort'])(
    'by saying who follows it at %s',
    async (path) => {
      const somebody = { name: 'Erik', email: 'erik@foretag.example' }
      expect((await visitor(house).post(address(path), somebody)).status).toBe(404)
    },
  )

  test('a draft’s address opens no case, nor a case’s address a draft', async () => {
    const sara = visitor(house)
    const page = await sendQuestion(sara)
    expect((await sara.open(page.replace('/arende/', '/fraga/'))).status).toBe(404)
    expect((await sara.open(page)).status).toBe(200)
  })
})

describe('nobody outside reads or answers a question whose link they lack, staff as little as others', () => {
  test.each(['/remiss/:token', '/remiss/:token/fil/:id'])('by opening %s', async (path) => {
    expect((await visitor(house).open(address(path))).status).toBe(404)
    expect((await visitor(house, { cookie: memberCookie }).open(address(path))).status).toBe(404)
  })

  test.each(['/remiss/:token'])('by answering at %s', async (path) => {
    const said = { kind: 'answered', body: 'Nej.' }
    expect((await visitor(house).post(address(path), said)).status).toBe(404)
    expect((await visitor(house).upload(address(path), said, [])).status).toBe(404)
  })
})

describe('nobody sees the cases of somebody whom they have not shown to be, staff as little as others', () => {
  test.each(['/mina/arende/:id', '/mina/besok/:id'])('by opening %s', async (path) => {
    for (const who of [visitor(house), visitor(house, { cookie: memberCookie })]) {
      const { at, text } = await who.open(address(path))
      expect([at, text.includes('name="email"')]).toEqual(['/mina', true])
    }
  })

  test.each(['/mina/besok/:id'])('by asking for another time at %s', async (path) => {
    const { at } = await visitor(house).submit(address(path), { once: '', body: 'Hej', email: '' })
    expect(at).toBe('/mina')
  })

  test.each(['/mina/kod', '/mina/in', '/mina/ut'])('by sending nothing to %s', async (path) => {
    const { text } = await visitor(house).submit(path)
    expect(text).toMatch(/Skicka koden|Skriv de sex siffrorna|Begär en ny/)
    expect(text).not.toContain('Du är inloggad')
  })

  test.each([
    ['/mina/e-legitimation', 503],
    ['/mina/e-legitimation/klar', 400],
  ])('by opening %s where no provider has been chosen', async (path, status) => {
    for (const cookie of ['', memberCookie]) {
      const { text, ...answer } = await house.ask({ method: 'GET', url: path }, cookie)
      expect(answer.status).toBe(status)
      expect(text).not.toContain('Du är inloggad')
    }
  })
})
