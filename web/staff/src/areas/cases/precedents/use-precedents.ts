import { useQuery } from '@tanstack/react-query'
import { useSettled } from '../../../../../lib/settled.ts'
import type { AnswerDraft } from '../parts/answer-body.ts'
import { precedentsQuery, termsInAddress } from './queries.ts'

/** Earlier answers about the same as the part, held against what is being written; figures when one has stopped typing. */
export function usePrecedents(partId: string, { verdict, terms }: Pick<AnswerDraft, 'verdict' | 'terms'>) {
  return useQuery(precedentsQuery(partId, verdict, useSettled(termsInAddress(terms))))
}
