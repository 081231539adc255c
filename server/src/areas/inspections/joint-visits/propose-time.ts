import type { Actor } from '../../../kernel/actor.ts'
import type { CompanyId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { authorise, inOneAct, memberOf } from '../../../platform/permission/permission.ts'
import { inspectionsPermissions } from '../permissions.ts'
import { factsOf } from '../visits/hold-visit.ts'
import { decideTime } from '../visits/rules.ts'
import { getVisit } from '../visits/store.ts'
import { settleRequests } from '../visits/write-store.ts'
import { holdJoint } from './hold-joint.ts'
import { settleJoint } from './look-again.ts'
import { suggestTime, suits } from './rules.ts'
import { getJoint, listComing, sayYes, setJointStatus, setJointTime, type Time } from './store.ts'

type Asked = { readonly jointId: string; readonly version: number | undefined; readonly visitId: string }

/**
 * A unit proposes another time for a joint visit, and says yes to it. What the others have said of the earlier time no
 * longer counts; a time that was agreed on stands until all have said yes to the new one.
 * @throws Problem `jointVisit.notFound`, `jointVisit.over`, `visit.notFound`, `version.stale` and those of `decideTime`
 */
export async function proposeTime(
  tx: Tx,
  actor: Actor,
  now: Date,
  { jointId, version, visitId }: Asked,
  time: Time,
): Promise<number> {
  const { joint, company } = await holdJoint(tx, jointId, version)
  const visit = await getVisit(tx, visitId)
  if (visit.joint_id !== jointId) throw new Problem('visit.notFound')
  authorise(inspectionsPermissions['visit.change'], actor, factsOf(visit))
  if (joint.status === 'agreed' && joint.startsAt <= now) throw new Problem('jointVisit.over')
  orThrow(decideTime(time, now))
  const by = memberOf(actor).memberId
  await asSystem(tx, async () => {
    await setJointTime(tx, jointId, time, by)
    await sayYes(tx, visitId, by, now)
    if (joint.status === 'agreed') await setJointStatus(tx, jointId, 'proposed')
    await settleRequests(tx, visitId, by, now)
    await record(tx, inOneAct(actor), now, {
      name: 'jointVisit.timeProposed',
      data: { jointId, startsAt: time.startsAt.toISOString(), isReopened: joint.status === 'agreed' },
    })
    await settleJoint(tx, actor, now, company, jointId)
  })
  return (await getJoint(tx, jointId)).version
}

/**
 * The place or the days of one of the visits have changed: all are asked about the time once more, or about another when it
 * no longer suits. Those who change nothing hear of it once.
 */
export async function reopenFor(
  tx: Tx,
  actor: Actor,
  now: Date,
  company: CompanyId,
  jointId: string,
): Promise<void> {
  await asSystem(tx, async () => {
    const joint = await getJoint(tx, jointId)
    const parties = (await listComing(tx, company, { now, today: dayOf(now) })).filter(
      (visit) => visit.jointId === jointId,
    )
    const isKept = joint.startsAt > now && parties.every((visit) => suits(visit, joint.startsAt))
    const unfixed = parties.map((visit) => ({ ...visit, startsAt: null, endsAt: null }))
    await setJointTime(tx, jointId, isKept ? joint : suggestTime(unfixed, dayOf(now)), null)
    if (joint.status === 'agreed') await setJointStatus(tx, jointId, 'proposed')
    await record(tx, inOneAct(actor), now, {
      name: 'jointVisit.timeProposed',
      data: { jointId, isReopened: joint.status === 'agreed' },
    })
  })
}
