import { describe, expect, it } from 'vitest'
import { isEnglish, translate, translateSlip } from './english.ts'
import { type AreaText, buildIndex, whoAnswers } from './index.ts'
import { tokenize } from './swedish.ts'

const area = (code: string, keywords: string[]): AreaText => ({
  code,
  title: keywords[0] ?? '',
  titleEn: '',
  description: '',
  keywords,
  examples: [],
})
const index = buildIndex([
  area('skylt', ['skylt']),
  area('skola', ['barn', 'förskola']),
  area('lada', ['lada']),
])

describe('English', () => {
  it.each([
    ['Do I need a permit for a sign?', true],
    ['Behöver jag tillstånd för en sign?', false],
    ['Arrende om ett are', false],
    ['hyra ett are mark till hästar', false],
    ['Are there any dogs at school?', true],
    ['skylt', false],
    ['bar', false],
  ])('is told by its small words: %s', (text, is) => {
    expect(isEnglish(tokenize(text))).toBe(is)
  })

  it('is put into Swedish word by word, in whatever form', () => {
    expect(translate('signs')).toEqual(['skylt'])
    expect(translate('batteries')).toEqual(['batteri'])
    expect(translate('digging')).toEqual(['gräva'])
    expect(translate('förskola')).toEqual([])
  })

  it('is put right when misspelt', () => {
    expect(translateSlip('chidlren')).toEqual({ words: ['barn'], closeness: expect.any(Number) })
    expect(translateSlip('xyzzyxyz')).toEqual({ words: [], closeness: 0 })
    expect(whoAnswers(index, 'Is there a place for the chidlren?').hits.map(({ code }) => code)).toEqual([
      'skola',
    ])
  })

  it('finds areas by what its words mean, and shows it', () => {
    expect(whoAnswers(index, 'Can we have a bigger sign?').hits[0]).toMatchObject({
      code: 'skylt',
      reasons: [{ word: 'sign', way: 'translated', means: 'skylt' }],
    })
  })

  it('reads a word that both languages have by the language of the question', () => {
    expect(whoAnswers(index, 'Finns det plats för fler barn hos er?').hits.map(({ code }) => code)).toEqual([
      'skola',
    ])
    expect(whoAnswers(index, 'What do we do with the old barn?').hits.map(({ code }) => code)).toContain(
      'lada',
    )
  })
})
