import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type AnswerText = Answer<'/answer-texts'>['items'][number]

/** The texts of an area, those that are no longer used too. */
export function answerTextsQuery(area: string) {
  return queryOptions({
    queryKey: ['areas', 'answer-texts', area, 'all'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/answer-texts', { params: { query: { area, retired: true } }, signal }))).items,
    meta: { topics: ['answerText'] },
  })
}

/** A text as it is now, with every version of it. */
export function answerTextQuery(textId: string) {
  return queryOptions({
    queryKey: ['areas', 'answer-text', textId],
    queryFn: ({ signal }) => ask(api.GET('/answer-texts/{textId}', { params: { path: { textId } }, signal })),
    meta: { topics: ['answerText'] },
  })
}

export type TextDraft = {
  unitId: string
  title: string
  body: string
  conditions: string
  legalBasis: string
}

/** Keeps a new text. Makes everything under `areas` stale, as all of these do. */
export function writeText(code: string, text: TextDraft, intention: string) {
  return ask(
    api.POST('/areas/{code}/answer-texts', {
      params: { path: { code } },
      body: text,
      headers: writeHeaders(intention),
    }),
  )
}

export function changeText(
  textId: string,
  version: number,
  change: Partial<Omit<TextDraft, 'unitId'>>,
  intention: string,
) {
  return ask(
    api.PATCH('/answer-texts/{textId}', {
      params: { path: { textId }, header: { 'If-Match': `"${version}"` } },
      body: change,
      headers: writeHeaders(intention),
    }),
  )
}

export function retireText(textId: string, version: number) {
  return ask(
    api.POST('/answer-texts/{textId}/retirement', {
      params: { path: { textId }, header: { 'If-Match': `"${version}"` } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )
}

export function restoreText(textId: string, version: number) {
  return ask(
    api.POST('/answer-texts/{textId}/restoration', {
      params: { path: { textId }, header: { 'If-Match': `"${version}"` } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )
}
