import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics, staleAfter, type Write } from '../case-keys.ts'

export type BesideMail = AnswerOf<'/cases/{caseId}/incoming-mails', 'get'>['items'][number]
export type UnplacedMail = AnswerOf<'/incoming-mails', 'get'>['items'][number]
export type MailBlock = AnswerOf<'/mail-blocks', 'get'>['items'][number]
export type PlacingView = 'unplaced' | 'set_aside'

const topics = ['incomingMail', 'cases']

/** What stands beside the conversation of a case: held, noted or refused. */
export function besideCaseQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'incoming-mails'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/incoming-mails', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}

/** A mail with all that it says. */
export function wholeMailQuery(mailId: string) {
  return queryOptions({
    queryKey: ['incoming-mail', mailId],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/incoming-mails/{incomingMailId}', { params: { path: { incomingMailId: mailId } }, signal }),
      ),
    meta: { topics },
  })
}

/** Mail that belongs to no case, or that has been set aside. */
export function placingQuery(state: PlacingView) {
  return infiniteQueryOptions({
    queryKey: ['incoming-mails', state],
    queryFn: ({ pageParam, signal }) => {
      const query = { state, ...(pageParam ? { cursor: pageParam } : {}) }
      return ask(api.GET('/incoming-mails', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    meta: { topics },
  })
}

const EVERY_MS = 60_000

/** How many wait to be placed, and how it stands with the mailbox; a look that fails is told to nobody, so it is asked for. */
export const mailboxQuery = queryOptions({
  queryKey: ['incoming-mails', 'mailbox'],
  queryFn: ({ signal }) => ask(api.GET('/mailbox', { signal })),
  refetchInterval: EVERY_MS,
  meta: { topics },
})

export function blocksOfCaseQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'mail-blocks'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/mail-blocks', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: caseTopics(caseId) },
  })
}

export const blocksQuery = queryOptions({
  queryKey: ['mail-blocks'],
  queryFn: async ({ signal }) => (await ask(api.GET('/mail-blocks', { signal }))).items,
  meta: { topics: ['mailBlock', 'cases'] },
})

/** What is no longer true when a mail has been decided on. */
const stale = (caseId?: string) => [
  ['incoming-mails'],
  ['incoming-mail'],
  ...(caseId ? staleAfter(caseId) : [['cases'], ['my-day'], ['between-chairs']]),
]

type Act = 'putting-in' | 'setting-aside' | 'return'

/** What is done with a mail with one click. */
export function actOnMail(act: Act, caseId?: string): Write<{ mailId: string }> {
  return {
    send: ({ mailId }, intention) => {
      const options = {
        params: { path: { incomingMailId: mailId } },
        body: {},
        headers: writeHeaders(intention),
      }
      if (act === 'putting-in') return ask(api.POST('/incoming-mails/{incomingMailId}/putting-in', options))
      if (act === 'return') return ask(api.POST('/incoming-mails/{incomingMailId}/return', options))
      return ask(api.POST('/incoming-mails/{incomingMailId}/setting-aside', options))
    },
    invalidates: () => stale(caseId),
  }
}

export function beginCaseOfMail(): Write<{ mailId: string }, { id: string; number: string }> {
  return {
    send: ({ mailId }, intention) =>
      ask(
        api.POST('/incoming-mails/{incomingMailId}/case', {
          params: { path: { incomingMailId: mailId } },
          body: {},
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => stale(),
  }
}

export function putMailOnCase(): Write<{ mailId: string; caseId: string }> {
  return {
    send: ({ mailId, caseId }, intention) =>
      ask(
        api.PUT('/incoming-mails/{incomingMailId}/case', {
          params: { path: { incomingMailId: mailId } },
          body: { caseId },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => [...stale(), ['case']],
  }
}

export function liftBlock(caseId?: string): Write<{ blockId: string }> {
  return {
    send: ({ blockId }, intention) =>
      ask(
        api.DELETE('/mail-blocks/{blockId}', {
          params: { path: { blockId } },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => [['mail-blocks'], ...(caseId ? [caseKey(caseId)] : [])],
  }
}
