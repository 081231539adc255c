import { expect, test } from 'vitest'
import { type Act, missingIn, practise, untouched } from './practice.ts'

const after = (...acts: Act[]) => acts.reduce(practise, untouched)
const write = (field: 'question' | 'answer' | 'conditions', value: string): Act => ({
  do: 'write',
  field,
  value,
})
const QUESTION = 'Hur stort blir skärmtaket?'

test('a no is tried without losing the question; a yes goes on', () => {
  expect(after({ do: 'decline' }, { do: 'decline' })).toMatchObject({ step: 'offer', tried: ['declined'] })
  expect(after({ do: 'decline' }, { do: 'accept' })).toMatchObject({ step: 'taken', tried: ['declined'] })
})

test('a question to the company brings an answer; a note reaches colleagues only and waits for nobody', () => {
  const taken: Act[] = [{ do: 'accept' }]
  expect(after(...taken, { do: 'ask' }).step).toBe('taken')
  expect(after(...taken, write('question', QUESTION), { do: 'note' })).toMatchObject({
    step: 'taken',
    tried: ['noted'],
  })
  expect(after(...taken, write('question', QUESTION), { do: 'ask' })).toMatchObject({
    step: 'answer',
    tried: ['asked'],
  })
})

test('the answer is given when it is whole: a verdict, words, and conditions where the verdict has them', () => {
  const asked: Act[] = [{ do: 'accept' }, write('question', QUESTION), { do: 'ask' }]
  const steps: Act[] = [...asked, { do: 'answer' }]
  expect(after(...steps).step).toBe('answer')
  expect(missingIn(after(...asked))).toBe('verdict')
  const judged: Act[] = [...asked, { do: 'judge', value: 'possible_with_conditions' }]
  expect(missingIn(after(...judged))).toBe('answer')
  const written: Act[] = [...judged, write('answer', 'Det går bra att bygga.')]
  expect(missingIn(after(...written))).toBe('conditions')
  expect(after(...written, write('conditions', 'Högst 15 m².'), { do: 'answer' }).step).toBe('combined')
  expect(after(...asked, { do: 'judge', value: 'nonsense' }).verdict).toBe('')
})

test('what can not be done where one is changes nothing, and one may begin again', () => {
  for (const act of ['ask', 'note', 'answer'] as const) expect(after({ do: act })).toEqual(untouched)
  expect(after({ do: 'accept' }, { do: 'decline' })).toMatchObject({ tried: [] })
  expect(after({ do: 'accept' }, { do: 'again' })).toEqual(untouched)
})
