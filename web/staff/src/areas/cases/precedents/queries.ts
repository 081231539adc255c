import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask } from '../../../../../lib/api.ts'
import { caseKey, caseTopics } from '../case-keys.ts'
import type { Term } from '../parts/terms.ts'
import type { Verdict } from '../shapes.ts'

export type Precedent = AnswerOf<'/parts/{partId}/precedents', 'get'>['items'][number]
export type AnswerText = AnswerOf<'/answer-texts', 'get'>['items'][number]

/** Figures as the address has them: `seats:at_most:60,noise:at_most:45`. Those without a value yet are left out. */
export function termsInAddress(terms: readonly Term[]): string {
  return terms
    .filter(({ value }) => value.trim() !== '')
    .map(({ key, bound, value }) => `${key}:${bound}:${value.replaceAll(',', '.')}`)
    .join(',')
}

/** Earlier answers about what the part is about, held against what one is about to answer. */
export function precedentsQuery(partId: string, verdict: Verdict | '', terms: string) {
  const query = { ...(verdict ? { verdict } : {}), ...(terms ? { terms } : {}) }
  return queryOptions({
    queryKey: ['precedents', partId, query],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/parts/{partId}/precedents', { params: { path: { partId }, query }, signal })))
        .items,
    placeholderData: keepPreviousData,
  })
}

export function contraryQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'contrary'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/contrary-answers', { params: { path: { caseId } }, signal })))
        .items,
    meta: { topics: caseTopics(caseId) },
  })
}

/** The texts of an area that are in use. */
export function answerTextsQuery(area: string) {
  return queryOptions({
    queryKey: ['areas', 'answer-texts', area, 'in-use'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/answer-texts', { params: { query: { area } }, signal }))).items,
    enabled: area !== '',
    meta: { topics: ['answerText'] },
  })
}
