import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'

export function combinedAnswerQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'combined-answer'],
    queryFn: ({ signal }) =>
      ask(api.GET('/cases/{caseId}/combined-answer', { params: { path: { caseId } }, signal })),
    meta: { topics: caseTopics(caseId) },
  })
}

/** The mail exactly as it would be sent with this text. */
export function previewQuery(caseId: string, body: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'preview', body],
    queryFn: ({ signal }) =>
      ask(
        api.POST('/cases/{caseId}/combined-answer/preview', {
          params: { path: { caseId } },
          body: { body },
          signal,
        }),
      ),
    gcTime: 0,
  })
}

/** `base` is the version of the draft that was written on; 0 when there was none. */
export function saveCombinedAnswer(
  caseId: string,
): Write<{ body: string; base: number }, { version: number }> {
  return {
    send: ({ body, base }, intention) =>
      ask(
        api.PUT('/cases/{caseId}/combined-answer', {
          params: { path: { caseId }, header: { 'If-Match': `"${base}"` } },
          body: { body },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function sendCombinedAnswer(
  caseId: string,
): Write<{ version: number; withoutSignOff: string | null }> {
  return {
    send: ({ version, withoutSignOff }, intention) =>
      ask(
        api.POST('/cases/{caseId}/combined-answer/dispatch', {
          params: { path: { caseId }, header: { 'If-Match': `"${version}"` } },
          body: { withoutSignOff },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

/** Asks the units that have answered about the draft as it is saved. */
export function askForSignOff(caseId: string): Write<{ version: number }> {
  return {
    send: ({ version }, intention) =>
      ask(
        api.POST('/cases/{caseId}/combined-answer/sign-offs', {
          params: { path: { caseId }, header: { 'If-Match': `"${version}"` } },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function signOff(caseId: string, signOffId: string): Write<{ agrees: boolean; reason: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.PUT('/sign-offs/{signOffId}/answer', {
          params: { path: { signOffId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}
