import { queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'
import { type AnswerDraft, answerBodyOf } from '../parts/answer-body.ts'

export type Conflict = AnswerOf<'/cases/{caseId}/conflicts', 'get'>['items'][number]
export type Side = Conflict['sides'][number]

export function conflictsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'conflicts'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/conflicts', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}

export function stateConflict(caseId: string): Write<BodyOf<'/cases/{caseId}/conflicts', 'post'>> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/cases/{caseId}/conflicts', {
          params: { path: { caseId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function proposeJoint(caseId: string, conflictId: string): Write<AnswerDraft, { agreed: boolean }> {
  return {
    send: (draft, intention) =>
      ask(
        api.POST('/conflicts/{conflictId}/joint-answers', {
          params: { path: { conflictId } },
          body: answerBodyOf(draft),
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function replyToJoint(caseId: string, conflictId: string): Write<{ agrees: boolean; reason: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/conflicts/{conflictId}/joint-answer-reply', {
          params: { path: { conflictId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function releaseConflict(caseId: string, conflictId: string): Write<{ reason: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/conflicts/{conflictId}/release', {
          params: { path: { conflictId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}
