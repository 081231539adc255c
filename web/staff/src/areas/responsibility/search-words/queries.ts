import { queryOptions } from '@tanstack/react-query'
import { api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type Synonym = Answer<'/search-synonyms'>['items'][number]
export type Learning = Answer<'/learned-words'>
export type LearnedWord = Learning['items'][number]
export type SynonymBody = BodyOf<'/search-synonyms', 'post'>
export type Trial = Answer<'/search-trials', 'post'>

const LISTENS = ['synonym', 'learnedWord', 'learning']

/** Every synonym, those that are no longer used too. */
export const synonymsQuery = queryOptions({
  queryKey: ['search-words', 'synonyms'],
  queryFn: ({ signal }) => ask(api.GET('/search-synonyms', { params: { query: { retired: true } }, signal })),
  meta: { topics: LISTENS },
})

export const learningQuery = queryOptions({
  queryKey: ['search-words', 'learned'],
  queryFn: ({ signal }) => ask(api.GET('/learned-words', { signal })),
  meta: { topics: LISTENS },
})

/** The cases that taught a word, among those that one may read. */
export function taughtByQuery({ area, word }: Pick<LearnedWord, 'area' | 'word'>) {
  return queryOptions({
    queryKey: ['search-words', 'taught-by', area.code, word],
    queryFn: async ({ signal }) =>
      (
        await ask(
          api.GET('/areas/{code}/learned-words/{word}/cases', {
            params: { path: { code: area.code, word } },
            signal,
          }),
        )
      ).items,
    meta: { topics: LISTENS },
  })
}

/** What every change of the words makes stale: their lists, and what questions were answered with. */
export const staleAfterWords = [['search-words'], ['area-search']] as const

/** Keeps a new synonym, or writes one anew on the version that was read. */
export async function saveSynonym(
  before: Pick<Synonym, 'id' | 'version'> | null,
  body: SynonymBody,
  intention: string,
): Promise<void> {
  const headers = writeHeaders(intention)
  if (!before) await ask(api.POST('/search-synonyms', { body, headers }))
  else
    await ask(
      api.PATCH('/search-synonyms/{synonymId}', {
        params: { path: { synonymId: before.id }, header: { 'If-Match': `"${before.version}"` } },
        body,
        headers,
      }),
    )
}

export function retireSynonym(synonymId: string, version: number) {
  return ask(
    api.POST('/search-synonyms/{synonymId}/retirement', {
      params: { path: { synonymId }, header: { 'If-Match': `"${version}"` } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )
}

export function restoreSynonym(synonymId: string, version: number) {
  return ask(
    api.POST('/search-synonyms/{synonymId}/restoration', {
      params: { path: { synonymId }, header: { 'If-Match': `"${version}"` } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )
}

/** What a question gives without a synonym and with it. Changes nothing. */
export function trySynonym(question: string, synonym: SynonymBody, insteadOf: string | null): Promise<Trial> {
  return ask(api.POST('/search-trials', { body: { question, synonym, insteadOf } }))
}

export function setAside({ area, word }: LearnedWord) {
  return ask(
    api.POST('/areas/{code}/learned-words/{word}/set-aside', {
      params: { path: { code: area.code, word } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )
}

export function takeBack({ area, word }: LearnedWord) {
  return ask(
    api.POST('/areas/{code}/learned-words/{word}/taking-back', {
      params: { path: { code: area.code, word } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )
}

export function switchLearning(learns: boolean) {
  return ask(api.PUT('/search-learning', { body: { learns }, headers: writeHeaders(crypto.randomUUID()) }))
}
