import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import { DEFAULT_CHOICES } from '../choices/rules.ts'
import { aboutOf, chooseReached, decideDelivery } from './rules.ts'

const anna = {
  kind: 'member',
  memberId: 'anna',
  name: 'Anna',
  locale: 'sv',
  units: [],
  roles: [],
  covers: [],
} as const satisfies Actor
const reach = (memberId: string, telling: number, insteadOf: string | null = null) => ({
  memberId,
  telling,
  insteadOf,
  away: false,
})
const now = new Date('2026-11-23T09:00:00Z')

describe('who is reached', () => {
  it('is nobody who did it themselves', () => {
    expect(chooseReached([reach('anna', 0), reach('bo', 0)], anna).map(({ memberId }) => memberId)).toEqual([
      'bo',
    ])
  })

  it('is everybody when the company or the program did it', () => {
    const company = { kind: 'company', caseId: 'c', locale: 'sv' } as const
    expect(chooseReached([reach('anna', 0)], company)).toHaveLength(1)
  })

  it('is each person once, by the first telling that names them', () => {
    const chosen = chooseReached([reach('bo', 2), reach('bo', 0, 'anna'), reach('cia', 1)], anna)
    expect(chosen).toEqual([reach('bo', 0, 'anna'), reach('cia', 1)])
  })
})

describe('how it leaves the house', () => {
  it.each([
    ['waits', 'mail'],
    ['mentions', 'mail'],
    ['cases', 'digest'],
    ['unit', 'digest'],
    ['signals', 'digest'],
  ] as const)('%s by %s, for those who have chosen nothing', (group, way) => {
    const { mailDueAt, digestSince } = decideDelivery(group, false, now)
    expect([mailDueAt !== null, digestSince !== null]).toEqual([way === 'mail', way === 'digest'])
  })

  it('waits a minute with a mail, so that what is done in one go is told in one', () => {
    expect(decideDelivery('waits', false, now).mailDueAt).toEqual(new Date('2026-11-23T09:01:00Z'))
  })

  it('not at all for those who read it in the app', () => {
    const choices = { ...DEFAULT_CHOICES, by: { ...DEFAULT_CHOICES.by, waits: 'app' } } as const
    expect(decideDelivery('waits', false, now, choices)).toEqual({ mailDueAt: null, digestSince: null })
  })

  it.each(['mail', 'digest', 'app'] as const)(
    'in the first digest back for who is away, also by %s',
    (way) => {
      const choices = { ...DEFAULT_CHOICES, by: { ...DEFAULT_CHOICES.by, waits: way } }
      expect(decideDelivery('waits', true, now, choices)).toEqual({ mailDueAt: null, digestSince: now })
    },
  )
})

describe('what it is about', () => {
  const telling = { to: [], group: 'cases', why: 'officer' } as const
  it('is the case, where there is one', () => {
    expect(aboutOf('x', telling)).toEqual({ about: 'case:x', leadsTo: '/cases/x' })
    expect(aboutOf('x', { ...telling, leadsTo: '/map' })).toEqual({ about: 'case:x', leadsTo: '/map' })
  })
  it('is the page it leads to otherwise', () => {
    expect(aboutOf(undefined, { ...telling, leadsTo: '/duty' })).toEqual({ about: '/duty', leadsTo: '/duty' })
  })
})
