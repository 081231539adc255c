import { queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'

export type Referrals = AnswerOf<'/cases/{caseId}/referrals', 'get'>
export type Referral = Referrals['items'][number]
export type Recipient = BodyOf<'/referrals/{referralId}/sendings', 'post'>

export function referralsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'referrals'],
    queryFn: ({ signal }) =>
      ask(api.GET('/cases/{caseId}/referrals', { params: { path: { caseId } }, signal })),
    meta: { topics: caseTopics(caseId) },
  })
}

export function askOthers(
  caseId: string,
): Write<BodyOf<'/cases/{caseId}/referrals', 'post'>, { ids: string[] }> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/cases/{caseId}/referrals', {
          params: { path: { caseId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function remindReferral(caseId: string, referralId: string): Write<void> {
  return {
    send: (_, intention) =>
      ask(
        api.POST('/referrals/{referralId}/reminders', {
          params: { path: { referralId } },
          body: {},
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function prolongReferral(caseId: string, referralId: string): Write<{ answerBy: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.PUT('/referrals/{referralId}/last-day', {
          params: { path: { referralId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function refuseTime(caseId: string, referralId: string): Write<{ reason: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/referrals/{referralId}/time-refusal', {
          params: { path: { referralId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function sendReferralAgain(caseId: string, referralId: string): Write<Recipient> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/referrals/{referralId}/sendings', {
          params: { path: { referralId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function takeBackReferral(caseId: string, referralId: string): Write<{ reason: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/referrals/{referralId}/withdrawal', {
          params: { path: { referralId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}
