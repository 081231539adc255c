import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase, closeCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { visitor } from '../visitor.fixture.ts'
import { type Mailbox, openMailbox, signedIn } from './mailbox.fixture.ts'
import { COMPANY_COOKIE } from './session.ts'

let stage: Stage
let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await openMailbox()
  stage = await openStage({ smtpUrl: mailbox.smtpUrl })
})
afterAll(async () => {
  await stage.close()
  await mailbox.close()
})

let count = 0
/** A company of its own for each test: an address that nothing else knows. */
const fresh = () => `nr${++count}@foretag.example`
const signIn = (email: string) => signedIn(stage, mailbox, email)
const linksOn = (page: string) => [
  ...new Set([...page.matchAll(/\/mina\/arende\/([0-9a-f-]{36})/g)].map(([, id]) => id)),
]
const erik = 'erik@foretag.example'
const addErik = async (id: string, email = erik) =>
  (await must(stage.pilot.post(`/cases/${id}/contacts`, { name: 'Erik Lund', email }))).body.id

describe('all the cases of somebody on one page', () => {
  test('each with the five answers in short, those under way before those closed', async () => {
    const email = fresh()
    const closed = await buildCase(stage.pilot, { contactEmail: email })
    await closeCase(stage.pilot, closed.id)
    stage.later()
    const open = await buildCase(stage.pilot, { contactEmail: email.toUpperCase() })
    const asked = { body: 'Hur många platser blir det?', wakesOn: '2026-12-04' }
    await must(stage.pilot.post(`/cases/${open.id}/waiting`, asked))
    const person = await signIn(email)
    const { text } = await person.open('/mina')
    expect(linksOn(text)).toEqual([open.id, closed.id])
    for (const said of [
      'Vad händer nu',
      'Vi väntar på ett svar från dig',
      'Lova Lots',
      'Hur många platser blir det?',
      'Svara gärna senast fredag 4 december 2026',
      'Vi skrev måndag 23 november 2026',
      'Ärendet avslutades',
    ])
      expect(text).toContain(said)
    expect(Buffer.byteLength(text)).toBeLessThan(60_000)
  })

  test('also those that a colleague has let them follow, and none of anybody else', async () => {
    const email = fresh()
    const own = await buildCase(stage.pilot, { contactEmail: email })
    stage.later()
    const shared = await buildCase(stage.pilot, { contactEmail: fresh() })
    await buildCase(stage.pilot, { contactEmail: fresh() })
    await addErik(shared.id, email)
    expect(linksOn((await (await signIn(email)).open('/mina')).text)).toEqual([shared.id, own.id])
  })

  test('nothing of the company’s other cases: the address, not the company, is what has been shown', async () => {
    const company = { kind: 'new', name: 'Hamncaféet AB' }
    const email = fresh()
    const { id } = await buildCase(stage.pilot, { contactEmail: email, company })
    const { companyId } = (
      await stage.house.owner.pool.query(
        'select company_id as "companyId" from business_case where id = $1',
        [id],
      )
    ).rows[0]
    const known = { kind: 'known', companyId }
    await buildCase(stage.pilot, { contactEmail: fresh(), company: known })
    expect(linksOn((await (await signIn(email)).open('/mina')).text)).toEqual([id])
  })
})

describe('the way into a case', () => {
  test('is a link that ends with the session, the same each time', async () => {
    const email = fresh()
    const { id } = await buildCase(stage.pilot, { contactEmail: email })
    const person = await signIn(email)
    const first = await person.open(`/mina/arende/${id}`)
    expect(first.text).toContain('Vad händer nu')
    expect((await person.open(`/mina/arende/${id}`)).at).toBe(first.at)
    const other = visitor(stage.house)
    expect((await other.open(first.at)).status).toBe(200)
    await person.submit('/mina/ut')
    expect((await other.open(first.at)).status).toBe(404)
    expect((await person.open('/mina')).text).toContain('Skicka koden')
  })

  test('ends after two hours, with the session', async () => {
    const email = fresh()
    const { id } = await buildCase(stage.pilot, { contactEmail: email })
    const person = await signIn(email)
    const { at } = await person.open(`/mina/arende/${id}`)
    stage.later(121)
    expect((await person.open(at)).status).toBe(404)
    expect((await person.open('/mina')).text).toContain('Skicka koden')
    expect((await person.open(`/mina/arende/${id}`)).at).toBe('/mina')
  })

  test('is not there to somebody else’s case', async () => {
    const email = fresh()
    await buildCase(stage.pilot, { contactEmail: email })
    const { id: foreign } = await buildCase(stage.pilot, { contactEmail: fresh() })
    const person = await signIn(email)
    for (const id of [foreign, crypto.randomUUID(), 'x'])
      expect((await person.open(`/mina/arende/${id}`)).status).toBe(404)
  })

  test('closes when a colleague is removed or the case gets another contact, while they are signed in', async () => {
    const [email, colleague] = [fresh(), fresh()]
    const { id } = await buildCase(stage.pilot, { contactEmail: email })
    const contact = await addErik(id, colleague)
    const [one, other] = [await signIn(email), await signIn(colleague)]
    const [own, theirs] = [await one.open(`/mina/arende/${id}`), await other.open(`/mina/arende/${id}`)]
    expect([own.status, theirs.status]).toEqual([200, 200])
    await must(stage.pilot.delete(`/cases/${id}/contacts/${contact}`))
    expect((await other.open(theirs.at)).status).toBe(404)
    expect((await one.open(own.at)).status).toBe(200)
    const { headers } = await must(stage.pilot.get(`/cases/${id}`))
    await must(
      stage.pilot.patch(`/cases/${id}`, { contactEmail: fresh() }, { 'if-match': String(headers['etag']) }),
    )
    expect((await one.open(own.at)).status).toBe(404)
    expect(linksOn((await one.open('/mina')).text)).toEqual([])
  })

  test('lets them write as who they are', async () => {
    const [email, colleague] = [fresh(), fresh()]
    const { id } = await buildCase(stage.pilot, { contactEmail: email })
    await addErik(id, colleague)
    const person = await signIn(colleague)
    const { at, text } = await person.open(`/mina/arende/${id}`)
    const once = /name="once" value="([^"]+)"/.exec(text)?.[1] ?? ''
    await person.attach(`${at}/svar`, { once, body: 'Hej från Erik' }, [])
    const { items } = (await must(stage.pilot.get(`/cases/${id}/messages`))).body
    expect(items).toMatchObject([{ authorName: 'Erik Lund', body: 'Hej från Erik' }])
  })
})

describe('a session of a company is none of staff, and the other way round', () => {
  test('its cookie opens nothing of theirs', async () => {
    const email = fresh()
    await buildCase(stage.pilot, { contactEmail: email })
    const person = await signIn(email)
    const token = person.cookies.get(COMPANY_COOKIE) ?? ''
    expect(token).not.toBe('')
    expect((await person.ask({ method: 'GET', url: '/farled/v1/me' })).status).toBe(401)
    const asStaff = { cookie: `farled_session=${token}` }
    expect((await stage.house.ask({ url: '/farled/v1/me', headers: asStaff })).status).toBe(401)
  })

  test('another site’s page can not sign anybody out or in', async () => {
    const foreign = { origin: 'https://elsewhere.example' }
    for (const url of ['/mina/ut', '/mina/in', '/mina/kod'])
      expect((await stage.house.ask({ method: 'POST', url, headers: foreign })).status).toBe(403)
  })
})
