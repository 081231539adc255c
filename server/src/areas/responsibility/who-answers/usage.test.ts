import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AreaText, buildIndex, whoAnswers } from './index.ts'
import { leaningsOf } from './leanings.ts'
import { readQuestion } from './read-question.ts'
import { WEIGHTS } from './weights.ts'

const area = (code: string, examples: string[]): AreaText => ({
  code,
  title: code,
  titleEn: '',
  description: '',
  keywords: [],
  examples,
})

const index = buildIndex([
  area('vägvisning', ['Ingen hittar hit', 'Kunderna hittar inte hit från stora vägen']),
  area('hastighet', ['De kör för fort förbi oss', 'Bilarna kör alldeles för fort']),
  area('klagomål', ['Ingen ringer tillbaka', 'Jag har ringt men ingen hör av sig']),
  area('parkering', ['Kunderna hittar ingen plats', 'Var får vi stå?']),
])
const codes = (question: string) => whoAnswers(index, question).hits.map(({ code }) => code)
const leanings = (question: string) => leaningsOf(index.usage, readQuestion(index, question), WEIGHTS)

describe('how areas use words', () => {
  it.each([
    ['Hittar de hit?', 'vägvisning'],
    ['Alla kör för fort', 'hastighet'],
    ['Varför är det ingen som ringer tillbaka', 'klagomål'],
  ])('finds an area by common words together: %s', (question, code) => {
    expect(codes(question)[0]).toBe(code)
  })

  it('tells two areas apart by which words stand beside each other', () => {
    expect(codes('hittar hit')[0]).toBe('vägvisning')
    expect(codes('hittar ingen')[0]).toBe('parkering')
  })

  it('shows the words of subject, and small ones only when there are no others', () => {
    const reasons = (question: string) => whoAnswers(index, question).hits[0]?.words
    expect(reasons('Bilarna kör för fort')).toEqual(['Bilarna'])
    expect(reasons('kör för fort')).toEqual(['kör', 'för', 'fort'])
  })

  it('counts no small words of English as though they were Swedish', () => {
    const known = buildIndex([area('halka', ['Det är is på trappan']), area('annat', ['Det är sol'])])
    expect(whoAnswers(known, 'This is what we want to do').hits).toEqual([])
  })

  it('says nothing of words that no area uses, nor when there is one area', () => {
    expect(leanings('snurrebocken')).toEqual([])
    const alone = buildIndex([area('ensam', ['Ingen hittar hit'])])
    expect(leaningsOf(alone.usage, readQuestion(alone, 'Ingen hittar hit'), WEIGHTS)).toEqual([])
  })

  it('shares at most one whole among the areas, whatever is asked', () => {
    const some = 'ingen hittar hit kunderna kör för fort förbi bilarna ringer tillbaka står vi och plats 12'
    const question = fc.array(fc.constantFrom(...some.split(' ')), { maxLength: 30 })
    fc.assert(
      fc.property(question, (words) => {
        const given = leanings(words.join(' '))
        const sum = given.reduce(
          (all, { byPlace }) => all + [...byPlace.values()].reduce((a, b) => a + b, 0),
          0,
        )
        expect(sum).toBeLessThanOrEqual(WEIGHTS.usage.most + 1e-9)
        expect(given.every(({ byPlace }) => [...byPlace.values()].every((value) => value > 0))).toBe(true)
      }),
    )
  })
})
