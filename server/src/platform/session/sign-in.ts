import type { FastifyInstance, FastifyReply } from 'fastify'
import * as oidc from 'openid-client'
import { systemActor } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Kit } from '../http/kit.ts'
import { requireOwnOrigin } from './actor-of.ts'
import { discoverer, isLoopback } from './discover.ts'
import { closeSession, openSession, SESSION_COOKIE } from './session.ts'

const STATE_COOKIE = 'farled_sign_in'
const MINUTES = 15

/** Finds the member that an identity belongs to; the organisation area gives it. */
export type FindMember = (claims: {
  issuer: string
  subject: string
  email: string | undefined
  name: string | undefined
}) => Promise<string | undefined>

/**
 * Sign-in by OpenID Connect: code flow with PKCE, state bound to the browser by a cookie and to the database row,
 * nonce in the ID token. The server knows no passwords.
 */
export function serveSignIn(app: FastifyInstance, kit: Kit, findMember: FindMember): void {
  const { config, db, clock } = kit
  const secure = config.publicUrl.startsWith('https:')
  const callback = `${config.publicUrl}/auth/callback`
  const discover = config.identity && discoverer(kit.log, config.identity)

  function provider(): Promise<oidc.Configuration> {
    if (!discover) throw new Problem('signIn.notConfigured')
    return discover()
  }

  const cookie = (maxAge: number) => ({ path: '/', httpOnly: true, secure, sameSite: 'lax' as const, maxAge })

  app.get(
    '/auth/sign-in',
    { config: { rateLimit: { max: Math.ceil(60 * config.rateLimit), timeWindow: '1 minute' } } },
    async (request, reply) => {
      const own = new URL(config.publicUrl)
      // The cookie must be set where the provider sends the visitor back to.
      if (request.host !== own.host && isLoopback(`http://${request.host}`))
        return reply.redirect(`${config.publicUrl}${request.url}`)
      const { return: wanted } = request.query as { return?: unknown }
      const configuration = await provider()
      const state = oidc.randomState()
      const nonce = oidc.randomNonce()
      const verifier = oidc.randomPKCECodeVerifier()
      await db.change(systemActor('sign-in'), (tx) =>
        tx
          .insertInto('sign_in')
          .values({
            state,
            nonce,
            code_verifier: verifier,
            return_to: safeReturn(wanted),
            created_at: clock.now(),
          })
          .execute(),
      )
      reply.setCookie(STATE_COOKIE, state, cookie(MINUTES * 60))
      const target = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: callback,
        scope: config.identity?.scope ?? 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return reply.redirect(target.href)
    },
  )

  app.get(
    '/auth/callback',
    { config: { rateLimit: { max: Math.ceil(60 * config.rateLimit), timeWindow: '1 minute' } } },
    async (request, reply) => {
      const configuration = await provider()
      const { state } = request.query as { state?: string }
      const bound = request.cookies[STATE_COOKIE]
      reply.clearCookie(STATE_COOKIE, { path: '/' })
      if (!state || state !== bound) return backToStart(reply, 'expired')
      const started = await db.change(systemActor('sign-in'), (tx) =>
        tx.deleteFrom('sign_in').where('state', '=', state).returningAll().executeTakeFirst(),
      )
      if (!started || started.created_at.getTime() < clock.now().getTime() - MINUTES * 60_000)
        return backToStart(reply, 'expired')
      let tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>
      try {
        tokens = await oidc.authorizationCodeGrant(configuration, new URL(request.url, config.publicUrl), {
          pkceCodeVerifier: started.code_verifier,
          expectedState: state,
          expectedNonce: started.nonce,
        })
      } catch (error) {
        kit.log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'sign-in refused')
        return backToStart(reply, 'refused')
      }
      const claims = tokens.claims()
      if (!claims) return backToStart(reply, 'refused')
      const email =
        typeof claims['email'] === 'string' && claims['email_verified'] !== false
          ? claims['email']
          : undefined
      const name = typeof claims['name'] === 'string' ? claims['name'].slice(0, 120) : undefined
      const memberId = await findMember({ issuer: claims.iss, subject: claims.sub, email, name })
      if (!memberId) return backToStart(reply, 'unknown')
      const token = await openSession(db, memberId, tokens.id_token, clock.now())
      reply.setCookie(SESSION_COOKIE, token, cookie(12 * 3600))
      return reply.redirect(started.return_to)
    },
  )

  app.post('/auth/sign-out', async (request, reply) => {
    requireOwnOrigin(request, kit)
    const token = request.cookies[SESSION_COOKIE]
    reply.clearCookie(SESSION_COOKIE, { path: '/' })
    const idToken = token ? await closeSession(db, token) : undefined
    if (!idToken || !config.identity) return reply.redirect('/', 303)
    const target = oidc.buildEndSessionUrl(await provider(), {
      id_token_hint: idToken,
      post_logout_redirect_uri: `${config.publicUrl}/`,
    })
    return reply.redirect(target.href, 303)
  })
}

function backToStart(reply: FastifyReply, reason: 'expired' | 'refused' | 'unknown') {
  return reply.redirect(`/app/signed-out?reason=${reason}`)
}

/**
 * Only a path of our own: an address elsewhere would make the sign-in a way to send people astray. Browsers drop tabs
 * and line breaks and take a backslash for a slash, so a path with any of them is none.
 */
function safeReturn(wanted: unknown): string {
  const isOwnPath =
    typeof wanted === 'string' && /^\/(?!\/)[^\\\p{C}]*$/u.test(wanted) && wanted.length <= 500
  return isOwnPath ? wanted : '/app/'
}
