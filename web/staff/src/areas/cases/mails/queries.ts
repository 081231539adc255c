import { queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'

export type FailedMail = AnswerOf<'/cases/{caseId}/failed-mails', 'get'>['items'][number]

/** Mails that the company has not got. */
export function failedMailsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'failed-mails'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/failed-mails', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}

export function resendMail(caseId: string): Write<{ mailId: string }> {
  return {
    send: ({ mailId }, intention) =>
      ask(
        api.POST('/cases/{caseId}/failed-mails/{mailId}/resending', {
          params: { path: { caseId, mailId } },
          body: {},
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}
