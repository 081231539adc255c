import { vi } from 'vitest'
import { API } from '../lib/api.ts'

export type Asked = { readonly path: string; readonly body: unknown; readonly headers: Headers }
type Answer = object | undefined | ((asked: Asked) => object | undefined)

/**
 * The server as far as a test needs it, at the edge of the network: `{ 'GET /my-day': { items: [] } }`. An answer is
 * what the server would send, a Response, or a function of what was asked. What is not listed fails the test's own
 * expectations with 404. Gives what has been asked, by method and path.
 */
export function fakeApi(answers: Record<string, Answer>) {
  const asked = new Map<string, Asked[]>()
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    const path = pathname.replace(API, '')
    const name = `${request.method} ${path}`
    const text = await request.text()
    const one = { path: path + search, body: text ? JSON.parse(text) : undefined, headers: request.headers }
    asked.set(name, [...(asked.get(name) ?? []), one])
    if (!(name in answers)) return refusal(404, 'notFound', `${name} is not faked`)
    const wanted = answers[name]
    const answer = typeof wanted === 'function' ? wanted(one) : wanted
    if (answer instanceof Response) return answer
    return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer)
  })
  return { asked: (name: string): readonly Asked[] => asked.get(name) ?? [] }
}

/** A no from the server, in the words that it would use. */
export function refusal(
  status: number,
  code: string,
  detail: string,
  errors?: readonly { path: string; code: string; message: string }[],
): Response {
  const problem = {
    type: `urn:farled:problem:${code}`,
    title: detail,
    status,
    detail,
    instance: 'urn:uuid:1',
    code,
  }
  return Response.json({ ...problem, ...(errors ? { errors } : {}) }, { status })
}
