import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/local-day.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Tx } from '../db/db.ts'
import type { Permission } from '../permission/permission.ts'
import { actorOf } from '../session/actor-of.ts'
import { API } from './api-path.ts'
import type { Context, Endpoint, Reply } from './endpoint.ts'
import { faultsOf } from './faults.ts'
import type { Kit } from './kit.ts'
import { localeOf } from './locale-of.ts'

/** Puts one declared endpoint on the server. */
export function serveEndpoint(
  app: FastifyInstance,
  endpoint: Endpoint,
  permission: Permission,
  kit: Kit,
): void {
  app.route({
    method: endpoint.method.toUpperCase(),
    url: `${API}${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`,
    ...(endpoint.bodyLimit ? { bodyLimit: endpoint.bodyLimit } : {}),
    config: {
      declaredErrors: endpoint.errors,
      rateLimit: {
        max: Math.ceil((endpoint.perMinute ?? 3000) * kit.config.rateLimit),
        timeWindow: '1 minute',
      },
    },
    handler: async (request, reply) => {
      const now = kit.clock.now()
      const actor = await actorOf(request, kit, now)
      if (!permission.to(actor))
        throw new Problem(actor.kind === 'public' ? 'signIn.needed' : 'permission.denied')
      const input = read(endpoint, request)
      const around: Context = {
        actor,
        locale: localeOf(request, actor),
        now,
        today: dayOf(now),
        kit,
        ifVersion: versionOf(endpoint, request),
      }
      const context = { ...around, ahead: (await endpoint.ahead?.(input as never, around)) as never }
      if (endpoint.kind === 'read') {
        const answer = await kit.db.read(actor, (db) => endpoint.handle(db as never, input as never, context))
        await answer.afterwards?.()
        return send(reply, present(endpoint, answer))
      }
      const key = request.headers['idempotency-key']
      const sent = await kit.db.change(actor, async (tx) => {
        if (typeof key !== 'string' || endpoint.forgets)
          return present(endpoint, await endpoint.handle(tx as never, input as never, context))
        return once(tx, actor, key, fingerprint(request), now, async () =>
          present(endpoint, await endpoint.handle(tx as never, input as never, context)),
        )
      })
      return send(reply, sent)
    },
  })
}

type Sent = { status: number; headers: Record<string, string>; body: string }

function present(endpoint: Endpoint, answer: Reply<unknown>): Sent {
  const status = answer.status ?? endpoint.status ?? 200
  const headers: Record<string, string> = {}
  if (answer.version !== undefined) headers['etag'] = `"${answer.version}"`
  if (answer.location) headers['location'] = answer.location
  // Parsing drops what the answer's shape does not name: no field leaves by accident.
  const body = status === 204 ? '' : JSON.stringify(endpoint.answer.parse(answer.body))
  return { status, headers, body }
}

function send(reply: FastifyReply, { status, headers, body }: Sent) {
  reply.code(status).headers(headers)
  if (status === 204) return reply.send()
  return reply.type('application/json; charset=utf-8').send(body)
}

function read(endpoint: Endpoint, request: FastifyRequest) {
  return {
    params: parse(endpoint.params, request.params, ''),
    query: parse(endpoint.query, request.query, ''),
    body: parse(endpoint.body, request.body ?? {}, ''),
  }
}

function parse(schema: z.ZodType | undefined, value: unknown, at: string): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  throw new Problem('validation.failed', {}, faultsOf(result.error, at))
}

function versionOf(endpoint: Endpoint, request: FastifyRequest): number | undefined {
  const header = request.headers['if-match']
  if (header === undefined) {
    if (endpoint.versioned) throw new Problem('version.missing')
    return undefined
  }
  const match = /^(?:W\/)?"(\d+)"$/.exec(header)
  if (!match) throw new Problem('version.malformed')
  return Number(match[1])
}

function fingerprint(request: FastifyRequest): string {
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex')
}

/**
 * The same key from the same caller is done once: the second time the first answer is given again. The row is part
 * of the change itself, so a crash keeps both or neither; a repeat that comes meanwhile waits for the first.
 */
async function once(
  tx: Tx,
  actor: Actor,
  key: string,
  hash: string,
  now: Date,
  work: () => Promise<Sent>,
): Promise<Sent> {
  if (key.length < 8 || key.length > 200) throw new Problem('idempotency.malformed')
  const caller = actor.kind === 'member' ? actor.memberId : actor.kind
  const row = { key, actor: caller, request_hash: hash, created_at: now }
  const taken = await tx
    .insertInto('idempotency')
    .values(row)
    .onConflict((c) => c.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!taken) {
    const earlier = await tx
      .selectFrom('idempotency')
      .select(['request_hash', 'status', 'headers', 'body'])
      .where('key', '=', key)
      .where('actor', '=', caller)
      .executeTakeFirstOrThrow()
    if (earlier.request_hash !== hash) throw new Problem('idempotency.reused')
    const headers = (earlier.headers ?? {}) as Record<string, string>
    return { status: earlier.status ?? 200, headers, body: earlier.body ?? '' }
  }
  const sent = await work()
  await tx
    .updateTable('idempotency')
    .set({ status: sent.status, headers: sql`${JSON.stringify(sent.headers)}::jsonb`, body: sent.body })
    .where('key', '=', key)
    .where('actor', '=', caller)
    .execute()
  return sent
}
