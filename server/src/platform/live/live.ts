import type { FastifyInstance, FastifyReply } from 'fastify'
import pg from 'pg'
import { actsFor, type MemberActor, systemActor } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/problem.ts'
import { LIVE_CHANNEL } from '../events/record.ts'
import type { Kit } from '../http/kit.ts'
import { hashToken } from '../ids/ids.ts'
import { actorOf, findSessionMember } from '../session/actor-of.ts'
import { SESSION_COOKIE } from '../session/session.ts'
import { PRESENCE } from './tell-who-is-there.ts'

type Told = { name: string; caseId: string | null; members?: readonly string[] }
type Listener = { actor: MemberActor; readonly session: string; readonly reply: FastifyReply }

/** What changes who may hear what. */
const PEOPLE = new Set(['member', 'absence'])

/** So many changes at once are told of as one: to ask of each who may hear of it would hold everybody else up. */
const MANY = 50

/**
 * Server-sent events: which topics have changed, never what. Each listener hears only of cases that it may read.
 * One LISTEN connection a process, opened again when it is lost; those who look on are then told to read anew.
 */
export function serveLive(app: FastifyInstance, kit: Kit, databaseUrl: string) {
  const listeners = new Set<Listener>()
  let client: pg.Client | undefined
  let stopped = false
  let retry: NodeJS.Timeout | undefined
  let arrived: string[] = []

  async function connect(): Promise<void> {
    if (stopped) return
    const next = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'farled-live',
      keepAlive: true,
    })
    next.on('error', () => undefined)
    next.on('end', () => {
      if (client === next) client = undefined
      if (!stopped) retry = setTimeout(() => void connect(), 1000)
    })
    next.on('notification', ({ payload }) => {
      if (!payload) return
      arrived.push(payload)
      if (arrived.length === 1) setImmediate(passAll)
    })
    try {
      await next.connect()
      await next.query(`listen ${LIVE_CHANNEL}`)
      client = next
      tell([...listeners], ['everything'])
    } catch {
      await next.end().catch(() => undefined)
    }
  }

  function passAll(): void {
    const payloads = arrived
    arrived = []
    if (payloads.length > MANY) return tell([...listeners], ['everything'])
    for (const payload of payloads) pass(payload).catch(() => tell([...listeners], ['everything']))
  }

  /** When it can't be found out who may hear of it, everybody is told to read anew, which tells nothing. */
  async function pass(payload: string): Promise<void> {
    const ears = [...listeners]
    if (ears.length === 0) return
    const told = JSON.parse(payload) as Told
    const named = told.members
    if (named) {
      return tell(
        ears.filter(({ actor }) => named.includes(actor.memberId)),
        [told.name],
      )
    }
    const topic = told.name.split('.')[0] ?? told.name
    if (!told.caseId) {
      if (PEOPLE.has(topic)) await lookAgain()
      // Who stands in for whom shows everywhere.
      return tell([...listeners], [topic === 'absence' ? 'everything' : topic])
    }
    const allowed = await whoMayRead(told.caseId)
    const hearing = ears.filter(({ actor }) => allowed(actor))
    const presence = `${PRESENCE}:${told.caseId}`
    // Who writes in a case hears at once that something has come; what it is waits until they look.
    tell(hearing, told.name === PRESENCE ? [presence] : [`case:${told.caseId}`, 'cases', 'my-day', presence])
  }

  /** Units, roles and those they stand in for change while somebody listens; who has left hears no more. */
  async function lookAgain(): Promise<void> {
    for (const listener of listeners) {
      const found = await findSessionMember(kit, listener.session, kit.clock.now())
      if (found) {
        listener.actor = found.actor
        continue
      }
      listeners.delete(listener)
      listener.reply.raw.end()
    }
  }

  async function whoMayRead(caseId: string): Promise<(actor: MemberActor) => boolean> {
    const found = await kit.db.read(systemActor('live'), async (read) => ({
      row: await read
        .selectFrom('business_case')
        .select(['visibility', 'accountable_member_id', 'accountable_unit_id'])
        .where('id', '=', caseId)
        .executeTakeFirst(),
      units: await read.selectFrom('case_access').select('unit_id').where('case_id', '=', caseId).execute(),
    }))
    if (!found.row) return () => false
    if (found.row.visibility === 'open') return () => true
    const units = new Set(found.units.map(({ unit_id }) => unit_id))
    const { accountable_member_id: accountable, accountable_unit_id: unit } = found.row
    return (actor) => actsFor(actor, accountable, unit) || actor.units.some(({ id }) => units.has(id))
  }

  function tell(ears: readonly Listener[], topics: readonly string[]): void {
    const line = `data: ${JSON.stringify({ topics })}\n\n`
    for (const { reply } of ears) reply.raw.write(line)
  }

  const beat = setInterval(() => {
    for (const { reply } of listeners) reply.raw.write(': still here\n\n')
    // Absences begin and end by the hour, with nobody telling.
    lookAgain().catch(() => undefined)
  }, 25_000)
  beat.unref()

  app.get(
    '/farled/v1/live',
    { config: { rateLimit: { max: Math.ceil(120 * kit.config.rateLimit), timeWindow: '1 minute' } } },
    async (request, reply) => {
      const actor = await actorOf(request, kit, kit.clock.now())
      if (actor.kind !== 'member') throw new Problem('signIn.needed')
      reply.hijack()
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      reply.raw.write('retry: 2000\n\n')
      const session = hashToken(request.cookies[SESSION_COOKIE] ?? '')
      const listener: Listener = { actor, session, reply }
      listeners.add(listener)
      request.raw.on('close', () => listeners.delete(listener))
    },
  )

  return {
    start: connect,
    async stop() {
      stopped = true
      clearInterval(beat)
      clearTimeout(retry)
      for (const { reply } of listeners) reply.raw.end()
      listeners.clear()
      await client?.end().catch(() => undefined)
    },
  }
}
