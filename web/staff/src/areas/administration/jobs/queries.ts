import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'
import { useWrite } from '../../../../../lib/use-write.ts'

export type Job = Answer<'/jobs'>['items'][number]
export type Failure = Answer<'/jobs/{name}/failures'>['items'][number]

const EVERY_MS = 15_000

/** What the program does by itself. Nobody is told when a job has run, so it is asked for anew. */
export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: async ({ signal }) => (await ask(api.GET('/jobs', { signal }))).items,
  refetchInterval: EVERY_MS,
  meta: { topics: ['job', 'mail'] },
})

/** The runs that a job gave up. */
export function failuresQuery(name: string) {
  return infiniteQueryOptions({
    queryKey: ['jobs', name, 'failures'],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam ? { cursor: pageParam } : {}
      return ask(api.GET('/jobs/{name}/failures', { params: { path: { name }, query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    meta: { topics: ['job'] },
  })
}

/** Puts a run back into the queue: the job's counts and its failures are no longer true. */
export function useRetryJob(name: string, onDone: () => void) {
  return useWrite<string, unknown>({
    call: (jobId, intention) =>
      ask(
        api.POST('/jobs/{name}/failures/{jobId}/retries', {
          params: { path: { name, jobId } },
          body: {},
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => [['jobs']],
    onDone,
  })
}
