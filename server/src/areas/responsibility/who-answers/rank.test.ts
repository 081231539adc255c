import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENGLISH_STOP_WORDS, isEnglish } from './english.ts'
import { type AreaText, buildIndex, whoAnswers } from './index.ts'
import { rank } from './rank.ts'
import { tokenize } from './swedish.ts'
import { NO_VOCABULARY } from './vocabulary.ts'
import { STOP_WORDS } from './words.ts'

const area = (code: string, title: string, keywords: string[], more: Partial<AreaText> = {}): AreaText => ({
  code,
  title,
  titleEn: '',
  description: '',
  keywords,
  examples: [],
  ...more,
})

const areas = [
  area('alkohol', 'Serveringstillstånd för alkohol', ['serveringstillstånd', 'öl', 'vin'], {
    titleEn: 'Alcohol licence',
  }),
  area('schakt', 'Schakttillstånd', ['gräva', 'schakttillstånd']),
  area('mat', 'Livsmedel', ['restaurang', 'café', 'kök'], { examples: ['Vi ska öppna en pizzeria'] }),
  area('lov', 'Bygglov', ['bygglov', 'bygga om'], { description: 'Gäller även växthus.' }),
  area('mark', 'Köpa kommunal mark', ['industritomt', 'köpa mark']),
  area('arrende', 'Arrende', ['arrende', 'hyra mark']),
  area('hamn', 'Hamn', ['båtplats', 'kaj']),
]
const index = buildIndex(areas)
const ask = (question: string) => whoAnswers(index, question)
const codes = (question: string) => ask(question).hits.map((hit) => hit.code)

/** Any code units at all, halves of pairs among them. */
const anySigns = fc.array(fc.nat(0xffff), { maxLength: 120 }).map((codes) => String.fromCharCode(...codes))

describe('whoAnswers', () => {
  it('finds a compound by its last part', () => {
    expect(codes('Behöver jag tillstånd?')).toEqual(expect.arrayContaining(['alkohol', 'schakt']))
  })

  it('finds a word by a longer compound that begins with it', () => {
    expect(codes('Hur går det med min bygglovsansökan?')[0]).toBe('lov')
  })

  it.each([
    ['bygglovet', 'lov'],
    ['resturang', 'mat'],
    ['servernigstillstånd', 'alkohol'],
    ['båt plats', 'hamn'],
    ['BÅTPLATSERNAS', 'hamn'],
    ['industri-tomt', 'mark'],
    ['cafe', 'mat'],
    ['krog', 'mat'],
    ['alcohol licence', 'alkohol'],
  ])('answers %s with %s', (question, code) => {
    expect(codes(question)[0]).toBe(code)
  })

  it('tells phrases apart that share a word', () => {
    expect(codes('Vi vill köpa en bit mark')[0]).toBe('mark')
    expect(codes('Vi vill hyra en bit mark')[0]).toBe('arrende')
  })

  it('brings up every subject of a long question', () => {
    const question =
      'Vi öppnar restaurang vid vattnet med öl och vin. Dessutom ska vi gräva och vill ha en båtplats.'
    expect(new Set(codes(question))).toEqual(new Set(['mat', 'alkohol', 'schakt', 'hamn']))
  })

  it('says which words matched, as they were written', () => {
    expect(ask('Vi planerar RESTURANG i maj').hits[0]?.words).toEqual(['RESTURANG'])
  })

  it('gives more for a title than for an example, and for an example than for nothing', () => {
    expect(codes('pizzeria')).toEqual(['mat'])
    expect(codes('växthus')).toEqual(['lov'])
    expect(ask('livsmedel').hits[0]?.score).toBeGreaterThan(ask('pizzeria').hits[0]?.score ?? 0)
  })

  it('lets a common word lead no more surely to an area because a rare word means about the same', () => {
    const common = ['en', 'två', 'tre', 'fyra'].map((code) => area(code, `Ramp ${code}`, ['ramp']))
    const rare = area('rare', 'Annat', ['snurrebocken'])
    const known = buildIndex([...common, rare], { synonyms: [['ramp', 'snurrebocken']] })
    const [first] = whoAnswers(known, 'Vi har en ramp').hits
    expect(first?.code).not.toBe('rare')
  })

  it('does not join two small words to one that the map has', () => {
    const near = buildIndex([...areas, area('intill', 'Granntomt', ['intill'])])
    expect(whoAnswers(near, 'Taket har rasat in till hälften').hits.map(({ code }) => code)).not.toContain(
      'intill',
    )
    expect(whoAnswers(near, 'Ligger intill').hits.map(({ code }) => code)).toContain('intill')
  })

  it('uses the synonyms of the municipality beside its own', () => {
    const local = buildIndex(areas, { synonyms: [['kaj', 'snurrebocken']] })
    expect(whoAnswers(local, 'snurrebocken').hits[0]?.code).toBe('hamn')
    expect(codes('snurrebocken')).toEqual([])
  })

  it('is sure of a clear question and not of one that fits several', () => {
    expect(ask('Vi vill ha serveringstillstånd för öl och vin').sure).toBe(true)
    expect(ask('tillstånd').sure).toBe(false)
    expect(ask('').sure).toBe(false)
  })

  it.each(['', ' ', 'a', '😀👩‍👩‍👧', '\u0000\u001b[31m', '\ud800', '12345', '????', 'och att det'])(
    'answers odd input %j with nothing',
    (question) => {
      expect(ask(question)).toEqual({ hits: [], sure: false, several: [] })
    },
  )

  it('answers from an empty map, and with no more than asked for', () => {
    expect(whoAnswers(buildIndex([]), 'bygglov').hits).toEqual([])
    expect(whoAnswers(index, 'öl bygglov gräva kaj', 2).hits).toHaveLength(2)
    expect(whoAnswers(index, 'bygglov', 0).hits).toEqual([])
    expect(whoAnswers(index, 'bygglov', -1).hits).toEqual([])
  })

  it('reads a word of 4,000 letters and a text of 100,000', () => {
    expect(ask('x'.repeat(4000)).hits).toEqual([])
    expect(codes(`bygglov ${'och så vidare '.repeat(8000)}`)).toEqual(['lov'])
  })

  it('is not led astray by words that objects are born with', () => {
    expect(ask('constructor __proto__ toString hasOwnProperty').hits).toEqual([])
  })
})

describe('whatever is asked, whoAnswers', () => {
  const some = 'bygglov öl restaurangen gräva tillstånd mark hyra kaj resturang och Anna 😀'
  const word = fc.constantFrom(...some.split(' '))
  const question = fc.oneof(
    anySigns,
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  )

  it('does not throw, gives each area once, the highest score first', () => {
    fc.assert(
      fc.property(question, (text) => {
        const { hits } = ask(text)
        const scores = hits.map((hit) => hit.score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        expect(new Set(hits.map((hit) => hit.code)).size).toBe(hits.length)
        expect(hits.every((hit) => Number.isFinite(hit.score) && hit.score >= 0)).toBe(true)
      }),
    )
  })

  it('names words of the question only', () => {
    fc.assert(
      fc.property(question, (text) => {
        for (const { words } of ask(text).hits) {
          expect(words.length).toBeGreaterThan(0)
          for (const shown of words) expect(text).toContain(shown)
        }
      }),
    )
  })

  it('says the same each time, and from an index built anew', () => {
    const again = buildIndex(areas)
    fc.assert(
      fc.property(question, (text) => {
        expect(ask(text)).toEqual(ask(text))
        expect(whoAnswers(again, text)).toEqual(ask(text))
      }),
    )
  })

  it('finds the same subject with words of no subject after it', () => {
    // "om" makes a phrase with "bygga", and an English word may change the language of the whole.
    const swedish = [...STOP_WORDS].filter(
      (one) => one !== 'om' && !ENGLISH_STOP_WORDS.has(one) && !isEnglish(tokenize(one)),
    )
    const empty = fc.array(fc.constantFrom(...swedish), { maxLength: 10 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), empty, (words, more) => {
        const first = (text: string) => rank(index, text, 1, NO_VOCABULARY, 'subject').hits[0]?.code
        expect(first([...words, '.', ...more].join(' '))).toBe(first(words.join(' ')))
      }),
    )
  })

  it('gives a shorter answer as the beginning of a longer one', () => {
    fc.assert(
      fc.property(question, fc.nat(6), (text, limit) => {
        expect(whoAnswers(index, text, limit).hits).toEqual(whoAnswers(index, text, 7).hits.slice(0, limit))
      }),
    )
  })
})
