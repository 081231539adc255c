import type { FastifyRequest } from 'fastify'
import type { Actor, Locale, MemberActor } from '../../kernel/actor.ts'

/** The language asked for, in order: the address (`?lang=`), the member's own choice, the cookie, the browser. */
export function localeOf(request: FastifyRequest, actor?: Actor): Locale {
  const query = (request.query ?? {}) as Record<string, unknown>
  if (query['lang'] === 'sv' || query['lang'] === 'en') return query['lang']
  const member: MemberActor | undefined = actor?.kind === 'member' ? actor : request.member
  if (member) return member.locale
  const cookie = request.cookies['farled_lang']
  if (cookie === 'sv' || cookie === 'en') return cookie
  const first = /^\s*([a-z]{2})/i.exec(request.headers['accept-language'] ?? '')?.[1]?.toLowerCase()
  if (!first) return 'sv'
  return first === 'sv' || first === 'nb' || first === 'da' || first === 'no' ? 'sv' : 'en'
}
