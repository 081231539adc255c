import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCompound } from './compounds.ts'

const among =
  (...words: string[]) =>
  (word: string) =>
    words.includes(word) ? word : undefined

describe('splitCompound', () => {
  it.each([
    ['båtplats', ['båt', 'plats']],
    ['livsmedelsbutik', ['livsmedel', 'butik']],
    ['gatukök', ['gata', 'kök']],
    ['kyrkogård', ['kyrka', 'gård']],
    ['elkabel', ['el', 'kabel']],
    ['brandskyddsdokument', ['brand', 'skydd', 'dokument']],
  ])('cuts %s', (word, parts) => {
    const words = 'båt plats livsmedel butik gata kök kyrka gård kabel brand skydd dokument'
    const known = among(...words.split(' '))
    expect(splitCompound(word, known)).toEqual({ parts, whole: true })
  })

  it('finds no word in how another is inflected', () => {
    expect(splitCompound('sommaren', among('som', 'somm', 'aren')).parts).not.toContain('aren')
  })

  it('prefers few parts to many', () => {
    expect(splitCompound('fasadskylt', among('fas', 'ads', 'kylt', 'fasad', 'skylt')).parts).toEqual([
      'fasad',
      'skylt',
    ])
  })

  it('gives the known word at the beginning when the rest is unknown', () => {
    expect(splitCompound('tjärtunnor', among('tjär'))).toEqual({ parts: ['tjär'], whole: false })
  })

  it('gives the known word at the end when the rest is unknown', () => {
    expect(splitCompound('zumbalokal', among('lokal'))).toEqual({ parts: ['lokal'], whole: false })
  })

  it('does not trust three letters at one end', () => {
    expect(splitCompound('ölandsk', among('ö', 'dsk'))).toEqual({ parts: [], whole: false })
  })

  it('gives only words that are known, whatever the word', () => {
    const known = among('ab', 'aba', 'bab', 'abab', 'baba')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 's', 'e'), maxLength: 60 }), (word) => {
        for (const part of splitCompound(word, known).parts) expect(known(part)).toBe(part)
      }),
    )
  })
})
