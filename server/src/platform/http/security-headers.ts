import { randomBytes } from 'node:crypto'
import type { onSendAsyncHookHandler } from 'fastify'

const policy = (formTargets: readonly string[], frames: string, tiles: readonly string[]) =>
  [
    "default-src 'self'",
    ["img-src 'self' data: blob:", ...tiles].join(' '),
    // The map fetches its tiles from a worker.
    ...(tiles.length > 0 ? [["connect-src 'self'", ...tiles].join(' ')] : []),
    "object-src 'none'",
    "base-uri 'none'",
    // Signing out ends at the identity provider, and browsers count that redirect as part of the form.
    ["form-action 'self'", ...formTargets].join(' '),
    `frame-ancestors ${frames}`,
  ].join('; ')

/** The headers of every answer: strict content security policy, no framing but of what is made for it, no sniffing, and the trace it belongs to. */
export function securityHeaders(options: {
  secure: boolean
  issuer: string | undefined
  /** Origins of other sites that may frame what may be framed. */
  framedBy: readonly string[]
  /** The address of the tiles under maps, with `{z}`, `{x}` and `{y}`, when the settings name one. */
  mapTiles: string | undefined
}): onSendAsyncHookHandler {
  const { secure, issuer, framedBy, mapTiles } = options
  const targets = issuer ? [new URL(issuer).origin] : []
  const tiles = mapTiles ? [new URL(mapTiles).origin] : []
  const contentPolicy = policy(targets, "'none'", tiles)
  const framedPolicy = policy(targets, ["'self'", ...framedBy].join(' '), [])
  return async (request, reply) => {
    const isFramed = request.routeOptions.config?.isFramed ?? false
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', isFramed ? framedPolicy : contentPolicy)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    reply.header('cross-origin-opener-policy', 'same-origin')
    if (secure) reply.header('strict-transport-security', 'max-age=63072000')
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    const trace = request.id.replaceAll('-', '')
    if (/^[0-9a-f]{32}$/.test(trace))
      reply.header('traceparent', `00-${trace}-${randomBytes(8).toString('hex')}-01`)
  }
}
