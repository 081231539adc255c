import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Area } from '../area.ts'
import { anyMember, anyone } from '../permission/permission.ts'
import { reading } from './endpoint.ts'
import type { Page } from './page.ts'
import { securityHeaders } from './security-headers.ts'
import { openPlatform, type Platform } from './testing.fixture.ts'
import type { Transfer } from './transfer.ts'

const endpoint = (permission: string, more: { perMinute?: number } = {}) =>
  reading({
    path: '/things',
    operation: 'listThings',
    tag: 'things',
    summary: 'Things',
    description: 'For the tests.',
    permission,
    answer: z.object({ asked: z.string() }),
    errors: [],
    handle: async (_read, _input, { now }) => ({ body: { asked: now.toISOString() } }),
    ...more,
  })
const page = (permission: string): Page => ({
  method: 'get',
  path: '/sida',
  permission,
  handle: async () => ({ kind: 'html', html: '<!doctype html><title>Sida</title>' }),
})
const transfer = (permission: string): Transfer => ({
  kind: 'download',
  path: '/things/file',
  operation: 'getFile',
  summary: 'A file',
  permission,
  handle: async () => ({ name: 'a.txt', hash: '', mediaType: 'text/plain' }),
})
const area = (parts: Partial<Area>): Area => ({
  name: 'things',
  permissions: { 'thing.read': { says: 'Everyone reads things', to: anyone } },
  errors: {},
  ...parts,
})

describe('a server does not start', () => {
  test.each([
    [
      'when an endpoint names a permission that nobody has',
      { endpoints: [endpoint('thing.raed')] },
      'listThings names the unknown permission thing.raed',
    ],
    ['when an endpoint names no permission', { endpoints: [endpoint('')] }, 'listThings names no permission'],
    ['when a page names no permission', { pages: [page('')] }, '/sida names no permission'],
    [
      'when a file’s way out names an unknown permission',
      { transfers: [transfer('thing.take')] },
      'getFile names the unknown permission thing.take',
    ],
  ])('%s', async (_says, parts, message) => {
    const platform = await openPlatform([area(parts)])
    try {
      await expect(platform.serve()).rejects.toThrow(message)
    } finally {
      await platform.close()
    }
  })
})

describe('every answer', () => {
  let platform: Platform
  beforeAll(async () => {
    platform = await openPlatform(
      [
        area({ endpoints: [endpoint('thing.read', { perMinute: 5 })], pages: [page('thing.read')] }),
        area({ name: 'more', permissions: { 'more.read': { says: 'Members read more', to: anyMember } } }),
      ],
      { publicUrl: 'https://farled.kommun.example' },
    )
    await platform.serve()
  })
  afterAll(() => platform.close())
  const get = (url: string, headers: Record<string, string> = {}) =>
    platform.app.inject({ method: 'GET', url, headers })

  test('forbids framing, sniffing and scripts from elsewhere, and asks for https', async () => {
    for (const url of ['/farled/v1/things', '/sida', '/nowhere', '/health/live']) {
      const { headers } = await get(url)
      expect(headers['content-security-policy']).toContain("default-src 'self'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-security-policy']).not.toMatch(/unsafe-(inline|eval)/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
      expect(headers['cache-control']).toBeDefined()
      expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined()
    }
  })

  test('lets the map fetch its tiles from the host that the settings name, and from no other', async () => {
    const without = (await get('/nowhere')).headers['content-security-policy']
    expect(without).toContain("img-src 'self' data: blob:;")
    expect(without).not.toContain('connect-src')
    const headers = new Map<string, unknown>()
    const reply = {
      hasHeader: (name: string) => headers.has(name),
      header: (name: string, value: unknown) => headers.set(name, value),
    }
    const write = securityHeaders({
      secure: true,
      issuer: undefined,
      framedBy: [],
      mapTiles: 'https://karta.kommun.example/{z}/{x}/{y}.png?nyckel=1',
    })
    await write.call(platform.app, { id: 'a', routeOptions: {} } as never, reply as never, undefined as never)
    const given = String(headers.get('content-security-policy'))
    expect(given).toContain("img-src 'self' data: blob: https://karta.kommun.example;")
    expect(given).toContain("connect-src 'self' https://karta.kommun.example;")
  })

  test('carries the trace of its request on, or begins one', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c'
    const followed = await get('/nowhere', { traceparent: `00-${trace}-b7ad6b7169203331-01` })
    expect(followed.headers['traceparent']).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`))
    expect(followed.json().instance).toBe('urn:uuid:0af76519-16cd-43dd-8448-eb211c80319c')
    for (const wrong of [undefined, 'nonsense', '00-xyz-1-01']) {
      const begun = await get('/nowhere', wrong ? { traceparent: wrong } : {})
      expect(begun.headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
    }
  })

  test('is refused kindly when one caller asks too often', async () => {
    const answers = []
    for (let call = 0; call < 8; call++)
      answers.push(await get('/farled/v1/things', { 'accept-language': 'en' }))
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect(refused.length).toBeGreaterThanOrEqual(3)
    expect(refused[0]?.json()).toMatchObject({ code: 'rate.limited', status: 429 })
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('says whether the house stands, and whether its database does, with no data', async () => {
    expect((await get('/health/live')).json()).toEqual({ status: 'ok' })
    expect((await get('/health/ready')).json()).toEqual({ status: 'ok' })
  })

  test('is described: the document names each endpoint with its ends', async () => {
    const document = (await get('/farled/v1/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths['/things'].get.responses)).toEqual(
      expect.arrayContaining(['200', '401', '403', '429', '500']),
    )
  })
})

test('a house that stops does not wait for a connection that nobody used', async () => {
  const platform = await openPlatform([])
  await platform.serve()
  const { port } = new URL(await platform.app.listen({ host: '127.0.0.1', port: 0 }))
  const opened = connect(Number(port), '127.0.0.1')
  await once(opened, 'connect')
  // An answer to another request tells that the server has taken both connections.
  await fetch(`http://127.0.0.1:${port}/health/live`)
  const closed = once(opened, 'close')
  await platform.close()
  await expect(closed).resolves.toBeDefined()
})

test('a house whose database is gone says that it lives and is not ready', async () => {
  const platform = await openPlatform([])
  await platform.serve()
  await platform.kit.db.close()
  try {
    expect((await platform.app.inject({ url: '/health/live' })).statusCode).toBe(200)
    expect((await platform.app.inject({ url: '/health/ready' })).statusCode).toBe(503)
  } finally {
    await platform.close()
  }
})
