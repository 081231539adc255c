import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSpelling, nearest, slipsBetween } from './spelling.ts'

const spelling = buildSpelling([
  'restaurang',
  'serveringstillstånd',
  'skylt',
  'brygga',
  'pool',
  'lokal',
  'avlopp',
])
const best = (word: string) => nearest(spelling, word)[0]?.word

describe('nearest', () => {
  it.each([
    ['resturang', 'restaurang'],
    ['restarang', 'restaurang'],
    ['servernigstillstånd', 'serveringstillstånd'],
    ['serveringstilstand', 'serveringstillstånd'],
    ['skyltt', 'skylt'],
    ['avlop', 'avlopp'],
  ])('takes %s for %s', (written, meant) => {
    expect(best(written)).toBe(meant)
  })

  it.each(['hus', 'poll', 'kaffe', 'helikopter', 'x'])('takes %s for nothing', (written) => {
    expect(best(written)).toBeUndefined()
  })

  it('finds a long word with any two neighbours swapped', () => {
    const word = 'serveringstillstånd'
    fc.assert(
      fc.property(fc.integer({ min: 0, max: word.length - 2 }), (at) => {
        const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
        expect(best(swapped)).toBe(word)
      }),
    )
  })
})

describe('slipsBetween', () => {
  it.each([
    ['skylt', 'skylt', 0],
    ['skylt', 'skytl', 1],
    ['skylt', 'sylt', 1],
    ['skylt', 'skyltar', 2],
    ['skylt', 'brygga', 3],
  ])('%s and %s', (a, b, slips) => {
    expect(slipsBetween(a, b, 2)).toBe(slips)
  })

  it('is the same in both directions and none for the same word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b, 3)).toBe(slipsBetween(b, a, 3))
        expect(slipsBetween(a, a, 3)).toBe(0)
      }),
    )
  })
})
