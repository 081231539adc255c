import { systemActor } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'

/** Who sends what members are told by mail. */
export const postman = systemActor('notices')

/** One transaction a member, so that one which fails holds back nobody else. @throws the first failure, after all */
export async function forEachMember(
  kit: Kit,
  members: readonly MemberId[],
  work: (tx: Tx, member: MemberId) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = []
  for (const id of members) {
    await kit.db.change(postman, (tx) => work(tx, id)).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}
