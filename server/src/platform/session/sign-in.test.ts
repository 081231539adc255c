import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Identity, startIdentity } from '../../../../demo/identity/identity.ts'
import { people } from '../../../../demo/people.ts'
import { buildMember } from '../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../testing/house.ts'
import { systemClock } from '../clock/clock.ts'
import { SESSION_COOKIE, sweepSessions } from './session.ts'
import { type Browser, browser } from './testing.fixture.ts'

const publicUrl = 'http://localhost:39981'
const secret = 'a-secret-for-this-test'
const [known, stranger] = people
let identity: Identity
let house: TestHouse
let memberId: string

beforeAll(async () => {
  identity = await startIdentity({ port: 0, publicUrl, clientSecret: secret })
  house = await openTestHouse({
    publicUrl,
    identity: {
      issuer: identity.issuer,
      clientId: 'farled',
      clientSecret: secret,
      scope: 'openid profile email',
    },
  })
  // The provider's clock is the real one, and so is the one that its tokens are checked by.
  house.clock.at = systemClock.now()
  memberId = (await buildMember(house, { name: known?.name ?? '', email: known?.email ?? '' })).id
})
afterAll(async () => {
  await house.close()
  await identity.stop()
})

const open = () => browser(house.app, publicUrl)
const isCallback = (url: string) => url.startsWith(`${publicUrl}/auth/callback`)

/** From the start to the address that the provider sends the browser back to. */
async function choose(
  one: Browser,
  subject = known?.subject ?? '',
  start = '/auth/sign-in',
): Promise<string> {
  const chooser = await one.follow(start, (url) => url.includes('/interaction/'))
  const { location } = await one.visit(chooser, { subject })
  return one.follow(new URL(location ?? '', chooser).href, isCallback)
}
const me = async (one: Browser) => {
  const { status, text } = await one.visit('/farled/v1/me')
  return status === 200 ? JSON.parse(text) : status
}
const refusedFor = async (one: Browser, url: string) => {
  const { location } = await one.visit(url)
  expect(one.cookies()[SESSION_COOKIE]).toBeUndefined()
  return location
}

test('whom the provider knows and the house too is let in, and comes back to where they were', async () => {
  const one = open()
  const back = await choose(one, known?.subject, '/auth/sign-in?return=/app/cases%3Fmine%3Dtrue')
  const { location, setCookies } = await one.visit(back)
  expect(location).toBe('/app/cases?mine=true')
  const session = setCookies.find((line) => line.startsWith(SESSION_COOKIE)) ?? ''
  expect(session).toMatch(/HttpOnly/)
  expect(session).toMatch(/SameSite=Lax/)
  expect((await me(one)).member).toMatchObject({ id: memberId, name: known?.name })
  const { rows } = await house.owner.pool.query('select token_hash from session')
  expect(JSON.stringify(rows)).not.toContain(one.cookies()[SESSION_COOKIE])
})

test('whom the house does not know is not let in, though the provider vouches for them', async () => {
  const one = open()
  const back = await choose(one, stranger?.subject)
  expect(await refusedFor(one, back)).toBe('/app/signed-out?reason=unknown')
})

test('who comes back with another browser’s sign-in is not let in', async () => {
  const [victim, thief] = [open(), open()]
  const back = await choose(thief)
  expect(await refusedFor(victim, back)).toBe('/app/signed-out?reason=expired')
  await victim.follow('/auth/sign-in', (url) => url.startsWith(identity.issuer))
  expect(await refusedFor(victim, back)).toBe('/app/signed-out?reason=expired')
})

test('an answer is used once', async () => {
  const one = open()
  const back = await choose(one)
  await one.visit(back)
  const again = open()
  expect(await refusedFor(again, back)).toBe('/app/signed-out?reason=expired')
})

test('an answer that was changed on the way is refused', async () => {
  const one = open()
  const back = new URL(await choose(one))
  back.searchParams.set('code', 'another-code')
  expect(await refusedFor(one, back.href)).toBe('/app/signed-out?reason=refused')
})

test('a sign-in that took a quarter of an hour has to be begun again', async () => {
  const one = open()
  const back = await choose(one)
  house.clock.at = new Date(house.clock.at.getTime() + 16 * 60_000)
  expect(await refusedFor(one, back)).toBe('/app/signed-out?reason=expired')
  house.clock.at = new Date(house.clock.at.getTime() - 16 * 60_000)
})

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '\\\\elsewhere.example',
  'javascript:alert(1)',
  '/ok&return=//elsewhere.example',
  `/${'x'.repeat(600)}`,
])('nobody is sent astray after signing in: %j', async (wanted) => {
  await house.owner.pool.query('delete from sign_in')
  await open().follow(`/auth/sign-in?return=${encodeURIComponent(wanted)}`, (url) =>
    url.startsWith(identity.issuer),
  )
  const { rows } = await house.owner.pool.query('select return_to from sign_in')
  expect(new URL(rows[0].return_to, publicUrl).origin).toBe(publicUrl)
})

test('two addresses to come back to are none', async () => {
  await house.owner.pool.query('delete from sign_in')
  const wanted = '/auth/sign-in?return=/app/a&return=//elsewhere.example'
  await open().follow(wanted, (url) => url.startsWith(identity.issuer))
  expect((await house.owner.pool.query('select return_to from sign_in')).rows).toEqual([
    { return_to: '/app/' },
  ])
})

test('who signs out is out at once, here and at the provider', async () => {
  const one = open()
  await one.visit(await choose(one))
  const stolen = one.cookies()[SESSION_COOKIE]
  const { status, location } = await one.visit('/auth/sign-out', {})
  expect(status).toBe(303)
  expect(location).toMatch(new RegExp(`^${identity.issuer}/`))
  expect(await me(one)).toBe(401)
  const reply = await house.ask({ url: '/farled/v1/me' }, `${SESSION_COOKIE}=${stolen}`)
  expect(reply.status).toBe(401)
})

test('a page of another site can not sign anybody out', async () => {
  const reply = await house.ask(
    { method: 'POST', url: '/auth/sign-out', headers: { origin: 'https://elsewhere.example' } },
    `${SESSION_COOKIE}=x`,
  )
  expect(reply).toMatchObject({ status: 403, body: { code: 'origin.foreign' } })
})

test('sessions, sign-ins and keys whose time is out are swept away, others stay', async () => {
  const one = open()
  await one.visit(await choose(one))
  await open().follow('/auth/sign-in', (url) => url.startsWith(identity.issuer))
  const count = async () =>
    (
      await house.owner.pool.query(
        'select (select count(*)::int from session) as s, (select count(*)::int from sign_in) as i',
      )
    ).rows[0]
  const before = await count()
  await sweepSessions(house.kit.db, house.clock.at)
  expect(await count()).toEqual(before)
  await sweepSessions(house.kit.db, new Date(house.clock.at.getTime() + 13 * 3600_000))
  expect(await count()).toEqual({ s: 0, i: 0 })
})

test('without a provider, or with a silent one, it says so', async () => {
  const bare = await openTestHouse({ publicUrl })
  const reply = await bare.ask({ url: '/auth/sign-in', headers: { host: 'localhost:39981' } })
  expect(reply).toMatchObject({ status: 503, body: { code: 'signIn.notConfigured' } })
  await bare.close()
  const lonely = await openTestHouse({
    publicUrl,
    identity: { issuer: 'http://localhost:9', clientId: 'farled', clientSecret: secret, scope: 'openid' },
  })
  const silent = await lonely.ask({ url: '/auth/sign-in', headers: { host: 'localhost:39981' } })
  expect(silent).toMatchObject({ status: 503, body: { code: 'signIn.providerSilent' } })
  await lonely.close()
})
