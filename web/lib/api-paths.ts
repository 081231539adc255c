/*
 * The shape of the API as openapi-fetch wants it. Until the generated types exist every path is allowed
 * and every answer unknown; then this file is one line: export type { paths } from '@farled/api-client'
 */
type Body = { content: { 'application/json': unknown } }

type Operation = {
  parameters: {
    path?: Record<string, string>
    query?: Record<string, unknown>
    header?: Record<string, string>
  }
  requestBody?: Body
  responses: { 200: Body; default: Body }
}

export type paths = Record<`/${string}`, Record<'get' | 'post' | 'put' | 'patch' | 'delete', Operation>>
