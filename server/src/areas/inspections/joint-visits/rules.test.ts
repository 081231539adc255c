import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dayOf, timeOf } from '../../../kernel/local-day.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'
import type { Coming } from '../facts.ts'
import { decideAnswer, decideJoining, factsOfPair, groupsOf, isNear, statusOf, suggestTime } from './rules.ts'

const visit = (id: string, given: Partial<Coming> = {}): Coming => ({
  id,
  unitId: `unit-${id}`,
  companyId: 'company',
  siteKey: 'hamngatan4',
  propertyKey: '',
  earliestOn: '2026-12-01',
  latestOn: '2026-12-04',
  isAnnounced: true,
  inspectorId: `member-${id}`,
  caseId: null,
  status: 'planned',
  jointId: null,
  hasSaidYes: false,
  startsAt: null,
  endsAt: null,
  ...given,
})
const days = (earliestOn: string, latestOn = earliestOn) => ({ earliestOn, latestOn })
const ids = (groups: readonly (readonly Coming[])[]) =>
  groups.map((group) => group.map(({ id }) => id)).toSorted((a, b) => (String(a) < String(b) ? -1 : 1))

describe('which visits are near each other', () => {
  const a = visit('a')
  it.each([
    ['overlapping days', days('2026-12-04', '2026-12-10'), true],
    ['thirty days between them', days('2027-01-03'), true],
    ['thirty-one days between them', days('2027-01-04'), false],
    ['thirty days before', days('2026-11-01'), true],
    ['thirty-one days before', days('2026-10-31'), false],
    ['another site', { siteKey: 'torget1' }, false],
    ['another company', { companyId: 'other' }, false],
    ['the same unit', { unitId: 'unit-a' }, false],
    ['one that is unannounced', { isAnnounced: false }, false],
  ])('%s', (_, given, near) => {
    const b = visit('b', given)
    expect([isNear(a, b, 30), isNear(b, a, 30)]).toEqual([near, near])
  })

  it('knows a place by its property when the address is written otherwise', () => {
    const here = visit('a', { propertyKey: 'hamnen112' })
    const there = visit('b', { siteKey: 'hamnplan', propertyKey: 'hamnen112' })
    expect(isNear(here, there, 30)).toBe(true)
    expect(isNear(visit('a', { siteKey: 'x' }), visit('b', { siteKey: 'y' }), 30)).toBe(false)
  })

  it('takes two unannounced visits together too', () => {
    const unseen = { isAnnounced: false }
    expect(isNear(visit('a', unseen), visit('b', unseen), 30)).toBe(true)
  })
})

describe('groups', () => {
  const [a, b, c] = [
    visit('a', days('2026-12-01')),
    visit('b', days('2026-12-20')),
    visit('c', days('2027-01-10')),
  ]

  it('hold a visit that is near to one of them', () => {
    expect(isNear(a, c, 30)).toBe(false)
    expect(ids(groupsOf([a, b, c], [], 30))).toEqual([['a', 'b', 'c']])
  })

  it('do not hold those that were told apart, until what that was decided on changes', () => {
    const told = [{ firstId: 'a', secondId: 'b', isApart: true, facts: factsOfPair(a, b) }]
    expect(groupsOf([a, b], told, 30)).toEqual([])
    const moved = { ...b, latestOn: '2026-12-21' }
    expect(ids(groupsOf([a, moved], told, 30))).toEqual([['a', 'b']])
  })

  it('hold those that somebody put together', () => {
    const unseen = visit('b', { isAnnounced: false })
    const told = [{ firstId: 'a', secondId: 'b', isApart: false, facts: factsOfPair(a, unseen) }]
    expect(groupsOf([a, unseen], [], 30)).toEqual([])
    expect(ids(groupsOf([a, unseen], told, 30))).toEqual([['a', 'b']])
  })

  const anyVisit = fc.record({
    unit: fc.integer({ min: 0, max: 3 }),
    site: fc.integer({ min: 0, max: 2 }),
    property: fc.integer({ min: 0, max: 2 }),
    from: fc.integer({ min: 0, max: 120 }),
    days: fc.integer({ min: 0, max: 20 }),
    isAnnounced: fc.boolean(),
  })
  const dayAt = (nth: number) => new Date(Date.UTC(2027, 0, 1 + nth)).toISOString().slice(0, 10)
  const anyVisits = fc.array(anyVisit, { minLength: 2, maxLength: 9 }).map((list) =>
    list.map((one, nth) =>
      visit(`v${nth}`, {
        unitId: `u${one.unit}`,
        siteKey: `s${one.site}`,
        propertyKey: one.property === 0 ? '' : `p${one.property}`,
        earliestOn: dayAt(one.from),
        latestOn: dayAt(one.from + one.days),
        isAnnounced: one.isAnnounced,
      }),
    ),
  )

  test('are the same in whatever order the visits come, hold every near pair, and nothing but chains of them', () => {
    fc.assert(
      fc.property(
        anyVisits,
        fc.integer({ min: 0, max: 60 }),
        fc.infiniteStream(fc.nat()),
        (visits, window, by) => {
          const keys = new Map(visits.map((one) => [one.id, by.next().value as number]))
          const shuffled = visits.toSorted((x, y) => (keys.get(x.id) ?? 0) - (keys.get(y.id) ?? 0))
          const groups = groupsOf(visits, [], window)
          expect(ids(groupsOf(shuffled, [], window))).toEqual(ids(groups))
          const groupOf = (id: string) => groups.findIndex((group) => group.some((one) => one.id === id))
          for (const x of visits)
            for (const y of visits)
              if (isNear(x, y, window)) {
                expect(groupOf(x.id)).toBeGreaterThanOrEqual(0)
                expect(groupOf(x.id)).toBe(groupOf(y.id))
              }
          for (const group of groups)
            for (const one of group) expect(group.some((other) => isNear(one, other, window))).toBe(true)
          const all = groups.flat().map(({ id }) => id)
          expect(new Set(all).size).toBe(all.length)
        },
      ),
    )
  })
})

describe('the time that units are asked about', () => {
  const today = '2026-11-23'
  const at = (visits: readonly Coming[]) => {
    const { startsAt, endsAt } = suggestTime(visits, today)
    return [dayOf(startsAt), timeOf(startsAt), timeOf(endsAt)]
  }

  it('is a morning when all can', () => {
    expect(at([visit('a'), visit('b', days('2026-12-03', '2026-12-18'))])).toEqual([
      '2026-12-03',
      '09:00',
      '11:00',
    ])
  })

  it('is never a day off, nor today', () => {
    expect(at([visit('a', days('2026-12-05', '2026-12-20'))])[0]).toBe('2026-12-07')
    expect(at([visit('a', days('2026-11-01', '2026-12-20'))])[0]).toBe('2026-11-24')
  })

  it('is the time that one of them has fixed', () => {
    const fixed = {
      startsAt: new Date('2026-12-02T12:00:00Z'),
      endsAt: new Date('2026-12-02T13:00:00Z'),
    }
    expect(at([visit('a'), visit('b', fixed)])).toEqual(['2026-12-02', '13:00', '14:00'])
  })

  it('is a working day to come, whatever the visits', () => {
    const anyDay = fc.integer({ min: -60, max: 400 })
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 5 }), (starts) => {
        const visits = starts.map((from, nth) => {
          const day = new Date(Date.UTC(2026, 10, 23 + from)).toISOString().slice(0, 10)
          return visit(`v${nth}`, days(day))
        })
        const day = dayOf(suggestTime(visits, today).startsAt)
        expect(day > today && isWorkingDay(day)).toBe(true)
      }),
    )
  })
})

describe('a joint visit', () => {
  const yes = (unitId: string) => ({ unitId, hasSaidYes: true })
  const silent = (unitId: string) => ({ unitId, hasSaidYes: false })
  it.each([
    [[], 'dissolved'],
    [[yes('a')], 'dissolved'],
    [[yes('a'), yes('a')], 'dissolved'],
    [[yes('a'), silent('b')], 'proposed'],
    [[yes('a'), yes('b')], 'agreed'],
    [[yes('a'), yes('b'), silent('c')], 'proposed'],
  ] as const)('of %j is %s', (parties, status) => {
    expect(statusOf(parties)).toBe(status)
  })

  const now = new Date('2026-12-01T09:00:00Z')
  const [before, after] = [new Date('2026-12-01T08:00:00Z'), new Date('2026-12-02T08:00:00Z')]
  it.each([
    ['proposed', after, 'yes', true],
    ['proposed', after, 'no', true],
    ['proposed', before, 'yes', false],
    ['proposed', before, 'no', true],
    ['agreed', after, 'no', true],
    ['agreed', before, 'no', false],
    ['dissolved', after, 'yes', false],
    ['dissolved', after, 'no', false],
  ] as const)('that is %s for %s hears %s: %s', (status, startsAt, answer, allowed) => {
    expect(decideAnswer({ status, startsAt }, answer, now).allowed).toBe(allowed)
  })

  it('is put together by hand at one site, of two units, once', () => {
    const unseen = visit('b', { isAnnounced: false })
    expect(decideJoining(visit('a'), unseen)).toMatchObject({ allowed: true })
    expect(decideJoining(visit('a'), visit('b', { siteKey: 'x' }))).toMatchObject({
      code: 'jointVisit.otherSite',
    })
    expect(decideJoining(visit('a'), visit('b', { unitId: 'unit-a' }))).toMatchObject({
      code: 'jointVisit.sameUnit',
    })
    const together = { jointId: 'j' }
    expect(decideJoining(visit('a', together), visit('b', together))).toMatchObject({
      code: 'jointVisit.already',
    })
  })
})
