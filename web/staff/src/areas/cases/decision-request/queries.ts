import { queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'

export type DecisionRequests = AnswerOf<'/cases/{caseId}/decision-requests', 'get'>
export type DecisionRequest = DecisionRequests['items'][number]
export type Matter = DecisionRequests['matters'][number]

/** What can happen to an application, in the order that it does. */
export const MATTER_DAYS = [
  'askedOn',
  'completedOn',
  'changedOn',
  'extendedOn',
  'decidedOn',
  'servedOn',
] as const
export type MatterDay = (typeof MATTER_DAYS)[number]

/** The formal matters of a case's parts, and every request for decision in them. */
export function decisionRequestsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'decision-requests'],
    queryFn: ({ signal }) =>
      ask(api.GET('/cases/{caseId}/decision-requests', { params: { path: { caseId } }, signal })),
    meta: { topics: caseTopics(caseId) },
  })
}

type Basis = BodyOf<'/parts/{partId}/matter', 'put'>['basis']

export function nameMatter(
  caseId: string,
  partId: string,
): Write<{ basis: string; begunOn: string; reference: string }> {
  return {
    send: ({ basis, begunOn, reference }, intention) =>
      ask(
        api.PUT('/parts/{partId}/matter', {
          params: { path: { partId } },
          body: { basis: basis as Basis, begunOn: begunOn || null, reference },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function dateMatter(
  caseId: string,
  partId: string,
  version: number,
): Write<Record<MatterDay, string>, { version: number }> {
  return {
    send: (days, intention) =>
      ask(
        api.PUT('/parts/{partId}/matter-dates', {
          params: { path: { partId }, header: { 'If-Match': `"${version}"` } },
          body: {
            askedOn: days.askedOn || null,
            completedOn: days.completedOn || null,
            changedOn: days.changedOn || null,
            extendedOn: days.extendedOn || null,
            decidedOn: days.decidedOn || null,
            servedOn: days.servedOn || null,
          },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

type Channel = BodyOf<'/parts/{partId}/decision-requests', 'post'>['channel']
export type RequestDraft = { partId: string; receivedOn: string; channel: string; body: string }

export function registerRequest(
  caseId: string,
): Write<RequestDraft, { effect: DecisionRequest['effect']; dueOn: string | null }> {
  return {
    send: ({ partId, receivedOn, channel, body }, intention) =>
      ask(
        api.POST('/parts/{partId}/decision-requests', {
          params: { path: { partId } },
          body: { receivedOn, channel: channel as Channel, body },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export type EndDraft = { outcome: string; on: string; reference: string; reason: string }

export function endRequest(caseId: string, requestId: string): Write<EndDraft> {
  return {
    send: ({ outcome, ...rest }, intention) =>
      ask(
        api.PUT('/decision-requests/{requestId}/outcome', {
          params: { path: { requestId } },
          body: { ...rest, outcome: outcome as 'decided' | 'refused' },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}
