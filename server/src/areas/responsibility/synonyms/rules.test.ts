import { describe, expect, it } from 'vitest'
import { decideSaid, decideSynonymAct, type SynonymAct } from './rules.ts'

describe('a synonym', () => {
  it.each([
    [{ phrase: 'ljuslåda', means: 'skylt', areaId: null }, true],
    [{ phrase: 'ljuslåda', means: null, areaId: 'a' }, true],
    [{ phrase: 'ljuslåda', means: 'skylt', areaId: 'a' }, 'synonym.sayOne'],
    [{ phrase: 'ljuslåda', means: null, areaId: null }, 'synonym.sayOne'],
    [{ phrase: '!!', means: 'skylt', areaId: null }, 'synonym.noWord'],
    [{ phrase: 'skylt', means: '…', areaId: null }, 'synonym.noWord'],
    [{ phrase: 'Skyltar', means: 'skylten', areaId: null }, 'synonym.sameWord'],
  ])('says one thing, with words: %o', (said, allowed) => {
    const verdict = decideSaid(said)
    expect(verdict.allowed ? true : verdict.code).toBe(allowed)
  })

  it.each([
    [false, 'change', 1, true],
    [false, 'retire', 1, true],
    [false, 'restore', 1, 'synonym.notRetired'],
    [true, 'change', 1, 'synonym.retired'],
    [true, 'retire', 1, 'synonym.retired'],
    [true, 'restore', 1, true],
    [false, 'change', 2, 'version.stale'],
    [true, 'restore', undefined, 'version.stale'],
  ] as [boolean, SynonymAct, number | undefined, true | string][])(
    'retired %s, to %s, seen %s: %s',
    (retired, act, seen, allowed) => {
      const verdict = decideSynonymAct({ version: 1, retired }, act, seen)
      expect(verdict.allowed ? true : verdict.code).toBe(allowed)
    },
  )
})
