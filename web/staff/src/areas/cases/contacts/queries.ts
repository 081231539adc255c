import { queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'

export type CaseContacts = AnswerOf<'/cases/{caseId}/contacts', 'get'>
export type CaseContact = CaseContacts['items'][number]
export type NewContact = { name: string; email: string }

/** Colleagues at the company who follow the case beside its contact. */
export function contactsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'contacts'],
    queryFn: ({ signal }) =>
      ask(api.GET('/cases/{caseId}/contacts', { params: { path: { caseId } }, signal })),
    meta: { topics: caseTopics(caseId) },
  })
}

export function addContact(caseId: string): Write<NewContact> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/cases/{caseId}/contacts', {
          params: { path: { caseId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function letContactIn(caseId: string): Write<{ contactId: string }> {
  return {
    send: ({ contactId }, intention) =>
      ask(
        api.POST('/cases/{caseId}/contacts/{contactId}/letting-in', {
          params: { path: { caseId, contactId } },
          body: {},
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function removeContact(caseId: string): Write<{ contactId: string }> {
  return {
    send: ({ contactId }, intention) =>
      ask(
        api.DELETE('/cases/{caseId}/contacts/{contactId}', {
          params: { path: { caseId, contactId } },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}
