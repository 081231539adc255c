import type { PartAnswer, Verdict } from '../shapes.ts'
import type { Term } from './terms.ts'

export type AnswerDraft = {
  verdict: Verdict | ''
  body: string
  conditions: string
  legalBasis: string
  binding: boolean
  validUntil: string
  terms: readonly Term[]
}

type Content = Pick<
  PartAnswer,
  'verdict' | 'body' | 'conditions' | 'legalBasis' | 'binding' | 'validUntil' | 'terms'
>

/** What one begins from: nothing, or the answer that this one takes the place of. */
export function answerDraftOf(answer: Content | null): AnswerDraft {
  return {
    verdict: answer?.verdict ?? '',
    body: answer?.body ?? '',
    conditions: answer?.conditions ?? '',
    legalBasis: answer?.legalBasis ?? '',
    binding: answer?.binding ?? false,
    validUntil: answer?.validUntil ?? '',
    terms: answer?.terms ?? [],
  }
}

/** What is sent. Nothing chosen is for the server to refuse, at its field. */
export function answerBodyOf({ verdict, validUntil, terms, ...rest }: AnswerDraft) {
  return { ...rest, terms: [...terms], verdict: verdict as Verdict, validUntil: validUntil || null }
}
