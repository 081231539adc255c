import { randomBytes } from 'node:crypto'
import type { onSendAsyncHookHandler } from 'fastify'

const policy = (formTargets: readonly string[]) =>
  [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    // Signing out ends at the identity provider, and browsers count that redirect as part of the form.
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
  ].join('; ')

/** The headers of every answer: strict content security policy, no framing, no sniffing, and the trace it belongs to. */
export function securityHeaders(options: {
  secure: boolean
  issuer: string | undefined
}): onSendAsyncHookHandler {
  const { secure, issuer } = options
  const contentPolicy = policy(issuer ? [new URL(issuer).origin] : [])
  return async (request, reply) => {
    reply.header('content-security-policy', contentPolicy)
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
