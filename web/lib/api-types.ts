import type { paths } from '@farled/api-client'

/*
 * What the server is sent and answers, by path and method, as its OpenAPI document has it:
 * `Answer<'/cases'>`, `Answer<'/searches', 'post'>`, `Sent<'/cases', 'post'>`.
 */
type Method = 'get' | 'post' | 'patch' | 'put' | 'delete'

/** The body of a good answer. */
export type Answer<P extends keyof paths, M extends Method = 'get'> = paths[P] extends {
  [K in M]: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : paths[P] extends { [K in M]: { responses: { 201: { content: { 'application/json': infer Body } } } } }
    ? Body
    : never

/** The body of a request. */
export type Sent<P extends keyof paths, M extends Method> = paths[P] extends {
  [K in M]: { requestBody: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never
