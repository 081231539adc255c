import { describe, expect, it } from 'vitest'
import { contactsOf, type Kept, namesOf, occasionsTold, type TimedVisit } from './entries.rules.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 11, 8, hour))
const visit = (id: string, given: Partial<TimedVisit> = {}): TimedVisit => ({
  id,
  jointId: null,
  startsAt: at(8),
  endsAt: at(10),
  isAnnounced: true,
  isRestricted: false,
  contactName: '',
  contactEmail: 'sara@foretag.example',
  ...given,
})
const kept = (uid: string, ...visitIds: string[]): Kept => ({ entry: { uid } as Kept['entry'], visitIds })
const idsOf = (visits: readonly TimedVisit[], told: readonly Kept[] = []) =>
  occasionsTold(visits, told).map((one) => one.map(({ id }) => id))

describe('what a company is told of', () => {
  it('is each visit, and those of one joint visit at one time as one', () => {
    expect(idsOf([visit('a'), visit('b')])).toEqual([['a'], ['b']])
    expect(idsOf([visit('b', { jointId: 'j' }), visit('a', { jointId: 'j' })])).toEqual([['a', 'b']])
    expect(idsOf([visit('a', { jointId: 'j' }), visit('b', { jointId: 'j', startsAt: at(12) })])).toEqual([
      ['a'],
      ['b'],
    ])
  })

  it('is never an unannounced one, though it has been told before or comes along with others', () => {
    const hidden = visit('h', { isAnnounced: false, jointId: 'j' })
    expect(idsOf([visit('a', { jointId: 'j' }), hidden])).toEqual([['a']])
    expect(idsOf([hidden], [kept('announced-visit-h', 'h')])).toEqual([])
  })

  it('is no new one of a restricted case, but one that has been told stands', () => {
    const secret = visit('a', { isRestricted: true })
    expect(idsOf([secret])).toEqual([])
    expect(idsOf([secret], [kept('announced-visit-a', 'a')])).toEqual([['a']])
  })

  it('is nothing without anybody to tell', () => {
    expect(idsOf([visit('a', { contactEmail: null })])).toEqual([])
    expect(idsOf([visit('a', { contactEmail: null, jointId: 'j' }), visit('b', { jointId: 'j' })])).toEqual([
      ['a', 'b'],
    ])
  })

  it('goes to each contact once, however the address is written', () => {
    expect(
      contactsOf([
        visit('a', { contactName: 'Sara' }),
        visit('b', { contactEmail: 'SARA@foretag.example' }),
        visit('c', { contactEmail: 'bo@foretag.example' }),
      ]),
    ).toEqual([
      { name: 'Sara', address: 'sara@foretag.example' },
      { name: 'bo@foretag.example', address: 'bo@foretag.example' },
    ])
  })
})

describe('the name of an entry', () => {
  const nameOf = (id: string) => `n-${id}`
  const names = (occasions: readonly string[][], told: readonly Kept[]) =>
    namesOf(
      occasions.map(([first = '', ...rest]) => [visit(first), ...rest.map((id) => visit(id))] as const),
      told,
      nameOf,
    )

  it('is that of its first visit, and stays when another unit comes along or goes its own way', () => {
    expect(names([['a']], [])).toEqual(['n-a'])
    expect(names([['a', 'b']], [kept('n-b', 'b')])).toEqual(['n-b'])
    expect(names([['b']], [kept('n-a', 'a', 'b')])).toEqual(['n-a'])
  })

  it('stays with the larger part when an occasion is taken apart, and the other gets one of its own', () => {
    expect(names([['b', 'c'], ['a']], [kept('n-a', 'a', 'b', 'c')])).toEqual([
      'n-a',
      expect.not.stringMatching(/^n-a$/),
    ])
  })

  it('is never used twice, whatever is put together and taken apart', () => {
    let seed = 7
    const random = (most: number) => {
      seed = (seed * 16_807) % 2_147_483_647
      return seed % most
    }
    let told: Kept[] = []
    for (let round = 0; round < 500; round += 1) {
      const groups: string[][] = [[], [], []]
      for (const id of ['a', 'b', 'c', 'd', 'e']) groups[random(4)]?.push(id)
      const occasions = groups.filter((group) => group.length > 0)
      const found = names(occasions, told)
      expect(new Set(found).size).toBe(occasions.length)
      // A lone occasion takes over an entry that stood for any of its visits.
      const [only] = occasions
      const heritage = told.filter(({ visitIds }) => only?.some((id) => visitIds.includes(id)))
      if (occasions.length === 1 && heritage.length > 0)
        expect(heritage.map(({ entry }) => entry.uid)).toContain(found[0])
      told = occasions.map((group, nth) => kept(found[nth] ?? '', ...group))
    }
  })
})
