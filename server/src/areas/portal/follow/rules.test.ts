import { describe, expect, test } from 'vitest'
import { datesOf, progressOfUnits, situationOf } from './rules.ts'

const open = { status: 'open', outcome: null, units: [], hasAnswer: false }

describe('what happens now', () => {
  test.each([
    ['received', { ...open, status: 'received' }],
    ['open', open],
    ['parts', { ...open, units: [{ progress: 'offered' as const }, { progress: 'answered' as const }] }],
    ['combining', { ...open, units: [{ progress: 'answered' as const }] }],
    ['answered', { ...open, units: [{ progress: 'settled' as const }], hasAnswer: true }],
    ['answered', { ...open, hasAnswer: true }],
    [
      'parts',
      {
        ...open,
        units: [{ progress: 'settled' as const }, { progress: 'offered' as const }],
        hasAnswer: true,
      },
    ],
    ['awaiting_company', { ...open, status: 'awaiting_company', units: [{ progress: 'offered' as const }] }],
    ['closed.moved', { ...open, status: 'closed', outcome: 'moved' }],
  ])('is %s', (key, facts) => {
    expect(situationOf(facts)).toBe(key)
  })
})

describe('the units that take part', () => {
  test('are as far as the least of their parts', () => {
    const parts = [
      { unitId: 'a', status: 'answered' },
      { unitId: 'a', status: 'in_progress' },
      { unitId: 'b', status: 'settled' },
    ]
    expect(progressOfUnits(parts)).toEqual([
      { unitId: 'a', progress: 'in_progress' },
      { unitId: 'b', progress: 'settled' },
    ])
  })

  test('leave out those that declined or were let off', () => {
    expect(
      progressOfUnits([
        { unitId: 'a', status: 'declined' },
        { unitId: 'b', status: 'withdrawn' },
      ]),
    ).toEqual([])
  })
})

describe('dates', () => {
  const facts = {
    status: 'open',
    today: '2026-11-23',
    firstContactBy: '2026-11-24',
    hasContact: false,
    promisedOn: null,
    hasAnswer: false,
  }
  test.each([
    [['firstContact'], facts],
    [['firstContact'], { ...facts, today: '2026-11-24' }],
    [['firstContact.late', 'notYet'], { ...facts, today: '2026-11-25' }],
    [['notYet'], { ...facts, hasContact: true }],
    [['promised'], { ...facts, hasContact: true, promisedOn: '2026-11-23' }],
    [['promised.late'], { ...facts, hasContact: true, promisedOn: '2026-11-22' }],
    [[], { ...facts, hasAnswer: true, promisedOn: '2026-11-22' }],
    [[], { ...facts, status: 'closed' }],
  ])('are %j', (keys, f) => {
    expect(datesOf(f)).toEqual(keys)
  })
})
