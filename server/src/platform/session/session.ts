import { systemActor } from '../../kernel/actor.ts'
import { asSystem, type Db, type Tx } from '../db/db.ts'
import { hashToken, newToken } from '../ids/ids.ts'

export const SESSION_COOKIE = 'farled_session'
const HOURS = 12

const keeper = systemActor('session')

/** Opens a session of twelve hours and gives the token that goes into the cookie; only its hash is stored. */
export async function openSession(
  db: Db,
  memberId: string,
  idToken: string | undefined,
  now: Date,
): Promise<string> {
  const token = newToken()
  await db.change(keeper, (tx) =>
    tx
      .insertInto('session')
      .values({
        token_hash: hashToken(token),
        member_id: memberId,
        id_token: idToken ?? null,
        created_at: now,
        seen_at: now,
        expires_at: new Date(now.getTime() + HOURS * 3600_000),
      })
      .execute(),
  )
  return token
}

/** Ends the session and gives the id token that the identity provider wants back at sign-out. */
export async function closeSession(db: Db, token: string): Promise<string | undefined> {
  const row = await db.change(keeper, (tx) =>
    tx
      .deleteFrom('session')
      .where('token_hash', '=', hashToken(token))
      .returning('id_token')
      .executeTakeFirst(),
  )
  return row?.id_token ?? undefined
}

/** Somebody is let in no more: wherever they are signed in, they are signed out, with the change that says so. */
export async function closeSessionsOf(tx: Tx, memberId: string): Promise<void> {
  await asSystem(tx, () => tx.deleteFrom('session').where('member_id', '=', memberId).execute())
}

export async function touchSession(db: Db, tokenHash: string, now: Date): Promise<void> {
  await db.change(keeper, (tx) =>
    tx.updateTable('session').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute(),
  )
}

export async function sweepSessions(db: Db, now: Date): Promise<void> {
  await db.change(keeper, async (tx) => {
    await tx.deleteFrom('session').where('expires_at', '<', now).execute()
    await tx
      .deleteFrom('sign_in')
      .where('created_at', '<', new Date(now.getTime() - 3600_000))
      .execute()
    await tx
      .deleteFrom('idempotency')
      .where('created_at', '<', new Date(now.getTime() - 48 * 3600_000))
      .execute()
  })
}
