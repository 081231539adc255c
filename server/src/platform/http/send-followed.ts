import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageReply } from './page.ts'

type Followed = Extract<PageReply, { kind: 'followed' }>

/**
 * Sends what another program follows, or only that it has what there is (RFC 9110, 13.1). It may keep what it got and asks
 * each time whether that still holds; nobody between may keep it.
 */
export function sendFollowed(request: FastifyRequest, reply: FastifyReply, page: Followed) {
  const { mediaType, text, changedAt } = page
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
  reply
    .header('etag', tag)
    .header('last-modified', changedAt.toUTCString())
    .header('cache-control', 'private, no-cache')
  if (hasIt(request, tag, changedAt)) return reply.code(304).send()
  return reply.type(mediaType).send(text)
}

/** By its tag, and by time only for who knows no tag (13.2.2). */
function hasIt({ headers }: FastifyRequest, tag: string, changedAt: Date): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) {
    return tags.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')))
  }
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return Math.floor(changedAt.getTime() / 1000) * 1000 <= since
}
