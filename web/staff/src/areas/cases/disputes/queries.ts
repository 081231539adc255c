import { queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'

export type Dispute = AnswerOf<'/cases/{caseId}/disputes', 'get'>['items'][number]
export type UnitOfDispute = Dispute['units'][number]

export function disputesQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'disputes'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/disputes', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}

export function raiseDispute(caseId: string): Write<BodyOf<'/cases/{caseId}/disputes', 'post'>> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/cases/{caseId}/disputes', {
          params: { path: { caseId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function stateView(caseId: string, disputeId: string, unitId: string): Write<{ body: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.PUT('/disputes/{disputeId}/units/{unitId}/view', {
          params: { path: { disputeId, unitId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export type Resolution = BodyOf<'/disputes/{disputeId}/resolution', 'post'>

/** Settles it; what follows may change the parts, who is accountable, and the responsibility map. */
export function resolveDispute(caseId: string, disputeId: string): Write<Resolution> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/disputes/{disputeId}/resolution', {
          params: { path: { disputeId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => [...staleAfter(caseId), ['areas']],
  }
}
