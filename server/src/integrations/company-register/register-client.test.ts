import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startCompanyRegister } from '../../../../demo/company-register/register-server.ts'
import { orgNumber, soleTraderNumber } from '../../../testing/build/company.ts'
import { companyRegister } from './register-client.ts'

const NUMBER = orgNumber(1)
const one = { organisationsnamn: { organisationsnamnLista: [{ namn: 'Bageriet AB' }] } }

let server: Awaited<ReturnType<typeof startCompanyRegister>>
let now: Date
let warned: unknown[]
const open = (given: object = {}) =>
  companyRegister(
    { ...server.place, ...given },
    { now: () => now, warn: (...said) => warned.push(said), patienceMs: 150, pauseMs: 1 },
  )
beforeEach(async () => {
  server = await startCompanyRegister((number) => (number === NUMBER ? [one] : []))
  now = new Date('2026-11-23T09:00:00Z')
  warned = []
})
afterEach(() => server.stop())

const found = { kind: 'found', firms: [{ name: 'Bageriet AB', firm: null }] }
const silent = { kind: 'silent', failure: 'silent' }
const problem = (status: number, headers = {}) => ({ status, body: { status, title: 'fel' }, headers })

describe('a look-up', () => {
  test('gives what the register has, with a request id of its own each time', async () => {
    const register = open()
    expect(await register.lookUp(NUMBER)).toMatchObject(found)
    expect(await register.lookUp(NUMBER)).toMatchObject(found)
    const ids = server.asked.map(({ requestId }) => requestId)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(new Set(ids).size).toBe(2)
  })

  test('asks about an organisation with ten digits and about a person with twelve', async () => {
    const register = open()
    await register.lookUp(NUMBER)
    await register.lookUp(soleTraderNumber(1))
    expect(server.asked.map(({ identity }) => identity)).toEqual([NUMBER, `19${soleTraderNumber(1)}`])
  })

  test('of a number that it does not know finds nothing, and nothing of the number stands in the log', async () => {
    const number = soleTraderNumber(2)
    expect(await open().lookUp(number)).toEqual({ kind: 'unknown' })
    expect(warned).toHaveLength(1)
    expect(JSON.stringify(warned)).not.toContain(number.slice(6))
    expect(JSON.stringify(warned)).toContain(server.asked[0]?.requestId)
  })
})

describe('the token', () => {
  test('is fetched once for all who ask at the same time, and kept', async () => {
    const register = open()
    await Promise.all(Array.from({ length: 5 }, () => register.lookUp(NUMBER)))
    await register.lookUp(NUMBER)
    expect(server.tokensGiven()).toBe(1)
  })

  test('is renewed before it ends, by our clock', async () => {
    const register = open()
    await register.lookUp(NUMBER)
    now = new Date(now.getTime() + 58 * 60_000)
    await register.lookUp(NUMBER)
    expect(server.tokensGiven()).toBe(1)
    now = new Date(now.getTime() + 90_000)
    await register.lookUp(NUMBER)
    expect(server.tokensGiven()).toBe(2)
  })

  test('that is refused is replaced once', async () => {
    const register = open()
    await register.lookUp(NUMBER)
    server.revoke()
    expect(await register.lookUp(NUMBER)).toMatchObject(found)
    expect(server.tokensGiven()).toBe(2)
    server.odd.push(problem(401), problem(401))
    expect(await register.lookUp(NUMBER)).toEqual({ kind: 'silent', failure: 'refused' })
  })

  test('that cannot be had is silence: a wrong secret, an answer without token', async () => {
    expect(await open({ clientSecret: 'annan' }).lookUp(NUMBER)).toEqual(silent)
    server.oddTokens.push({ status: 200, body: '<html>' }, { status: 200, body: {} })
    expect(await open().lookUp(NUMBER)).toEqual(silent)
    expect(server.asked).toEqual([])
  })

  test('without a life of its own is used for a request, not for an hour', async () => {
    server.oddTokens.push({ status: 200, body: { access_token: 'okänt' } })
    const register = open()
    // The first is refused, and replaced.
    expect(await register.lookUp(NUMBER)).toMatchObject(found)
    expect(server.tokensGiven()).toBe(1)
  })

  test('lives as long as it says though the clocks differ', async () => {
    now = new Date('2031-01-01T00:00:00Z')
    const register = open()
    await register.lookUp(NUMBER)
    await register.lookUp(NUMBER)
    expect(server.tokensGiven()).toBe(1)
  })
})

describe('what goes wrong', () => {
  test('for a moment is tried once more', async () => {
    server.odd.push(problem(500))
    expect(await open().lookUp(NUMBER)).toMatchObject(found)
    server.odd.push(problem(502), problem(500))
    expect(await open().lookUp(NUMBER)).toEqual(silent)
    expect(server.asked).toHaveLength(4)
  })

  test('for good is not tried again', async () => {
    server.odd.push(problem(403))
    expect(await open().lookUp(NUMBER)).toEqual({ kind: 'silent', failure: 'refused' })
    server.odd.push(problem(400))
    expect(await open().lookUp(NUMBER)).toEqual({ kind: 'silent', failure: 'refused' })
    expect(server.asked).toHaveLength(2)
  })

  test('is said when it takes too long, or when nobody is there', async () => {
    server.odd.push(null, null)
    expect(await open().lookUp(NUMBER)).toEqual({ kind: 'silent', failure: 'timeout' })
    const register = open()
    await server.stop()
    expect(await register.lookUp(NUMBER)).toEqual(silent)
  })

  test.each(['inte json', '[]', '{"organisationer":"fel"}', 'null'])(
    'in an answer that reads %s',
    async (body) => {
      server.odd.push({ status: 200, body })
      expect(await open().lookUp(NUMBER)).toEqual(silent)
    },
  )

  test('one organisation where a list is expected is read all the same, and none is none', async () => {
    server.odd.push({ status: 200, body: { organisationer: one } })
    expect(await open().lookUp(NUMBER)).toMatchObject(found)
    server.odd.push({ status: 200, body: { organisationer: [] } })
    expect(await open().lookUp(NUMBER)).toEqual({ kind: 'unknown' })
  })

  test('because it has too much to do: it is left alone for as long as it asks', async () => {
    const register = open()
    server.odd.push(problem(429, { 'retry-after': '120' }))
    expect(await register.lookUp(NUMBER)).toEqual(silent)
    now = new Date(now.getTime() + 119_000)
    expect(await register.lookUp(NUMBER)).toEqual(silent)
    expect(server.asked).toHaveLength(1)
    now = new Date(now.getTime() + 2000)
    expect(await register.lookUp(NUMBER)).toMatchObject(found)
  })
})
