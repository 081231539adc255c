import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { OrgNumberText } from '../../areas/cases/intake/schema.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Area } from '../area.ts'
import { record } from '../events/record.ts'
import { anyMember, withRole } from '../permission/permission.ts'
import { changing, reading } from './endpoint.ts'
import { buildVisitor, openPlatform, type Platform, sender } from './testing.fixture.ts'

let platform: Platform
let swede: ReturnType<typeof sender>
let briton: ReturnType<typeof sender>
let stranger: ReturnType<typeof sender>
let anna: string

const shared = { tag: 'things', summary: 'Things', description: 'For the tests.', permission: 'thing.use' }
const things: Area = {
  name: 'things',
  permissions: {
    'thing.use': { says: 'Everyone uses things', to: anyMember },
    'thing.rule': { says: 'Administrators rule things', to: withRole('administrator') },
  },
  errors: { 'case.closed': 409, 'case.notFound': 404 },
  endpoints: [
    changing({
      ...shared,
      method: 'post',
      path: '/things',
      operation: 'makeThing',
      body: z.strictObject({
        name: z.string().min(1).max(5),
        email: z.email().optional(),
        on: z.iso.date().optional(),
        number: OrgNumberText.optional(),
        kind: z.enum(['big', 'small']).optional(),
        parts: z.array(z.strictObject({ unit: z.uuid() })).optional(),
        ends: z.string().optional(),
      }),
      answer: z.object({ name: z.string() }),
      errors: ['case.closed'],
      handle: async (tx, { body }, { actor, now }) => {
        if (body.ends === 'a bug') throw new TypeError('secret detail of the inside')
        if (body.ends) throw new Problem(body.ends)
        await record(tx, actor, now, { name: 'thing.made', data: { name: body.name } })
        return { body: { ...body, secret: 'not in the shape' } }
      },
    }),
    reading({
      ...shared,
      path: '/things/{thingId}',
      operation: 'getThing',
      params: z.object({ thingId: z.uuid() }),
      query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
      answer: z.object({ limit: z.number() }),
      errors: [],
      handle: async (_read, { query }) => ({ body: query }),
    }),
    reading({
      ...shared,
      path: '/rules',
      operation: 'listRules',
      permission: 'thing.rule',
      answer: z.object({}),
      errors: [],
      handle: async () => ({ body: {} }),
    }),
  ],
}

beforeAll(async () => {
  platform = await openPlatform([things])
  await platform.serve()
  anna = (await buildVisitor(platform, 'Anna')).cookie
  swede = sender(platform.app, anna)
  briton = sender(platform.app, (await buildVisitor(platform, 'Bill', 'en')).cookie)
  stranger = sender(platform.app, undefined)
})
afterAll(() => platform.close())

const ID = '01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c90'

test.each([
  ['is missing', {}, 'name', 'field.required'],
  ['is empty', { name: '' }, 'name', 'field.required'],
  ['is too long', { name: 'långt namn' }, 'name', 'field.tooLong'],
  ['is of the wrong kind', { name: 5 }, 'name', 'field.kind'],
  ['is no e-mail address', { name: 'a', email: 'anna@' }, 'email', 'field.email'],
  ['is no date', { name: 'a', on: '2026-02-30' }, 'on', 'field.date'],
  ['is none of the choices', { name: 'a', kind: 'middling' }, 'kind', 'field.choice'],
  ['is no organisation number', { name: 'a', number: '12345' }, 'number', 'orgNumber.format'],
  ['has the wrong check digit', { name: 'a', number: '556016-0681' }, 'number', 'orgNumber.checkDigit'],
  ['is deep inside', { name: 'a', parts: [{ unit: ID }, { unit: 'x' }] }, 'parts.1.unit', 'field.uuid'],
  ['is not known', { name: 'a', colour: 'red' }, 'colour', 'field.unknown'],
  ['is not known, deep inside', { name: 'a', parts: [{ unit: ID, x: 1 }] }, 'parts.0.x', 'field.unknown'],
])('a field that %s is pointed at, in words', async (_says, body, path, code) => {
  const answer = await swede('POST', '/things', body)
  expect(answer).toMatchObject({ status: 400, body: { code: 'validation.failed' } })
  expect(answer.body.errors).toEqual([{ path, code, message: expect.stringMatching(/^[A-ZÅÄÖ].+\.$/) }])
})

test('all faults are told at once', async () => {
  const { body } = await swede('POST', '/things', { name: '', email: 'x', colour: 1 })
  expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['colour', 'email', 'name'])
})

test('what is wrong in the address is told as well', async () => {
  const paths = async (url: string) =>
    (await swede('GET', url)).body.errors?.map((e: { path: string; code: string }) => `${e.path} ${e.code}`)
  expect(await paths('/things/42')).toEqual(['thingId field.uuid'])
  expect(await paths(`/things/${ID}?limit=0`)).toEqual(['limit field.tooSmall'])
  expect(await paths(`/things/${ID}?limit=101`)).toEqual(['limit field.tooLarge'])
  expect(await paths(`/things/${ID}?offset=3`)).toEqual(['offset field.unknown'])
  expect(await paths(`/things/${ID}?limit=3`)).toBeUndefined()
})

test('a failure is told in the language of the member, whatever the browser speaks', async () => {
  const wrong = { name: 'a', ends: 'case.closed' }
  const sv = await swede('POST', '/things', wrong, { 'accept-language': 'en-GB' })
  const en = await briton('POST', '/things', wrong, { 'accept-language': 'sv-SE' })
  expect(sv.body.detail).toMatch(/^Ärendet är avslutat/)
  expect(en.body.detail).toMatch(/^The case is closed/)
  const field = await briton('POST', '/things', { name: '' })
  expect(field.body.errors[0].message).toBe('Fill this in.')
})

test('somebody unknown is answered in the language asked for, Swedish first', async () => {
  const title = async (headers: Record<string, string>, query = '') =>
    (await stranger('GET', `/rules${query}`, undefined, headers)).body.title
  const [sv, en] = ['Du behöver logga in för att göra det här.', 'You need to sign in to do this.']
  expect(await title({})).toBe(sv)
  expect(await title({ 'accept-language': 'en-GB,sv;q=0.5' })).toBe(en)
  expect(await title({ 'accept-language': 'nb-NO' })).toBe(sv)
  expect(await title({ cookie: 'farled_lang=en' })).toBe(en)
  expect(await title({ cookie: 'farled_lang=en' }, '?lang=sv')).toBe(sv)
})

test('problem details follow RFC 9457: type, title, status, detail, instance', async () => {
  const answer = await swede('POST', '/things', { name: 'a', ends: 'case.closed' })
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.body).toEqual({
    type: 'urn:farled:problem:case.closed',
    title: 'Ärendet är avslutat.',
    status: 409,
    detail: 'Ärendet är avslutat. Öppna det igen om något ska ändras.',
    instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
    code: 'case.closed',
  })
})

test('who has not signed in is asked to, who may not is refused', async () => {
  expect(await stranger('GET', '/rules')).toMatchObject({ status: 401, body: { code: 'signIn.needed' } })
  expect(await swede('GET', '/rules')).toMatchObject({ status: 403, body: { code: 'permission.denied' } })
})

test('a session that has run out is no session', async () => {
  const { cookie } = await buildVisitor(platform, 'Cecilia')
  const ask = sender(platform.app, cookie)
  expect((await ask('GET', '/rules')).status).toBe(403)
  const before = platform.clock.at
  platform.clock.at = new Date(before.getTime() + 12 * 3600_000)
  expect((await ask('GET', '/rules')).status).toBe(401)
  platform.clock.at = before
})

test('a member who is no longer active has no session either', async () => {
  const { id, cookie } = await buildVisitor(platform, 'David')
  await platform.owner.pool.query('update member set active = false where id = $1', [id])
  expect((await sender(platform.app, cookie)('GET', '/rules')).status).toBe(401)
})

test('an end that the endpoint does not declare shows in tests as the bug it is', async () => {
  const answer = await swede('POST', '/things', { name: 'a', ends: 'case.notFound' })
  expect(answer).toMatchObject({ status: 500, body: { code: 'server.error' } })
})

test('a bug tells nothing of the inside', async () => {
  const answer = await swede('POST', '/things', { name: 'a', ends: 'a bug' })
  expect(answer).toMatchObject({ status: 500, body: { code: 'server.error' } })
  expect(answer.text).not.toMatch(/secret|TypeError|at /)
})

test('what the answer’s shape does not name does not leave', async () => {
  const answer = await swede('POST', '/things', { name: 'a', kind: 'big' })
  expect(answer.body).toEqual({ name: 'a' })
})

test('a character that can not be stored is refused, not a failure of ours', async () => {
  expect(await swede('POST', '/things', { name: 'a\u0000b' })).toMatchObject({
    status: 400,
    body: { code: 'body.malformed' },
  })
})

test.each([
  ['half a document', '{"name": ', 'application/json', 400],
  ['nothing, said to be JSON', '', 'application/json', 400],
  ['a kind nobody knows', 'name: a', 'application/yaml', 400],
  ['something that would change every object', '{"__proto__": {"name": "a"}}', 'application/json', 400],
  ['more than a megabyte', JSON.stringify({ name: 'x'.repeat(1024 * 1024) }), 'application/json', 413],
])('a body that is %s is refused', async (_says, payload, type, status) => {
  const reply = await platform.app.inject({
    method: 'POST',
    url: '/farled/v1/things',
    payload,
    headers: { 'content-type': type, cookie: anna },
  })
  expect(reply.statusCode).toBe(status)
  expect(reply.json().code).toBe(status === 413 ? 'body.tooLarge' : 'body.malformed')
})

test('an address that leads nowhere says so in the same form', async () => {
  expect(await swede('GET', '/nowhere')).toMatchObject({ status: 404, body: { code: 'notFound' } })
})
