import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'
import { type AnswerDraft, answerBodyOf } from './answer-body.ts'

export function partsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'parts'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/parts', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}

/** The units that the responsibility map would ask, from the areas of the case. */
export function proposalsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'proposals'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/part-proposals', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: [...caseTopics(caseId), 'responsibility'] },
  })
}

export type NewPart = {
  unitId: string
  areaId: string | null
  insteadOf: string | null
  title: string
  request: string
  dueOn: string | null
  after?: number[]
  needs?: string[]
  days?: number | null
  usualDays?: number | null
}

export function offerParts(caseId: string): Write<readonly NewPart[]> {
  return {
    send: (parts, intention) =>
      ask(
        api.POST('/cases/{caseId}/parts', {
          params: { path: { caseId } },
          body: { parts: [...parts] },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function acceptPart(caseId: string, partId: string): Write<{ officerId: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/parts/{partId}/acceptance', {
          params: { path: { partId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function declinePart(
  caseId: string,
  partId: string,
): Write<{ reason: string; suggestedUnitId: string }> {
  return {
    send: ({ reason, suggestedUnitId }, intention) =>
      ask(
        api.POST('/parts/{partId}/refusal', {
          params: { path: { partId } },
          body: { reason, suggestedUnitId: suggestedUnitId || null },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export type WorkAct = 'start' | 'wait' | 'resume'

/** What is done at once; waiting asks for whom and until when first. */
export function workOnPart(caseId: string, partId: string): Write<Exclude<WorkAct, 'wait'>> {
  return {
    send: (act, intention) =>
      ask(
        api.POST('/parts/{partId}/progress', {
          params: { path: { partId } },
          body: { act },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function answerPart(caseId: string, partId: string): Write<AnswerDraft> {
  return {
    send: (draft, intention) =>
      ask(
        api.POST('/parts/{partId}/answers', {
          params: { path: { partId } },
          body: answerBodyOf(draft),
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function takeBackAnswer(caseId: string, partId: string): Write<{ reason: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/parts/{partId}/answer-withdrawal', {
          params: { path: { partId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

/** Every answer that has been given on a part; asked for when somebody wants to see them. */
export function answersQuery(caseId: string, partId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'parts', partId, 'answers'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/parts/{partId}/answers', { params: { path: { partId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}

export function withdrawPart(caseId: string, partId: string): Write<{ reason: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/parts/{partId}/withdrawal', {
          params: { path: { partId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}
