import * as client from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Identity, startIdentity } from './identity.ts'

const publicUrl = 'http://localhost:39990'
const redirectUri = `${publicUrl}/auth/callback`

/** A browser's memory of cookies, enough for one host: name, value and path. */
function browser() {
  const jar = new Map<string, { value: string; path: string }>()
  return async function visit(address: string, form?: Record<string, string>): Promise<Response> {
    const url = new URL(address)
    const cookie = [...jar]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split('|')[0]}=${value}`)
      .join('; ')
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie, 'accept-language': 'sv' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/)
      const at = pair.indexOf('=')
      const path = attributes.find((a) => a.startsWith('path='))?.slice(5) ?? '/'
      const key = `${pair.slice(0, at)}|${path}`
      if (pair.slice(at + 1)) jar.set(key, { value: pair.slice(at + 1), path })
      else jar.delete(key)
    }
    return response
  }
}

type Visit = ReturnType<typeof browser>

let identity: Identity
let config: client.Configuration

beforeAll(async () => {
  identity = await startIdentity({ port: 0, publicUrl, clientSecret: 'a-secret-for-this-test' })
  config = await client.discovery(new URL(identity.issuer), 'farled', 'a-secret-for-this-test', undefined, {
    execute: [client.allowInsecureRequests],
  })
})

afterAll(() => identity.stop())

async function ask(extra: Record<string, string> = {}) {
  const verifier = client.randomPKCECodeVerifier()
  const expected = { state: client.randomState(), nonce: client.randomNonce() }
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...expected,
    ...extra,
  })
  const checks = {
    pkceCodeVerifier: verifier,
    expectedState: expected.state,
    expectedNonce: expected.nonce,
    idTokenExpected: true,
  }
  return { url, checks }
}

async function toChooser(visit: Visit, url: URL): Promise<string> {
  const response = await visit(url.href)
  expect(response.status).toBe(303)
  return new URL(response.headers.get('location') ?? '', identity.issuer).href
}

async function choose(visit: Visit, chooser: string, subject: string): Promise<URL> {
  let response = await visit(chooser, { subject })
  for (let hops = 0; hops < 4; hops++) {
    expect(response.status).toBe(303)
    const next = new URL(response.headers.get('location') ?? '', identity.issuer)
    if (next.href.startsWith(redirectUri)) return next
    response = await visit(next.href)
  }
  throw new Error('the sign-in never came back')
}

describe('signing in', () => {
  it('lets the person who was chosen in, with name and address in the ID token', async () => {
    const visit = browser()
    const { url, checks } = await ask()
    const chooser = await toChooser(visit, url)
    const page = await (await visit(chooser)).text()
    expect(page).toContain('Vem vill du vara?')
    expect(page).toContain('Anna Lindqvist')
    const back = await choose(visit, chooser, 'anna.lindqvist')
    const tokens = await client.authorizationCodeGrant(config, back, checks)
    expect(tokens.claims()).toMatchObject({
      sub: 'anna.lindqvist',
      name: 'Anna Lindqvist',
      email: 'anna.lindqvist@kommun.example',
      email_verified: true,
      acr: 'urn:farled:demo',
      auth_time: expect.any(Number),
    })
    const info = await client.fetchUserInfo(config, tokens.access_token, 'anna.lindqvist')
    expect(info.name).toBe('Anna Lindqvist')
  })

  it('says how far the year of cases has come for as long as it is being played', async () => {
    const visit = browser()
    const { url } = await ask()
    const chooser = await toChooser(visit, url)
    const page = async () => (await visit(chooser)).text()
    identity.tell(40)
    expect(await page()).toContain('40 % är klart')
    identity.tell(undefined)
    expect(await page()).not.toContain('% är klart')
  })

  it('asks for the person again at the next sign-in in the same browser', async () => {
    const visit = browser()
    for (const subject of ['karin.mattsson', 'amira.haddad']) {
      const { url, checks } = await ask()
      const back = await choose(visit, await toChooser(visit, url), subject)
      const tokens = await client.authorizationCodeGrant(config, back, checks)
      expect(tokens.claims()?.sub).toBe(subject)
    }
  })

  it('serves two tabs that choose at the same time', async () => {
    const visit = browser()
    const first = await ask()
    const second = await ask()
    const firstChooser = await toChooser(visit, first.url)
    const secondChooser = await toChooser(visit, second.url)
    const secondBack = await choose(visit, secondChooser, 'jonas.ekwall')
    expect((await client.authorizationCodeGrant(config, secondBack, second.checks)).claims()?.sub).toBe(
      'jonas.ekwall',
    )
    const firstBack = await choose(visit, firstChooser, 'eva.thorsell')
    expect((await client.authorizationCodeGrant(config, firstBack, first.checks)).claims()?.sub).toBe(
      'eva.thorsell',
    )
  })

  it('speaks English when Farled asks for it, and finds people by unit without script', async () => {
    const visit = browser()
    const { url } = await ask({ ui_locales: 'en' })
    const chooser = await toChooser(visit, url)
    expect(await (await visit(chooser)).text()).toContain('Who would you like to be?')
    const found = await (await visit(`${chooser}?q=building+permits&lang=en`)).text()
    expect(found).toContain('Anna Lindqvist')
    expect(found).not.toContain('Karin Mattsson')
  })
})

describe('refusals', () => {
  it('refuses a redirect address that is not registered', async () => {
    const { url } = await ask({ redirect_uri: 'http://localhost:39991/auth/callback' })
    const response = await browser()(url.href)
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
    expect(await response.text()).toContain('Inloggningen kunde inte genomföras')
  })

  it('refuses a request without PKCE', async () => {
    const { url } = await ask()
    url.searchParams.delete('code_challenge')
    url.searchParams.delete('code_challenge_method')
    const response = await browser()(url.href)
    expect(new URL(response.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request')
  })

  it('refuses a code the second time', async () => {
    const visit = browser()
    const { url, checks } = await ask()
    const back = await choose(visit, await toChooser(visit, url), 'maria.kowalczyk')
    await client.authorizationCodeGrant(config, back, checks)
    await expect(client.authorizationCodeGrant(config, back, checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  })

  it('refuses a person who does not exist, and a choice whose sign-in is gone', async () => {
    const visit = browser()
    const { url } = await ask()
    const chooser = await toChooser(visit, url)
    expect((await visit(chooser, { subject: 'nobody' })).status).toBe(400)
    expect((await browser()(chooser, { subject: 'anna.lindqvist' })).status).toBe(400)
  })
})

describe('signing out', () => {
  it('returns to Farled without asking', async () => {
    const visit = browser()
    const { url, checks } = await ask()
    const back = await choose(visit, await toChooser(visit, url), 'viktor.palm')
    const tokens = await client.authorizationCodeGrant(config, back, checks)
    const signOut = client.buildEndSessionUrl(config, {
      post_logout_redirect_uri: `${publicUrl}/`,
      id_token_hint: tokens.id_token ?? '',
    })
    const page = await (await visit(signOut.href)).text()
    expect(page).toContain('Du loggas ut')
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const done = await visit(action, { xsrf, logout: 'yes' })
    expect(done.headers.get('location')).toBe(`${publicUrl}/`)
  })
})
