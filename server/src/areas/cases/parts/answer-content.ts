import type { LocalDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import { readTerm, type Term } from '../conflicts/terms.ts'
import type { Verdict } from '../facts.ts'

/** What a unit says. */
export type AnswerContent = {
  readonly verdict: Verdict
  readonly body: string
  readonly conditions: string
  readonly legalBasis: string
  readonly binding: boolean
  readonly validUntil: LocalDay | null
  readonly terms: readonly Term[]
}

/**
 * The content with its figures as they are kept.
 * @throws Problem `validation.failed` at the figure that can't be read, or that is said twice
 */
export function readContent<T extends AnswerContent>(given: T): T {
  const terms = given.terms.map(readTerm)
  const faults = terms.flatMap((term, index) => {
    if (typeof term === 'string') return [{ path: `terms.${index}.value`, code: term }]
    const first = given.terms.findIndex(({ key }) => key === term.key)
    return first < index ? [{ path: `terms.${index}.key`, code: 'answer.termTwice' }] : []
  })
  if (faults.length > 0) throw new Problem('validation.failed', {}, faults)
  return { ...given, terms: terms.filter((term) => typeof term !== 'string') }
}
