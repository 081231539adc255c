/** The practice case: everything happens in the browser, in this state alone. Nothing is sent to anybody. */
export type Practice = {
  readonly step: 'offer' | 'taken' | 'answer' | 'combined'
  /** What was tried on the way, each with what would have happened. */
  readonly tried: readonly ('declined' | 'asked' | 'noted')[]
  readonly question: string
  readonly verdict: '' | 'possible' | 'possible_with_conditions' | 'not_possible'
  readonly answer: string
  readonly conditions: string
}

export const untouched: Practice = {
  step: 'offer',
  tried: [],
  question: '',
  verdict: '',
  answer: '',
  conditions: '',
}

export type Act =
  | { readonly do: 'accept' | 'decline' | 'ask' | 'note' | 'answer' | 'again' }
  | { readonly do: 'write'; readonly field: 'question' | 'answer' | 'conditions'; readonly value: string }
  | { readonly do: 'judge'; readonly value: string }

const SHORTEST = 10
const verdicts = ['possible', 'possible_with_conditions', 'not_possible'] as const

/** What is still wanting in the answer, as the real form would say; undefined when it is whole. */
export function missingIn({
  verdict,
  answer,
  conditions,
}: Practice): 'verdict' | 'answer' | 'conditions' | undefined {
  if (verdict === '') return 'verdict'
  if (answer.trim().length < SHORTEST) return 'answer'
  if (verdict === 'possible_with_conditions' && conditions.trim() === '') return 'conditions'
  return undefined
}

/** The next state. What can't be done where one is changes nothing. */
export function practise(was: Practice, act: Act): Practice {
  switch (act.do) {
    case 'again':
      return untouched
    case 'write':
      return { ...was, [act.field]: act.value }
    case 'judge':
      return { ...was, verdict: verdicts.find((one) => one === act.value) ?? '' }
    case 'decline':
      return was.step === 'offer' ? note(was, 'declined') : was
    case 'accept':
      return was.step === 'offer' ? { ...was, step: 'taken' } : was
    case 'ask':
    case 'note':
      if (was.step !== 'taken' || was.question.trim().length < SHORTEST) return was
      return {
        ...note(was, act.do === 'ask' ? 'asked' : 'noted'),
        step: act.do === 'ask' ? 'answer' : 'taken',
      }
    case 'answer':
      return was.step === 'answer' && !missingIn(was) ? { ...was, step: 'combined' } : was
  }
}

function note(was: Practice, what: Practice['tried'][number]): Practice {
  return was.tried.includes(what) ? was : { ...was, tried: [...was.tried, what] }
}
