import { expect, test } from 'vitest'
import { decideCode, decideEid, MOST_A_DAY, MOST_AN_HOUR, MOST_TRIES, mayAskForCode } from './rules.ts'

const fresh = { isRight: true, tries: 0, isUsed: false, isOver: false }

test.each([
  [{}, undefined],
  [{ tries: MOST_TRIES - 1 }, undefined],
  [{ isRight: false }, 'code.wrong'],
  [{ tries: MOST_TRIES }, 'code.dead'],
  [{ tries: MOST_TRIES, isRight: false }, 'code.dead'],
  [{ isUsed: true }, 'code.dead'],
  [{ isOver: true }, 'code.dead'],
])('a code of which %o is taken or refused: %s', (given, code) => {
  const verdict = decideCode({ ...fresh, ...given })
  expect(verdict.allowed ? undefined : verdict.code).toBe(code)
})

test.each([
  [0, 0, true],
  [MOST_AN_HOUR - 1, MOST_A_DAY - 1, true],
  [MOST_AN_HOUR, MOST_AN_HOUR, false],
  [0, MOST_A_DAY, false],
])('after %i codes in an hour and %i in a day another is sent: %s', (lastHour, lastDay, may) => {
  expect(mayAskForCode({ lastHour, lastDay })).toBe(may)
})

const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3'
const wanted = { acr: [LOA3], claims: { person: 'pnr', organisation: 'org' } }
const sure = { acr: LOA3, auth_time: 1_700_000_000, name: 'Peter Alvin' }

test.each([
  [{ org: '5299990456' }, { organisation: '5299990456', ownNumber: undefined }],
  [{ pnr: '189809159883' }, { organisation: undefined, ownNumber: '9809159883' }],
  [
    { pnr: '980915-9883', org: '529999-0456' },
    { organisation: undefined, ownNumber: undefined },
  ],
  [
    { pnr: ['189809159883'], org: 5299990456 },
    { organisation: undefined, ownNumber: undefined },
  ],
  [{}, { organisation: undefined, ownNumber: undefined }],
])('of the claims %o is believed %o', (given, believed) => {
  const verdict = decideEid({ ...sure, ...given }, wanted)
  expect(verdict).toEqual({ allowed: true, value: { name: 'Peter Alvin', ...believed } })
})

test.each([
  [{ acr: 'http://id.elegnamnden.se/loa/1.0/loa2' }],
  [{ acr: undefined }],
  [{ acr: [LOA3] }],
  [{ auth_time: undefined }],
])('nobody is let in with %o', (given) => {
  expect(decideEid({ ...sure, ...given }, wanted)).toEqual({ allowed: false, code: 'eid.tooWeak' })
})

test('a name in two parts is a name', () => {
  const claims = { ...sure, name: undefined, given_name: 'Peter', family_name: 'Alvin' }
  expect(decideEid(claims, wanted)).toMatchObject({ value: { name: 'Peter Alvin' } })
})
