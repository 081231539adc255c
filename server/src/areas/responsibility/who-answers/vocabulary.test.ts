import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AreaText, buildIndex, compileVocabulary, type LearnedWord, whoAnswers } from './index.ts'
import { rank } from './rank.ts'

const area = (code: string, title: string, keywords: string[]): AreaText => ({
  code,
  title,
  titleEn: '',
  description: '',
  keywords,
  examples: [],
})
const areas = [
  area('skylt', 'Skylt', ['skylt', 'fasadskylt']),
  area('mat', 'Livsmedel', ['café', 'restaurang', 'ny ägare']),
  area('hamn', 'Hamn', ['båtplats', 'kaj']),
]
const index = buildIndex(areas)
const listed = (phrase: string, means: string | null, areaCode: string | null = null) =>
  compileVocabulary(index, [{ phrase, means, areaCode }], [])
const ask = (question: string, vocabulary = listed('ljuslåda', 'skylt')) =>
  whoAnswers(index, question, 5, vocabulary)
const lesson = (word: string, areaCode: string, cases = 4, share = 1): LearnedWord => ({
  word,
  areaCode,
  cases,
  share,
})

describe('a synonym of the administrators', () => {
  it('leads where the other word does, and says so', () => {
    expect(whoAnswers(index, 'Vi vill ha en ljuslåda').hits).toEqual([])
    const [first] = ask('Vi vill ha en ljuslåda').hits
    expect(first).toMatchObject({
      code: 'skylt',
      reasons: [{ word: 'ljuslåda', way: 'listed', means: 'skylt', cases: null }],
    })
  })

  it('holds both ways, and for inflections of the word', () => {
    expect(ask('ljuslådorna').hits[0]?.code).toBe('skylt')
    expect(ask('bodega', listed('kaj', 'bodega')).hits[0]?.code).toBe('hamn')
  })

  it('may be several words, on either side', () => {
    expect(
      ask('Får vi sätta logga i rondellen?', listed('logga i rondellen', 'skylt')).hits[0],
    ).toMatchObject({
      code: 'skylt',
      words: ['logga i rondellen'],
    })
    expect(ask('Vi överlåter caféet', listed('överlåter', 'ny ägare')).hits[0]?.code).toBe('mat')
    expect(ask('logga', listed('logga i rondellen', 'skylt')).hits).toEqual([])
  })

  it('may lead to an area by itself', () => {
    const [first] = ask('Var lägger vi till med pråmen?', listed('pråmen', null, 'hamn')).hits
    expect(first).toMatchObject({ code: 'hamn', reasons: [{ word: 'pråmen', way: 'listed', means: null }] })
    expect(ask('pråmen', listed('pråmen', null, 'gone')).hits).toEqual([])
  })

  it('changes no score of a question without its words', () => {
    expect(ask('Vi öppnar café')).toEqual(whoAnswers(index, 'Vi öppnar café'))
  })
})

describe('what settled cases taught', () => {
  it('finds an area that the map does not, and says from how many cases', () => {
    const learned = compileVocabulary(index, [], [lesson('surfbräd', 'hamn', 5)])
    expect(whoAnswers(index, 'surfbräda', 5, learned).hits[0]).toMatchObject({
      code: 'hamn',
      reasons: [{ word: 'surfbräda', way: 'learned', means: null, cases: 5 }],
    })
  })

  it('is never sure by itself', () => {
    const learned = compileVocabulary(
      index,
      [],
      ['surfbräd', 'paddl', 'våg'].map((word) => lesson(word, 'hamn', 900)),
    )
    expect(whoAnswers(index, 'surfbräda paddla våg', 5, learned).sure).toBe(false)
  })

  const words = 'skylt fasadskylt café restaurang kaj båtplats surfbräda paddla vågor läge bod segel'.split(
    ' ',
  )
  const anyLesson = fc.record({
    word: fc.constantFrom('surfbräd', 'paddl', 'våg', 'läg', 'bod', 'segel', 'skylt', 'kaj'),
    areaCode: fc.constantFrom('skylt', 'mat', 'hamn'),
    cases: fc.integer({ min: 3, max: 10_000 }),
    share: fc.double({ min: 0.5, max: 1, noNaN: true }),
  })

  it('never puts an area first that learned words alone speak for, when the map speaks for another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 10 }),
        fc.array(anyLesson, { maxLength: 20 }),
        (asked, lessons) => {
          const question = asked.join(' ')
          const curated = rank(index, question, 5).hits.map(({ code }) => code)
          const [first] = rank(index, question, 5, compileVocabulary(index, [], lessons)).hits
          return curated.length === 0 || (first !== undefined && curated.includes(first.code))
        },
      ),
    )
    expect(index.codes).toHaveLength(3)
  })
})
