import type { FastifyRequest } from 'fastify'
import type { Actor, MemberActor, Role } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Kit } from '../http/kit.ts'
import { localeOf } from '../http/locale-of.ts'
import { hashToken } from '../ids/ids.ts'
import { SESSION_COOKIE, touchSession } from './session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who was let in: a failure is told in their language too. */
    member?: MemberActor
  }
}

type SessionRow = {
  member_id: string
  name: string
  locale: MemberActor['locale']
  units: MemberActor['units']
  roles: Role[]
  covers: MemberActor['covers']
  stale: boolean
}

/**
 * Who sent the request: the member whose session the cookie holds, or somebody unknown.
 * @throws Problem `origin.foreign` when a change comes from another site's page
 */
export async function actorOf(request: FastifyRequest, kit: Kit, now: Date): Promise<Actor> {
  const token = request.cookies[SESSION_COOKIE]
  if (!token) return { kind: 'public', locale: localeOf(request) }
  requireOwnOrigin(request, kit)
  const hash = hashToken(token)
  const found = await findSessionMember(kit, hash, now)
  if (!found) return { kind: 'public', locale: localeOf(request) }
  if (found.stale) await touchSession(kit.db, hash, now)
  request.member = found.actor
  return found.actor
}

/** The member whose session it is, as they are at this instant; nobody once it has ended or they have left. */
export async function findSessionMember(
  kit: Kit,
  hash: string,
  now: Date,
): Promise<{ actor: MemberActor; stale: boolean } | undefined> {
  const { rows } = await kit.db.pool.query<SessionRow>({
    name: 'session_actor',
    text: 'select * from session_actor($1, $2)',
    values: [hash, now],
  })
  const [row] = rows
  if (!row) return undefined
  const { member_id: memberId, name, locale, units, roles, covers, stale } = row
  return { actor: { kind: 'member', memberId, name, locale, units, roles, covers }, stale }
}

/** SameSite cookies stop most of it; this stops the rest: a page of another origin can't make a member act. */
export function requireOwnOrigin(request: FastifyRequest, kit: Kit): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const origin = request.headers.origin
  const site = request.headers['sec-fetch-site']
  if (origin && origin !== 'null') {
    const own = [new URL(kit.config.publicUrl).host, request.host]
    if (URL.canParse(origin) && own.includes(new URL(origin).host)) return
    throw new Problem('origin.foreign')
  }
  if (site && site !== 'same-origin' && site !== 'none') throw new Problem('origin.foreign')
}
