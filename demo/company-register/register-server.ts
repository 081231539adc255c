import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { problem } from './problem.ts'

const BASE = '/vardefulla-datamangder/v1'
const CLIENT = { id: 'farled', secret: 'demonstration' }
const SCOPE = 'vardefulla-datamangder:read vardefulla-datamangder:ping'
/** The API's own pattern for what it is asked about. */
const IDENTITY =
  /^(19|20)?\d{2}(0[1-9]|1[0-2])((0|6)[1-9]|(1|2|7|8)[0-9]|(3|9)[01])\d{4}$|^\d{6}\d{4}$|^302\d{8}$/

export type Organisation = Readonly<Record<string, unknown>>
/** What is answered instead; null is an answer that never comes. */
export type Odd = {
  readonly status: number
  readonly body: unknown
  readonly headers?: Record<string, string>
} | null
export type AskedOfRegister = {
  readonly identity: string
  readonly requestId: string
  readonly token: string
}

/**
 * Speaks as the open API of the Companies Registration Office does: client credentials, a POST with the number, an
 * array of organisations, problems with an address of their own kind. For the demonstration, and for tests, which can
 * have it answer oddly.
 */
export async function startCompanyRegister(
  find: (tenDigits: string) => readonly Organisation[],
  options: { readonly port?: number; readonly tokenLifeSeconds?: number } = {},
) {
  const tokens = new Set<string>()
  const asked: AskedOfRegister[] = []
  const odd: Odd[] = []
  const oddTokens: Odd[] = []
  let tokensGiven = 0

  function giveToken(request: IncomingMessage, body: URLSearchParams, response: ServerResponse): void {
    const basic = Buffer.from(
      request.headers.authorization?.replace(/^Basic /, '') ?? '',
      'base64',
    ).toString()
    if (basic !== `${CLIENT.id}:${CLIENT.secret}`) return send(response, 401, { error: 'invalid_client' })
    if (body.get('grant_type') !== 'client_credentials' || body.get('scope') !== SCOPE)
      return send(response, 400, { error: 'invalid_request' })
    const token = randomUUID()
    tokens.add(token)
    tokensGiven += 1
    const life = options.tokenLifeSeconds ?? 3600
    send(response, 200, { access_token: token, token_type: 'Bearer', expires_in: life, scope: SCOPE })
  }

  function answer(request: IncomingMessage, body: string, response: ServerResponse): void {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
    const requestId = String(request.headers['x-request-id'] ?? '')
    const said = read(body)
    const identity = typeof said['identitetsbeteckning'] === 'string' ? said['identitetsbeteckning'] : ''
    asked.push({ identity, requestId, token })
    if (odd.length > 0) return sendOdd(response, odd.shift())
    if (!tokens.has(token)) return refuse(response, 401, requestId)
    if (!IDENTITY.test(identity)) return refuse(response, 400, requestId)
    const organisationer = find(identity.slice(-10))
    if (organisationer.length === 0) return refuse(response, 404, requestId)
    send(response, 200, { organisationer })
  }

  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.url === '/oauth2/token' && oddTokens.length > 0) sendOdd(response, oddTokens.shift())
      else if (request.url === '/oauth2/token') giveToken(request, new URLSearchParams(body), response)
      else if (request.url === `${BASE}/organisationer`) answer(request, body, response)
      else if (request.url === `${BASE}/isalive`) response.end('OK')
      else refuse(response, 404, '')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    /** As the settings name it. */
    place: {
      url: `${origin}${BASE}`,
      tokenUrl: `${origin}/oauth2/token`,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      scope: SCOPE,
    },
    asked,
    /** Given, in turn, instead of what would be answered. */
    odd,
    oddTokens,
    tokensGiven: () => tokensGiven,
    /** Every token that has been given is refused from now on. */
    revoke: () => tokens.clear(),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function read(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body) as Record<string, unknown>
  } catch {
    return {}
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

function sendOdd(response: ServerResponse, odd: Odd | undefined): void {
  if (odd) send(response, odd.status, odd.body, odd.headers)
}

function refuse(response: ServerResponse, status: 400 | 401 | 404, requestId: string): void {
  send(response, status, problem(status, requestId))
}
