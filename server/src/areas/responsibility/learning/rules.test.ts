import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnWords, type SettledCase } from './rules.ts'
import { namesIn, taughtWords } from './words.ts'

const settled = (nth: number, question: string, more: Partial<SettledCase> = {}): SettledCase => ({
  caseId: `case-${nth}`,
  asker: `company-${nth}`,
  question,
  areaIds: ['hamn'],
  names: [],
  ...more,
})
const learn = (cases: readonly SettledCase[]) => learnWords(cases, () => false)
const words = (cases: readonly SettledCase[]) => learn(cases).map(({ shown }) => shown)
const thrice = (question: string, more: Partial<SettledCase> = {}) =>
  [1, 2, 3].map((nth) => settled(nth, question, more))

describe('what cases teach', () => {
  it('is a content word that three askers have used, with the cases', () => {
    expect(learn(thrice('vi vill hyra ut paddelbrädor'))).toEqual([
      {
        word: 'paddelbräd',
        shown: 'paddelbrädor',
        areaId: 'hamn',
        caseIds: ['case-1', 'case-2', 'case-3'],
        askers: 3,
        share: 1,
      },
    ])
  })

  it('is nothing from two askers, however often they ask', () => {
    const often = Array.from({ length: 20 }, (_, nth) =>
      settled(nth, 'vi vill hyra ut paddelbrädor', { asker: `company-${nth % 2}` }),
    )
    expect(learn(often)).toEqual([])
  })

  it('is one word for its inflections, shown as most write it', () => {
    const cases = [
      settled(1, 'om paddelbrädor'),
      settled(2, 'om paddelbrädan'),
      settled(3, 'om paddelbrädor'),
    ]
    expect(words(cases)).toEqual(['paddelbrädor'])
  })

  it('is no word that cases of other areas use as much', () => {
    const others = [4, 5, 6, 7].map((nth) => settled(nth, 'om paddelbrädor', { areaIds: ['mat'] }))
    expect(learn([...thrice('om paddelbrädor'), ...others]).map(({ areaId }) => areaId)).toEqual(['mat'])
  })

  it('is nothing that the map says already', () => {
    expect(learnWords(thrice('om paddelbrädor'), (word) => word === 'paddelbräd')).toEqual([])
  })

  it('is unlearned with the case that taught it', () => {
    const cases = thrice('om paddelbrädor')
    expect(learn(cases)).toHaveLength(1)
    expect(learn(cases.slice(1))).toEqual([])
  })

  it.each([
    ['a name in the middle of a sentence', 'det gäller Vikingbrädor hos oss'],
    ['a word of the company’s name', 'det gäller brädspecialisten', ['Brädspecialisten AB']],
    ['an e-mail address', 'paddelbrada@foretag.example'],
    ['a web address', 'se www.paddelbrada.se och https://paddelbrada.nu/om'],
    ['numbers', 'det är 0176123456, 556016-0680 eller 19121212-1212, fastighet 4:12x'],
    ['a street', 'det ligger på storgatan och hamnvägen'],
    ['words without a subject', 'vi vill gärna veta vad som gäller'],
    ['capitals', 'VI VILL HA PADDELBRÄDOR'],
  ])('is never %s', (_name, question, names: string[] = []) => {
    expect(words(thrice(question, { names }))).toEqual([])
  })

  it('is no name that any one case shows to be a name', () => {
    const cases = [...thrice('vi undrar om tångens brygga'), settled(4, 'Vi heter Tångens och vill växa')]
    expect(words(cases)).not.toContain('tångens')
  })

  it('is the same in whatever order the cases come', () => {
    const some = [
      'om paddelbrädor',
      'om kajakpaddling och paddelbrädor',
      'om vindsurfing',
      'om kajakpaddling',
    ]
    const anyCases = fc.array(fc.record({ text: fc.constantFrom(...some), asker: fc.nat(5) }), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(anyCases, fc.nat(), (given, turn) => {
        const cases = given.map(({ text, asker }, nth) => settled(nth, text, { asker: String(asker) }))
        const at = cases.length === 0 ? 0 : turn % cases.length
        expect(learn([...cases.slice(at), ...cases.slice(0, at)])).toEqual(learn(cases))
      }),
    )
  })

  it('always rests on as many askers as the rule asks for', () => {
    const anyText = fc.array(fc.constantFrom('brygga', 'paddel', 'segel', 'Anna', '12'), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.record({ text: anyText, asker: fc.nat(4) }), { maxLength: 25 }), (given) => {
        const cases = given.map(({ text, asker }, nth) =>
          settled(nth, text.join(' '), { asker: String(asker) }),
        )
        for (const { caseIds, word } of learn(cases)) {
          const askers = new Set(
            cases.filter(({ caseId }) => caseIds.includes(caseId)).map((one) => one.asker),
          )
          expect(askers.size).toBeGreaterThanOrEqual(3)
          expect(word).toMatch(/^\p{Ll}+$/u)
        }
      }),
    )
  })
})

describe('the words of a question', () => {
  it('are told from its names', () => {
    expect(
      taughtWords('Hej! Bryggan vid Rävsnäs behöver muddras.', new Set()).map(({ shown }) => shown),
    ).toEqual(['bryggan', 'muddras'])
    expect(namesIn('Hej! Bryggan vid Rävsnäs behöver muddras.')).toEqual(['rävsnäs'])
  })
})
