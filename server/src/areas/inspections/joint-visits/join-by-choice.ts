import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { holdVisit } from '../visits/hold-visit.ts'
import { decideChange } from '../visits/rules.ts'
import { getVisit } from '../visits/store.ts'
import { lookAgain } from './look-again.ts'
import { decideJoining, factsOfPair } from './rules.ts'
import { keepPairs, listComing } from './store.ts'

/**
 * Asks that two visits be made as one though nothing proposed it: one announced and one not, further apart in time than the
 * window, or told apart before. The other unit is asked as always.
 * @throws Problem `visit.notFound`, `visit.ended`, `version.stale`, `jointVisit.restrictedCase` and those of `decideJoining`
 */
export async function joinByChoice(
  tx: Tx,
  actor: Actor,
  now: Date,
  {
    id,
    version,
    withId,
  }: { readonly id: string; readonly version: number | undefined; readonly withId: string },
): Promise<void> {
  const { row, company } = await holdVisit(tx, actor, id, version)
  orThrow(decideChange(row.status))
  orThrow(decideChange((await getVisit(tx, withId)).status))
  await asSystem(tx, async () => {
    const coming = await listComing(tx, company, { now, today: dayOf(now) })
    const [own, other] = [id, withId].map((one) => coming.find((visit) => visit.id === one))
    if (!own || !other) throw new Problem('jointVisit.otherSite')
    if (own.isRestricted || other.isRestricted) throw new Problem('jointVisit.restrictedCase')
    orThrow(decideJoining(own, other))
    const [first, second] = own.id < other.id ? [own, other] : [other, own]
    await keepPairs(tx, [
      { firstId: first.id, secondId: second.id, isApart: false, facts: factsOfPair(own, other) },
    ])
    await lookAgain(tx, actor, now, company)
  })
}
