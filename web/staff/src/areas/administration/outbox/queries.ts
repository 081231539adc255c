import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'
import { useWrite } from '../../../../../lib/use-write.ts'

export type Mail = Answer<'/outbox-mails'>['items'][number]
export type MailStatus = Mail['status']

const EVERY_MS = 15_000

/** E-mails in one state, or all of them, the newest first. Their leaving is told to nobody, so it is asked for anew. */
export function mailsQuery(status: MailStatus | 'all') {
  return infiniteQueryOptions({
    queryKey: ['outbox', status],
    queryFn: ({ pageParam, signal }) => {
      const only = status === 'all' ? {} : { status }
      const query = { ...only, ...(pageParam ? { cursor: pageParam } : {}) }
      return ask(api.GET('/outbox-mails', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: EVERY_MS,
    meta: { topics: ['mail', 'cases'] },
  })
}

/** Plans a mail anew: the outbox and the jobs are no longer as they were. */
export function useRetryMail(onDone: () => void) {
  return useWrite<string, unknown>({
    call: (mailId, intention) =>
      ask(
        api.POST('/outbox-mails/{mailId}/retries', {
          params: { path: { mailId } },
          body: {},
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => [['outbox'], ['jobs']],
    onDone,
  })
}
