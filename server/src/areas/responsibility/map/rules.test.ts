import { describe, expect, it } from 'vitest'
import { type ChangeFacts, decideChange, type Role } from './rules.ts'

const period = (id: string, unitId: string, role: Role, from: string | null = '2024-10-01') => ({
  id,
  unitId,
  role,
  from,
})
const decide = (facts: Partial<ChangeFacts>) =>
  decideChange({
    unitId: 'new',
    role: 'accountable',
    from: '2026-12-01',
    today: '2026-11-23',
    periods: [],
    ...facts,
  })

describe('a new period of responsibility', () => {
  it('ends that of the unit that was accountable', () => {
    const periods = [period('a', 'old', 'accountable'), period('b', 'other', 'consulted')]
    expect(decide({ periods })).toEqual({ allowed: true, value: { end: ['a'] } })
  })

  it('ends the role that the unit had before', () => {
    const periods = [period('a', 'old', 'accountable'), period('b', 'new', 'consulted')]
    expect(decide({ periods })).toEqual({ allowed: true, value: { end: ['a', 'b'] } })
  })

  it('lets many be consulted', () => {
    const periods = [period('a', 'old', 'accountable'), period('b', 'other', 'consulted')]
    expect(decide({ role: 'consulted', periods })).toEqual({ allowed: true, value: { end: [] } })
  })

  it('may fill an area that nobody answers for', () => {
    expect(decide({})).toEqual({ allowed: true, value: { end: [] } })
    expect(decide({ periods: [period('a', 'old', 'accountable', null)] })).toMatchObject({
      value: { end: ['a'] },
    })
  })

  it.each<[string, Partial<ChangeFacts>, string]>([
    ['a day gone by', { from: '2026-11-22' }, 'responsibility.inThePast'],
    [
      'the role that the unit has',
      { periods: [period('a', 'new', 'accountable')] },
      'responsibility.already',
    ],
    [
      'a change over one already planned',
      { periods: [period('a', 'old', 'accountable', '2027-01-01')] },
      'responsibility.collides',
    ],
    [
      'two changes from one day',
      { periods: [period('a', 'old', 'accountable', '2026-12-01')] },
      'responsibility.collides',
    ],
    [
      'to leave the area without anybody accountable',
      { role: 'consulted', periods: [period('a', 'new', 'accountable')] },
      'responsibility.leavesGap',
    ],
  ])('refuses %s', (_, facts, code) => {
    expect(decide(facts)).toEqual({ allowed: false, code })
  })
})
