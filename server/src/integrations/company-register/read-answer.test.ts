import { describe, expect, test } from 'vitest'
import { organisationsOf } from '../../../../demo/company-register/organisations.ts'
import { demoCompanies } from '../../../../demo/content/index.ts'
import { FactValues } from '../../areas/companies/facts/schema.ts'
import { readFirm } from './read-answer.ts'

const facts = (one: Record<string, unknown>) =>
  Object.fromEntries(
    readFirm(one).facts.map((told) => [told.fact, 'value' in told ? told.value : told.failure]),
  )
const numberOf = (key: string) => demoCompanies.find((one) => one.key === key)?.orgNumber.slice(-10) ?? ''
const [lyktan = {}] = organisationsOf(numberOf('lyktan'))

test('a whole organisation is read, a moment as a day and a shouted place as people write it', () => {
  expect(facts(lyktan)).toEqual({
    name: 'Café Lyktan AB',
    form: 'AB',
    address: { careOf: '', street: 'Tullportsgatan 91', postcode: '761 00', city: 'Norrtälje' },
    activity: 'Restaurang, kafé och catering i Norrtälje och trakten däromkring.',
    industries: [{ code: '56100', words: 'Restaurang, kafé och catering' }],
    registered: '2016-04-01',
    ended: false,
    proceedings: [],
    advertising: false,
    active: true,
  })
})

test('every value has the shape that facts have', () => {
  const all = demoCompanies.flatMap(({ orgNumber }) => organisationsOf(orgNumber.slice(-10)).map(readFirm))
  const wrong = all
    .flatMap((firm) => firm.facts)
    .filter((told) => 'value' in told && !FactValues[told.fact].safeParse(told.value).success)
  expect(all.length).toBeGreaterThan(demoCompanies.length)
  expect(wrong).toEqual([])
})

describe('a block that failed at its source', () => {
  test.each([
    ['OTILLGANGLIG_UPPGIFTSKALLA', 'silent'],
    ['TIMEOUT', 'timeout'],
    ['ORGANISATION_FINNS_EJ', 'unknown'],
    ['OGILTIG_BEGARAN', 'refused'],
    ['NÅGOT_NYTT', 'silent'],
  ])('%s says why, and the rest is read', (typ, failure) => {
    const block = { fel: { typ, felBeskrivning: '' }, dataproducent: 'SCB' }
    const read = facts({ ...lyktan, reklamsparr: block, avregistreradOrganisation: block })
    expect(read).toMatchObject({ advertising: failure, ended: failure, name: 'Café Lyktan AB' })
  })

  test('or came in another shape is as one that did not come', () => {
    const read = facts({ ...lyktan, postadressOrganisation: 'Hamngatan', reklamsparr: { kod: 'KANSKE' } })
    expect(read).toMatchObject({ address: 'silent', advertising: 'silent' })
  })
})

test('what is not there is not told, except that nothing hinders the company', () => {
  expect(facts({})).toEqual({ ended: false, proceedings: [] })
})

test('one entry where a list is expected is read, and of several names the firm’s own is chosen', () => {
  const named = (names: unknown) => facts({ organisationsnamn: { organisationsnamnLista: names } })['name']
  expect(named({ namn: ' Ensam AB ' })).toBe('Ensam AB')
  expect(
    named([
      { namn: 'Särskilt', organisationsnamntyp: { kod: 'SARSKILT_FORETAGSNAMN' } },
      { namn: 'Eget', organisationsnamntyp: { kod: 'FORETAGSNAMN' } },
    ]),
  ).toBe('Eget')
})

test('bankruptcy, deregistration and two firms on one number', () => {
  const [schakt = {}] = organisationsOf(numberOf('schakt'))
  expect(facts(schakt)['proceedings']).toEqual([{ code: 'KK', words: 'Konkurs inledd', from: '2026-10-05' }])
  const [modet = {}] = organisationsOf(numberOf('modet'))
  expect(facts(modet)['ended']).toEqual({ on: '2026-09-30', reason: 'Likvidation avslutad' })
  const firms = organisationsOf(numberOf('hasten')).map(readFirm)
  expect(firms.map(({ firm, name }) => [firm, name])).toEqual([
    ['1', 'Rö Ridskola'],
    ['2', 'Strids Hästfoder'],
  ])
})
