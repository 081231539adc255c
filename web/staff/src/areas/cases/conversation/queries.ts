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

/** The latest that the writer had read; null for nothing, undefined when they don't say. */
export type Seen = string | null | undefined

const said = (seen: Seen) => (seen === undefined ? {} : { seen })

/** To colleagues. It has its own endpoint, so that no slip can make it a message to the company. */
export function writeNote(
  caseId: string,
): Write<{ body: string; confidentialTo: string; mentioned: readonly Mentioned[]; seen: Seen }> {
  return {
    send: ({ body, confidentialTo, mentioned, seen }, intention) =>
      ask(
        api.POST('/cases/{caseId}/notes', {
          params: { path: { caseId } },
          body: {
            body,
            confidentialTo: confidentialTo || null,
            mentions: mentionsIn(body, mentioned),
            ...said(seen),
          },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

/** To the company; with `wait` the case stands still until it answers, or until a day on which it wakes. */
export function writeToCompany(
  caseId: string,
): Write<{ body: string; wait: boolean; wakesOn: string; seen: Seen }> {
  return {
    send: ({ body, wait, wakesOn, seen }, intention) => {
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
                ...said(seen),
              },
            }),
          )
        : ask(api.POST('/cases/{caseId}/messages', { ...options, body: { body, ...said(seen) } }))
    },
    invalidates: () => staleAfter(caseId),
  }
}
