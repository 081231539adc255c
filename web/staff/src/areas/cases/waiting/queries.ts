import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'

export function waitsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'waits'],
    queryFn: ({ signal }) => ask(api.GET('/cases/{caseId}/waits', { params: { path: { caseId } }, signal })),
    meta: { topics: caseTopics(caseId) },
  })
}

/** What the forms of waiting hold; what does not belong to who is waited for is left out when it is sent. */
export type WaitDraft = {
  waitsFor: string
  authority: string
  unitId: string
  about: string
  wakesOn: string
}

const waitBody = ({ waitsFor, authority, unitId, wakesOn }: WaitDraft) => ({
  waitsFor: waitsFor as 'company' | 'other_authority' | 'unit',
  authority: waitsFor === 'other_authority' ? authority : '',
  unitId: waitsFor === 'unit' ? unitId || null : null,
  // Nothing chosen is the usual time, which the server knows.
  ...(wakesOn ? { wakesOn } : {}),
})

/** Lets the case stand still; the company, when it is the one waited for, is asked by mail. */
export function letCaseWait(caseId: string): Write<WaitDraft> {
  return {
    send: (draft, intention) =>
      ask(
        api.POST('/cases/{caseId}/waiting', {
          params: { path: { caseId } },
          body: { body: draft.about, ...waitBody(draft) },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function letPartWait(caseId: string, partId: string): Write<WaitDraft> {
  return {
    send: (draft, intention) =>
      ask(
        api.POST('/parts/{partId}/progress', {
          params: { path: { partId } },
          body: { act: 'wait', about: draft.about, ...waitBody(draft) },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

/** Goes on without what was waited for. */
export function goOn(caseId: string): Write<void> {
  return {
    send: (_, intention) =>
      ask(
        api.DELETE('/cases/{caseId}/waiting', {
          params: { path: { caseId } },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}
