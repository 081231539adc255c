import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { authorise, inOneAct, memberOf } from '../../../platform/permission/permission.ts'
import { inspectionsPermissions } from '../permissions.ts'
import { factsOf } from '../visits/hold-visit.ts'
import { getVisit } from '../visits/store.ts'
import { holdJoint } from './hold-joint.ts'
import { lookAgain, settleJoint } from './look-again.ts'
import { decideAnswer, factsOfPair } from './rules.ts'
import { insertDecline, keepPairs, listComing, listInspectors, moveInto, sayYes } from './store.ts'

type Asked = { readonly jointId: string; readonly version: number | undefined; readonly visitId: string }
export type Answer = { readonly answer: 'yes' } | { readonly answer: 'no'; readonly reason: string }

/**
 * A unit says yes to the time of a joint visit, or no with a reason. One that says no goes its own way and is not asked
 * about the same visits again while they are as they are; the rest remain together.
 * @throws Problem `jointVisit.notFound`, `jointVisit.over`, `visit.notFound`, `version.stale`
 */
export async function answerJoint(
  tx: Tx,
  actor: Actor,
  now: Date,
  { jointId, version, visitId }: Asked,
  given: Answer,
): Promise<void> {
  const { joint, company } = await holdJoint(tx, jointId, version)
  const visit = await getVisit(tx, visitId)
  if (visit.joint_id !== jointId) throw new Problem('visit.notFound')
  authorise(inspectionsPermissions['visit.change'], actor, factsOf(visit))
  orThrow(decideAnswer(joint, given.answer, now))
  const by = memberOf(actor).memberId
  const say = (told: readonly string[]) =>
    record(tx, inOneAct(actor), now, {
      name: 'jointVisit.answered',
      data: { jointId, visitId, unitId: visit.unit_id, answer: given.answer, told },
    })
  await asSystem(tx, async () => {
    if (given.answer === 'yes') {
      await sayYes(tx, visitId, by, now)
      await say([])
      await settleJoint(tx, actor, now, company, jointId)
      return
    }
    const coming = await listComing(tx, company, { now, today: dayOf(now) })
    const own = coming.find(({ id }) => id === visitId)
    const others = coming.filter((one) => one.jointId === jointId && one.id !== visitId)
    await keepPairs(tx, own ? others.map((other) => apart(own, other)) : [])
    await insertDecline(tx, { jointId, visitId, reason: given.reason, by, now })
    const told = (await listInspectors(tx, jointId)).map((one) => one.visitId)
    await moveInto(tx, null, [visitId])
    await say(told)
    await settleJoint(tx, actor, now, company, jointId)
    await lookAgain(tx, actor, now, company)
  })
}

type Party = Parameters<typeof factsOfPair>[0]

function apart(a: Party, b: Party) {
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  return { firstId: first.id, secondId: second.id, isApart: true, facts: factsOfPair(a, b) }
}
