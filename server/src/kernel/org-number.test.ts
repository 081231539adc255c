import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOrgNumber, luhnSum, maskOrgNumber, parseOrgNumber } from './org-number.ts'

describe('an organisation number', () => {
  it.each(['2120000217', '2120000829', '5299999994', '5564372307', '5592193030', '8024100151'])(
    '%s is right',
    (n) => {
      expect(parseOrgNumber(n)).toEqual({ valid: true, value: n, isPersonal: false })
    },
  )

  it.each(['212000-0217', '2120000217', '162120000217', ' 212000–0217 ', '212000 0217', '16212000-0217'])(
    'written as "%s" is the same',
    (text) => {
      expect(parseOrgNumber(text)).toEqual({ valid: true, value: '2120000217', isPersonal: false })
    },
  )

  it.each([
    ['2120000214', 'orgNumber.checkDigit'],
    ['5299999995', 'orgNumber.checkDigit'],
    ['0801015799', 'orgNumber.checkDigit'],
    ['000000-0000', 'orgNumber.format'],
    ['212000021', 'orgNumber.format'],
    ['21200002170', 'orgNumber.format'],
    ['٢١٢٠٠٠٠٢١٧', 'orgNumber.format'],
    ['', 'orgNumber.format'],
    ['8602302381', 'orgNumber.format'],
  ])('%s is refused: %s', (text, fault) => {
    expect(parseOrgNumber(text)).toEqual({ valid: false, fault })
  })

  it('of a sole trader is told to be personal, in ten and in twelve digits', () => {
    expect(parseOrgNumber('198602262381')).toEqual({ valid: true, value: '8602262381', isPersonal: true })
    expect(parseOrgNumber('860226-2381')).toEqual({ valid: true, value: '8602262381', isPersonal: true })
  })

  it('is shown in groups, and masked for those who need not see it', () => {
    expect(formatOrgNumber('5560160680')).toBe('556016-0680')
    expect(maskOrgNumber('8602262381')).toBe('860226-XXXX')
  })

  it('with one digit changed is never taken for right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const right = '5564372307'
        const wrong = right.slice(0, place) + ((Number(right[place]) + by) % 10) + right.slice(place + 1)
        expect(luhnSum(wrong) % 10).not.toBe(0)
        expect(parseOrgNumber(wrong).valid).toBe(false)
      }),
    )
  })
})
