import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Problem } from '../../kernel/problem.ts'
import type { Area } from '../area.ts'
import { record } from '../events/record.ts'
import { anyMember } from '../permission/permission.ts'
import { changing } from './endpoint.ts'
import { buildVisitor, openPlatform, type Platform, sender } from './testing.fixture.ts'

let platform: Platform
let ask: ReturnType<typeof sender>
let askAsOther: ReturnType<typeof sender>

const things: Area = {
  name: 'things',
  permissions: { 'thing.make': { says: 'Everyone makes things', to: anyMember } },
  errors: { 'case.closed': 409 },
  endpoints: [
    changing({
      method: 'post',
      path: '/things',
      operation: 'makeThing',
      tag: 'things',
      summary: 'Make a thing',
      description: 'Writes one event.',
      permission: 'thing.make',
      body: z.strictObject({ name: z.string(), fails: z.boolean().default(false) }),
      answer: z.object({ name: z.string(), made: z.number() }),
      status: 201,
      errors: ['case.closed'],
      handle: async (tx, { body }, { actor, now }) => {
        await record(tx, actor, now, { name: 'thing.made', data: { name: body.name } })
        if (body.fails) throw new Problem('case.closed')
        const row = await tx
          .selectFrom('event')
          .select((e) => e.fn.countAll<string>().as('made'))
          .executeTakeFirstOrThrow()
        return {
          body: { name: body.name, made: Number(row.made) },
          version: 7,
          location: '/farled/v1/things/1',
        }
      },
    }),
    changing({
      method: 'put',
      path: '/things/{id}',
      operation: 'editThing',
      tag: 'things',
      summary: 'Edit a thing',
      description: 'Takes the version that was read.',
      permission: 'thing.make',
      versioned: true,
      params: z.object({ id: z.string() }),
      answer: z.object({ seen: z.number() }),
      errors: [],
      handle: async (_tx, _input, { ifVersion }) => {
        if (ifVersion !== 3) throw new Problem('version.stale')
        return { body: { seen: ifVersion }, version: 4 }
      },
    }),
  ],
}

beforeAll(async () => {
  platform = await openPlatform([things])
  await platform.serve()
  ask = sender(platform.app, (await buildVisitor(platform, 'Anna')).cookie)
  askAsOther = sender(platform.app, (await buildVisitor(platform, 'Bo')).cookie)
})
afterAll(() => platform.close())
beforeEach(() => platform.owner.pool.query('truncate event, idempotency'))

const made = async () => Number((await platform.owner.pool.query('select count(*) from event')).rows[0].count)
const key = (value: string) => ({ 'idempotency-key': value })

test('the same key twice does the thing once and gives the first answer again, headers and all', async () => {
  const first = await ask('POST', '/things', { name: 'karta' }, key('one-and-the-same'))
  const second = await ask('POST', '/things', { name: 'karta' }, key('one-and-the-same'))
  expect(first).toMatchObject({ status: 201, body: { name: 'karta', made: 1 }, headers: { etag: '"7"' } })
  expect(second).toMatchObject({
    status: 201,
    body: first.body,
    headers: { etag: '"7"', location: '/farled/v1/things/1' },
  })
  expect(await made()).toBe(1)
})

test('ten requests with one key at the same time do the thing once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => ask('POST', '/things', { name: 'karta' }, key('all-at-once'))),
  )
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(201)
  expect(await made()).toBe(1)
})

test('a key that was used for something else is refused, and nothing is done', async () => {
  await ask('POST', '/things', { name: 'karta' }, key('used-before'))
  const other = await ask('POST', '/things', { name: 'ritning' }, key('used-before'))
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.reused' } })
  expect(await made()).toBe(1)
})

test('keys belong to the caller: another person’s same key is a key of their own', async () => {
  await ask('POST', '/things', { name: 'karta' }, key('same-for-both'))
  const other = await askAsOther('POST', '/things', { name: 'ritning' }, key('same-for-both'))
  expect(other).toMatchObject({ status: 201, body: { name: 'ritning' } })
  expect(await made()).toBe(2)
})

test('a change that failed leaves nothing behind, and its key may be tried again', async () => {
  const failed = await ask('POST', '/things', { name: 'karta', fails: true }, key('tried-again'))
  expect(failed).toMatchObject({ status: 409, body: { code: 'case.closed' } })
  expect(await made()).toBe(0)
  const again = await ask('POST', '/things', { name: 'karta' }, key('tried-again'))
  expect(again.status).toBe(201)
})

test('a key is 8 to 200 characters', async () => {
  for (const wrong of ['short', 'x'.repeat(201)]) {
    const answer = await ask('POST', '/things', { name: 'karta' }, key(wrong))
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency.malformed' } })
  }
  expect(await made()).toBe(0)
})

test('without a key every request does its thing', async () => {
  await ask('POST', '/things', { name: 'karta' })
  await ask('POST', '/things', { name: 'karta' })
  expect(await made()).toBe(2)
})

test.each([
  ['the version that was read lets the change through', '"3"', 200, undefined],
  ['a weak tag, as proxies make them, does too', 'W/"3"', 200, undefined],
  ['an older version is stale', '"2"', 412, 'version.stale'],
  ['a version without quotes can not be read', '3', 400, 'version.malformed'],
  ['any version will not do', '*', 400, 'version.malformed'],
])('If-Match: %s', async (_says, tag, status, code) => {
  const answer = await ask('PUT', '/things/1', {}, { 'if-match': tag })
  expect(answer.status).toBe(status)
  expect(answer.body?.code).toBe(code)
  if (status === 200) expect(answer.headers['etag']).toBe('"4"')
})

test('a change to what has versions must say which it has seen', async () => {
  expect(await ask('PUT', '/things/1', {})).toMatchObject({ status: 428, body: { code: 'version.missing' } })
})

test.each([
  ['a page of another site', { origin: 'https://elsewhere.example' }, 403],
  ['a page of another port', { origin: 'http://localhost:3999', host: 'localhost:3000' }, 403],
  ['an origin that is no address', { origin: 'nonsense' }, 403],
  ['another site without an origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a neighbouring site', { 'sec-fetch-site': 'same-site' }, 403],
  ['a hidden origin of another site', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
  ['our own page', { origin: 'http://localhost:3000' }, 201],
  [
    'our own page by the name it was reached by',
    { origin: 'http://farled.kommun.example', host: 'farled.kommun.example' },
    201,
  ],
  ['a program without a browser', {}, 201],
])('a member’s change from %s', async (_says, headers, status) => {
  const answer = await ask('POST', '/things', { name: 'karta' }, headers)
  expect(answer.status).toBe(status)
  if (status === 403) expect(answer.body.code).toBe('origin.foreign')
  expect(await made()).toBe(status === 201 ? 1 : 0)
})
