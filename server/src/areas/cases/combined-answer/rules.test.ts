import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AnswerToCombine, type CombineWords, composeDraft, decideSend } from './rules.ts'

const facts = { caseStatus: 'open', body: 'Ni kan börja i juni.', partsOpen: 0, conflictsOpen: 0 }

test.each([
  ['a written answer leaves when all have answered', {}, undefined],
  ['it waits while a single unit has not answered', { partsOpen: 1 }, 'combinedAnswer.partsOpen'],
  ['it waits while two answers contradict each other', { conflictsOpen: 1 }, 'combinedAnswer.contradictory'],
  ['blanks are no answer', { body: ' \n\t ' }, 'combinedAnswer.nothingToSend'],
  ['a closed case sends nothing', { caseStatus: 'closed' }, 'case.closed'],
  ['a case that waits for the company may be answered', { caseStatus: 'awaiting_company' }, undefined],
])('%s', (_says, change, code) => {
  const verdict = decideSend({ ...facts, ...change })
  expect(verdict).toEqual(code ? { allowed: false, code } : { allowed: true, value: undefined })
})

const words: CombineWords = {
  locale: 'sv',
  verdicts: { possible: 'Möjligt', possible_with_conditions: 'Möjligt med villkor' },
  conditions: 'Villkor:',
  legalBasis: 'Stöd:',
  opening: 'Här är kommunens svar.',
  closing: 'Hör av er.',
}

test('the draft gives each answer under its topic, the verdict first, with conditions, law and unit', () => {
  const draft = composeDraft(
    [
      {
        topic: 'Mark',
        unit: 'Mark och exploatering',
        verdict: 'possible_with_conditions',
        body: ' Det går. ',
        conditions: ' Stäng 23. ',
        legalBasis: 'OL 3:1',
        terms: ['Högst 40 platser'],
        jointId: null,
      },
      {
        topic: 'Livsmedel',
        unit: 'Miljö',
        verdict: 'possible',
        body: 'Anmäl först.',
        conditions: ' ',
        legalBasis: '',
        terms: [],
        jointId: null,
      },
    ],
    words,
  )
  expect(draft.split('\n\n')).toEqual([
    'Här är kommunens svar.',
    'Mark – Möjligt med villkor\nDet går.\nHögst 40 platser\nVillkor: Stäng 23.\nStöd: OL 3:1\n(Mark och exploatering)',
    'Livsmedel – Möjligt\nAnmäl först.\n(Miljö)',
    'Hör av er.',
  ])
})

test('what two units say together is said once, under both topics and from both units', () => {
  const same = { verdict: 'possible', body: 'Till klockan 24.', conditions: '', legalBasis: '', terms: [] }
  const draft = composeDraft(
    [
      { ...same, topic: 'Servering', unit: 'Socialkontoret', jointId: 'j' },
      { ...same, topic: 'Livsmedel', unit: 'Miljö', jointId: null, body: 'Anmäl först.' },
      { ...same, topic: 'Buller', unit: 'Gatu/park', jointId: 'j' },
    ],
    words,
  )
  expect(draft.split('\n\n').slice(1, -1)).toEqual([
    'Servering och Buller – Möjligt\nTill klockan 24.\n(Socialkontoret och Gatu/park)',
    'Livsmedel – Möjligt\nAnmäl först.\n(Miljö)',
  ])
})

test('without answers there is no draft: greetings alone are no answer', () => {
  expect(composeDraft([], words)).toBe('')
})

test('whatever the units write, all of it is in the draft, in their order', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((one) => one.trim() !== '')
  const answer: fc.Arbitrary<AnswerToCombine> = fc.record({
    topic: text,
    unit: text,
    verdict: fc.constantFrom('possible', 'not_possible', 'information'),
    body: text,
    conditions: fc.oneof(fc.constant(''), text),
    legalBasis: fc.oneof(fc.constant(''), text),
    terms: fc.constant([]),
    jointId: fc.constant(null),
  })
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 6 }), (answers) => {
      const draft = composeDraft(answers, words)
      let at = 0
      for (const one of answers) {
        for (const piece of [one.topic, one.body, one.conditions, one.legalBasis, one.unit]) {
          const found = draft.indexOf(piece.trim(), at)
          expect(found).toBeGreaterThanOrEqual(at)
          at = found
        }
      }
    }),
  )
})
