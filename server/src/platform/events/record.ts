import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../db/db.ts'
import { insteadOf } from '../permission/permission.ts'

export type NewEvent = {
  /** `noun.pastTense`, declared in its area's event table. */
  readonly name: string
  readonly caseId?: string
  /** Ids and short facts; never text that confidentiality may cover. */
  readonly data?: Record<string, unknown>
}

/** Tells every open screen which topics have changed. Sent by PostgreSQL when the change is committed, never before. */
export const LIVE_CHANNEL = 'farled_live'

/**
 * Writes the one event of a change, with who did it and in whose place, in the change's own transaction, lets those who look on know, and does what other
 * areas have asked to follow from it.
 */
export async function record(tx: Tx, actor: Actor, now: Date, event: NewEvent): Promise<void> {
  const told = JSON.stringify({ name: event.name, caseId: event.caseId ?? null })
  await tx
    .with('written', (query) =>
      query.insertInto('event').values({
        at: now,
        name: event.name,
        actor_kind: actor.kind,
        actor_id: actor.kind === 'member' ? actor.memberId : null,
        instead_of: insteadOf(actor) ?? null,
        case_id: event.caseId ?? null,
        data: JSON.stringify(event.data ?? {}),
      }),
    )
    .selectNoFrom(sql`pg_notify(${LIVE_CHANNEL}, ${told})`.as('told'))
    .execute()
  await tx.follows?.(tx, { ...event, data: event.data ?? {}, actor, at: now })
}
