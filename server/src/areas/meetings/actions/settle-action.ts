import type { Actor } from '../../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../../kernel/ids.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { isMemberOf } from '../../organisation/index.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { mayReadMatter } from './may-read-matter.ts'
import { decideMoving, decideSettling } from './rules.ts'
import { lockAction, moveAction as move, settleAction as settle } from './store.ts'

type Seen = { readonly id: string; readonly version: number | undefined }

/**
 * Says that an action is done, or why it won't be, or that it is taken up again.
 * @throws Problem `version.stale`, `meetingAction.settled`
 */
export async function settleAction(
  tx: Tx,
  actor: Actor,
  now: Date,
  { id, version }: Seen,
  end: { readonly status: 'done' | 'dropped' | 'open'; readonly note: string },
): Promise<number> {
  const { row, facts } = await lockAction(tx, id)
  authorise(meetingsPermissions['meeting.action.settle'], actor, facts)
  orThrow(decideSettling(facts.status, end.status))
  if (facts.version !== version) throw new Problem('version.stale')
  const next = await settle(tx, id, { ...end, by: memberOf(actor).memberId, now })
  await recordMeeting(
    tx,
    actor,
    now,
    'meetingAction.settled',
    { actionId: id, meetingId: row.meeting_id, memberId: row.member_id, status: end.status },
    row.case_id,
  )
  return next
}

/** Gives an action another day, or another person. @throws Problem `version.stale` and those of `decideMoving` */
export async function moveAction(
  tx: Tx,
  actor: Actor,
  now: Date,
  { id, version }: Seen,
  to: {
    readonly dueOn: LocalDay
    readonly memberId: MemberId
    readonly unitId: UnitId
    readonly why: string
  },
): Promise<number> {
  const { row, facts } = await lockAction(tx, id)
  authorise(meetingsPermissions['meeting.action.settle'], actor, facts)
  const worksThere = await isMemberOf(tx, to.memberId, to.unitId)
  orThrow(decideMoving({ status: facts.status, today: dayOf(now), worksThere }, to.dueOn))
  if (facts.version !== version) throw new Problem('version.stale')
  const matter = { caseId: row.case_id, itemId: row.item_id }
  if (!(await mayReadMatter(tx, to.memberId, matter, now))) throw new Problem('meetingAction.mayNotRead')
  const next = await move(tx, id, to)
  await recordMeeting(
    tx,
    actor,
    now,
    'meetingAction.moved',
    {
      actionId: id,
      meetingId: row.meeting_id,
      memberId: to.memberId,
      unitId: to.unitId,
      fromMemberId: row.member_id,
      from: row.due_on,
      to: to.dueOn,
    },
    row.case_id,
  )
  return next
}
