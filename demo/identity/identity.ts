import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Provider } from 'oidc-provider'
import { companyPeople } from '../company-people.ts'
import { people } from '../people.ts'
import { companyChooserPage } from './company-page.ts'
import { chooserPage, contentSecurityPolicy, messagePage } from './page.ts'
import { COMPANY_CLIENT, createProvider } from './provider.ts'
import { chooseLanguage } from './texts.ts'

export type IdentityOptions = {
  /** 0 takes any free port. */
  port: number
  /** Where Farled is reached by a browser, e.g. `http://localhost:3000`. */
  publicUrl: string
  clientSecret: string
  extraRedirectUris?: string[]
}

export type Identity = {
  issuer: string
  /** How many per cent of the year of cases have been played while it is; nothing when it is in place. */
  tell: (percent: number | undefined) => void
  stop: () => Promise<void>
}

const bodyLimit = 10_000

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > bodyLimit) break
  }
  return new URLSearchParams(text)
}

/** Drops the session cookie, so that every sign-in begins with the choice of person. */
function forgetSession(request: IncomingMessage): void {
  const kept = (request.headers.cookie ?? '')
    .split(/;\s*/)
    .filter((pair) => !/^demo_idp_session(\.sig)?=/.test(pair))
  request.headers.cookie = kept.join('; ')
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    ...headers,
  })
  response.end(body)
}

/** The demonstration's sign-in service: a real OpenID provider where one picks a person instead of a password. */
export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  const publicUrl = options.publicUrl.replace(/\/+$/, '')
  const redirectUris = [`${publicUrl}/auth/callback`, ...(options.extraRedirectUris ?? [])]
  const origins = [...new Set([publicUrl, ...redirectUris].map((uri) => new URL(uri).origin))]
  const security = { 'content-security-policy': contentSecurityPolicy(origins) }
  const home = `${publicUrl}/`
  let played: number | undefined
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, 'localhost', resolve)
  })
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const provider: Provider = await createProvider({
    issuer,
    people,
    companyPeople,
    companyRedirectUris: [`${publicUrl}/mina/e-legitimation/klar`],
    clientSecret: options.clientSecret,
    redirectUris,
    postLogoutRedirectUris: origins.map((origin) => `${origin}/`),
    home,
  })

  async function interaction(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const accepted = request.headers['accept-language']
    const details = await provider.interactionDetails(request, response).catch(() => undefined)
    if (!details || url.pathname !== `/interaction/${details.uid}`) {
      const language = chooseLanguage(url.searchParams.get('lang'), accepted)
      send(response, 400, security, messagePage({ language, kind: 'expired', home }))
      return
    }
    const language = chooseLanguage(
      url.searchParams.get('lang'),
      details.params.ui_locales as string,
      accepted,
    )
    const isCompany = details.params.client_id === COMPANY_CLIENT
    if (request.method === 'POST') {
      const subject = (await readForm(request)).get('subject')
      const acr = isCompany
        ? companyPeople.find((person) => person.subject === subject)?.acr
        : people.some((person) => person.subject === subject) && 'urn:farled:demo'
      if (acr) {
        const login = { accountId: String(subject), acr, amr: ['demo'], remember: false }
        await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
        return
      }
      send(response, 400, security, messagePage({ language, kind: 'error', home }))
      return
    }
    if (isCompany) {
      send(
        response,
        200,
        security,
        companyChooserPage({ people: companyPeople, action: url.pathname, language }),
      )
      return
    }
    const query = (url.searchParams.get('q') ?? '').trim().slice(0, 80)
    send(response, 200, security, chooserPage({ people, action: url.pathname, language, query, played }))
  }

  const callback = provider.callback()
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname.startsWith('/interaction/')) {
      interaction(request, response, url).catch(() => {
        if (response.headersSent) response.destroy()
        else send(response, 500, security, messagePage({ language: 'sv', kind: 'error', home }))
      })
      return
    }
    if (url.pathname === '/') {
      response.writeHead(303, { location: home }).end()
      return
    }
    if (/^\/auth(\/|$)/.test(url.pathname)) forgetSession(request)
    void callback(request, response)
  })

  return {
    issuer,
    tell: (percent) => {
      played = percent
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
