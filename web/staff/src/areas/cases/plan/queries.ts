import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'

export type CasePlan = AnswerOf<'/cases/{caseId}/plan', 'get'>
export type PlannedPart = CasePlan['parts'][number]
export type FittingTemplate = AnswerOf<'/cases/{caseId}/plan-templates', 'get'>['items'][number]
export type PlanDraft = AnswerOf<'/cases/{caseId}/plan-draft', 'get'>

export function planQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'plan'],
    queryFn: ({ signal }) => ask(api.GET('/cases/{caseId}/plan', { params: { path: { caseId } }, signal })),
    meta: { topics: caseTopics(caseId) },
  })
}

export type PartPlan = { version: number; change: { days?: number | null; needs?: string[] } }

/** Says how long a part takes and what it waits for, on the version that was read. */
export function planPart(caseId: string, partId: string): Write<PartPlan, { version: number }> {
  return {
    send: ({ version, change }, intention) =>
      ask(
        api.PATCH('/parts/{partId}/plan', {
          params: { path: { partId }, header: { 'If-Match': `"${version}"` } },
          body: change,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

/** The templates in use, those that fit the case first. */
export function fittingTemplatesQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'plan-templates'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/plan-templates', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: [...caseTopics(caseId), 'planTemplate'] },
  })
}

/** Some templates as rows to offer. */
export function planDraftQuery(caseId: string, templates: readonly string[]) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'plan-draft', ...templates],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/cases/{caseId}/plan-draft', {
          params: { path: { caseId }, query: { templates: templates.join(',') } },
          signal,
        }),
      ),
    enabled: templates.length > 0,
    placeholderData: keepPreviousData,
    meta: { topics: [...caseTopics(caseId), 'planTemplate'] },
  })
}
