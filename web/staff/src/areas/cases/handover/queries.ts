import { infiniteQueryOptions, type QueryKey, queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'

export type Handover = AnswerOf<'/handovers/{handoverId}', 'get'>
export type HandoverList = { readonly list: 'waiting' | 'sent'; readonly of: 'me' | 'unit' }

const PAGE = 50
/** The server tells of a case by its own name and these. */
const topics = ['my-day']

/** How a case has been passed on, the latest first; an open question is the first. */
export function caseHandoversQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'handovers'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/handovers', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}

export function handoverQuery(handoverId: string) {
  return queryOptions({
    queryKey: ['handovers', handoverId],
    queryFn: ({ signal }) =>
      ask(api.GET('/handovers/{handoverId}', { params: { path: { handoverId } }, signal })),
    meta: { topics },
  })
}

/** What waits for an answer, or was sent: a page at a time. */
export function handoversQuery({ list, of }: HandoverList) {
  return infiniteQueryOptions({
    queryKey: ['handovers', list, of],
    queryFn: ({ pageParam, signal }) => {
      const query = { list, of, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) }
      return ask(api.GET('/handovers', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
    meta: { topics },
  })
}

const stale = (caseId: string | undefined): readonly QueryKey[] => [
  ...(caseId ? staleAfter(caseId) : []),
  ['handovers'],
]

/** Asks a unit, or somebody in it, to take over; whoever is accountable stays so meanwhile. */
export function proposeHandover(caseId: string): Write<BodyOf<'/cases/{caseId}/handovers', 'post'>> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/cases/{caseId}/handovers', {
          params: { path: { caseId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => stale(caseId),
  }
}

export function acceptHandover({
  id,
  case: of,
}: Handover): Write<BodyOf<'/handovers/{handoverId}/acceptance', 'post'>> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/handovers/{handoverId}/acceptance', {
          params: { path: { handoverId: id } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => stale(of?.id),
  }
}

export type Refusal = BodyOf<'/handovers/{handoverId}/refusal', 'post'>

export function declineHandover({ id, case: of }: Handover): Write<Refusal> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/handovers/{handoverId}/refusal', {
          params: { path: { handoverId: id } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => stale(of?.id),
  }
}

export function withdrawHandover({ id, case: of }: Handover): Write<void> {
  return {
    send: (_, intention) =>
      ask(
        api.POST('/handovers/{handoverId}/withdrawal', {
          params: { path: { handoverId: id } },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => stale(of?.id),
  }
}

/** The giver keeps a case that came back. */
export function keepCase({ id, case: of }: Handover): Write<void> {
  return {
    send: (_, intention) =>
      ask(
        api.POST('/handovers/{handoverId}/keeping', {
          params: { path: { handoverId: id } },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => stale(of?.id),
  }
}

type AnswerMany = BodyOf<'/handover-answers', 'post'>
export type ManyAnswer = AnswerMany['answer']
export type ManyResult = AnswerOf<'/handover-answers', 'post'>

/** Yes or no to many at once; the answer says of each whether it was done. */
export const answerHandovers: Write<AnswerMany, ManyResult> = {
  send: (body, intention) => ask(api.POST('/handover-answers', { body, headers: writeHeaders(intention) })),
  invalidates: () => [['handovers'], ['case'], ['cases'], ['my-day']],
}
