import type { Actor } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { insertMember, insertRole } from './administer-store.ts'
import { hasAdministrator, isEmailTaken, lockFirstAdministrator } from './first-administrator-store.ts'
import { bindIdentity } from './store.ts'

type Newcomer = {
  readonly issuer: string
  readonly subject: string
  readonly email: string
  readonly name: string | undefined
}

/**
 * Lets in the first administrator of an installation that has none: somebody whom the operator has named and whose
 * address the sign-in service vouches for. As soon as there is an administrator the setting opens nothing more, also
 * when it is left as it is.
 */
export async function letInFirstAdministrator(
  tx: Tx,
  actor: Actor,
  now: Date,
  newcomer: Newcomer,
  named: readonly string[],
): Promise<MemberId | undefined> {
  const email = newcomer.email.toLowerCase()
  if (!named.includes(email)) return undefined
  // Two who are named and sign in at once: the later sees the earlier.
  await lockFirstAdministrator(tx)
  if (await hasAdministrator(tx)) return undefined
  const memberId =
    (await bindIdentity(tx, newcomer.issuer, newcomer.subject, email)) ?? (await add(tx, newcomer))
  if (!memberId) return undefined
  await insertRole(tx, memberId, 'administrator')
  await record(tx, actor, now, { name: 'member.firstAdministrator', data: { memberId } })
  return memberId
}

/** Nobody when the address is another's, who has left or is tied to another identity. */
async function add(tx: Tx, { issuer, subject, email, name }: Newcomer): Promise<MemberId | undefined> {
  if (await isEmailTaken(tx, email)) return undefined
  await insertMember(tx, { id: newId(), name: name || email, email, title: '', titleEn: '', phone: null })
  return bindIdentity(tx, issuer, subject, email)
}
