import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'
import { type Mentioned, mentionsIn } from '../mentions/mentions.ts'

export function notesQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'notes'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/notes', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}

export function messagesQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'messages'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/messages', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}

/** To colleagues. It has its own endpoint, so that no slip can make it a message to the company. */
export function writeNote(
  caseId: string,
): Write<{ body: string; confidentialTo: string; mentioned: readonly Mentioned[] }> {
  return {
    send: ({ body, confidentialTo, mentioned }, intention) =>
      ask(
        api.POST('/cases/{caseId}/notes', {
          params: { path: { caseId } },
          body: { body, confidentialTo: confidentialTo || null, mentions: mentionsIn(body, mentioned) },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

/** To the company; with `wait` the case stands still until it answers, or until a day on which it wakes. */
export function writeToCompany(caseId: string): Write<{ body: string; wait: boolean; wakesOn: string }> {
  return {
    send: ({ body, wait, wakesOn }, intention) => {
      const options = { params: { path: { caseId } }, headers: writeHeaders(intention) }
      return wait
        ? ask(
            api.POST('/cases/{caseId}/waiting', {
              ...options,
              body: {
                body,
                waitsFor: 'company',
                authority: '',
                unitId: null,
                ...(wakesOn ? { wakesOn } : {}),
              },
            }),
          )
        : ask(api.POST('/cases/{caseId}/messages', { ...options, body: { body } }))
    },
    invalidates: () => staleAfter(caseId),
  }
}
