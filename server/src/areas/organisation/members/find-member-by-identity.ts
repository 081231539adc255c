import { systemActor } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/events/record.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { letInFirstAdministrator } from './let-in-first-administrator.ts'
import { bindIdentity, findByIdentity } from './store.ts'

export type Identity = {
  readonly issuer: string
  readonly subject: string
  readonly email: string | undefined
  readonly name?: string | undefined
}

/**
 * The active member whom a signed-in identity belongs to. The first time, a verified address ties the identity to the
 * member; after that only the identity counts, so that an address given to somebody else opens nothing.
 */
export async function findMemberByIdentity(kit: Kit, identity: Identity): Promise<MemberId | undefined> {
  const { issuer, subject, email, name } = identity
  const actor = systemActor('sign-in')
  return kit.db.change(actor, async (tx) => {
    const known = await findByIdentity(tx, issuer, subject)
    if (known) return known.active ? known.id : undefined
    if (!email) return undefined
    const first = await letInFirstAdministrator(
      tx,
      actor,
      kit.clock.now(),
      { issuer, subject, email, name },
      kit.config.firstAdministrators,
    )
    if (first) return first
    const bound = await bindIdentity(tx, issuer, subject, email)
    if (bound) {
      await record(tx, actor, kit.clock.now(), { name: 'member.identityBound', data: { memberId: bound } })
      return bound
    }
    // Two sign-ins at once: the other may have tied the same identity while this one waited.
    const meanwhile = await findByIdentity(tx, issuer, subject)
    return meanwhile?.active ? meanwhile.id : undefined
  })
}
