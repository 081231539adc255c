import { describe, expect, it } from 'vitest'
import { doubtsOf, ruleOn } from './limit-rule.ts'

describe('the rule of a day', () => {
  const before = { from: null, to: '2025-12-01' }
  const after = { from: '2025-12-01', to: null }
  it.each([
    ['2025-11-30', before],
    ['2025-12-01', after],
    ['2030-01-01', after],
  ])('an application of %s follows the law of that day', (day, rule) => {
    expect(ruleOn([after, before], day)).toBe(rule)
  })
  it('there may be none', () => {
    expect(ruleOn([after], '2025-11-30')).toBeUndefined()
  })
})

describe('a limit is in doubt', () => {
  const certain = { citation: '9 kap. 27 §', checkedOn: '2025-11-23' }
  it('not for a year after somebody looked it up', () => {
    expect(doubtsOf(certain, '2026-11-23')).toEqual([])
    expect(doubtsOf(certain, '2026-11-24')).toEqual(['checkedLongAgo'])
  })
  it('when nobody has, and without a source', () => {
    expect(doubtsOf({ citation: null, checkedOn: null }, '2026-11-23')).toEqual(['noSource', 'neverChecked'])
    expect(doubtsOf({ ...certain, citation: null }, '2026-01-01')).toEqual(['noSource'])
  })
})
