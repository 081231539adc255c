import type { paths } from '@farled/api-client'
import createClient, { type Middleware } from 'openapi-fetch'
import { ApiError, problemFrom } from './api-error.ts'
import { noteAnswer, noteSilence } from './connection.ts'
import { currentLanguage } from './i18n.ts'
import { signedOut } from './signed-out.ts'

export const API = '/farled/v1'

const ourHeaders: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage())
    return request
  },
}

/**
 * The server, typed by its own OpenAPI document. Wrap each call in `ask`:
 * `ask(api.GET('/cases/{caseId}', { params: { path: { caseId } } }))`
 */
export const api = createClient<paths>({
  baseUrl: API,
  credentials: 'same-origin',
  fetch: (request) => globalThis.fetch(request),
})
api.use(ourHeaders)

type Answer = { data?: unknown; error?: unknown; response: Response }

type Json<T> = T extends { content: { 'application/json': infer Content } } ? Content : never

/** What a request is answered with: `AnswerOf<'/cases/{caseId}', 'get'>`. */
export type AnswerOf<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends {
  responses: infer Responses
}
  ? Json<Responses[keyof Responses & (200 | 201)]>
  : never

/** What a request is sent with: `BodyOf<'/cases', 'post'>`. */
export type BodyOf<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends {
  requestBody?: infer Body
}
  ? Json<NonNullable<Body>>
  : never

/** What the server answered. @throws ApiError for every other end, also when nobody answered. */
export async function ask<A extends Answer>(asked: Promise<A>): Promise<Exclude<A['data'], undefined>> {
  const answer = await reach(asked)
  if (answer.response.ok) return answer.data as Exclude<A['data'], undefined>
  if (answer.response.status === 401) signedOut.set(true)
  throw new ApiError(answer.response.status, problemFrom(answer.error))
}

async function reach<A extends Answer>(asked: Promise<A>): Promise<A> {
  try {
    const answer = await asked
    noteAnswer()
    return answer
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    noteSilence()
    throw new ApiError(0, undefined, { cause })
  }
}

/**
 * Headers of a write. `intention` is one per thing the person means to do, the same when it is sent again;
 * `version` is the one they have read, for changes.
 */
export function writeHeaders(intention: string, version?: number): Record<string, string> {
  return {
    'Idempotency-Key': intention,
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  }
}
