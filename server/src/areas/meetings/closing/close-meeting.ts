import type { Actor } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { listActionsOf, listEarlier } from '../actions/store.ts'
import { giveMatter } from '../agenda/give-matter.ts'
import { type ItemRow, listDecisions, listItems, settleItem } from '../agenda/store.ts'
import type { ItemResult } from '../facts.ts'
import { secondsSince } from '../live/rules.ts'
import { moveClock } from '../live/store.ts'
import { findNext, lockMeeting } from '../meeting-store.ts'
import { freezeMinutes } from '../minutes/freeze-minutes.ts'
import { tellMinutes } from '../minutes/tell-minutes.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { decideClosing, type ItemToClose, numberDecisions, withoutResult } from './rules.ts'
import {
  findMinutes,
  lastNumber,
  noteApproval,
  noteReopening,
  openActions,
  setClosed,
  setNumber,
  setOpenAgain,
} from './store.ts'

/**
 * Closes a meeting, all of it or nothing: decisions get their numbers, what is moved stands on the next agenda, actions
 * hold, what concerns a case is told to the case, the minutes are frozen, and mails lie in the outbox. Done as the
 * program, since it closes what the one who leads may not read too.
 * @throws Problem `meeting.notLive`, `meeting.itemsWithoutResult` with the items, `meeting.noNext`
 */
export async function closeMeeting(tx: Tx, kit: Kit, actor: Actor, now: Date, id: string): Promise<number> {
  const { row, series, facts } = await lockMeeting(tx, id)
  authorise(meetingsPermissions['meeting.lead'], actor, facts)
  const by = memberOf(actor).memberId
  return asSystem(tx, async () => {
    const items = await listItems(tx, id)
    const next = await findNext(tx, series.id, row.slot_at)
    const results = decide(facts.status, await itemsToClose(tx, id, items), next !== undefined)
    if (row.current_item_id) {
      const seconds = secondsSince(row.current_since, now)
      await moveClock(tx, id, { id: row.current_item_id, seconds }, null, now)
    }
    await giveNumbers(tx, series.id, id, Number(dayOf(row.starts_at).slice(0, 4)), items)
    for (const item of items) {
      const result = results.get(item.id) ?? null
      if (result === 'moved' && next && !item.moved_to)
        await giveMatter(tx, item, next.id, by, now, item.result_text)
      else if (item.result === null) await settleItem(tx, item.id, { result, text: '', by, now })
    }
    await giveActions(tx, actor, now, id)
    const version = ((await findMinutes(tx, id))?.version ?? 0) + 1
    const frozen = await freezeMinutes(tx, {
      meetingId: id,
      version,
      by,
      now,
      earlier: await listEarlier(tx, series.id, id),
    })
    await tellCases(tx, actor, now, id, items, results, version)
    const closed = await setClosed(tx, id, now)
    await recordMeeting(tx, actor, now, 'meeting.closed', { meetingId: id, seriesId: series.id, version })
    await tellMinutes(tx, kit, now, { meetingId: id, seriesId: series.id, version, ...frozen })
    return closed
  })
}

function decide(
  status: Parameters<typeof decideClosing>[0]['status'],
  items: readonly ItemToClose[],
  hasNext: boolean,
): ReadonlyMap<string, ItemResult> {
  const verdict = decideClosing({ status, items, hasNext })
  if (verdict.allowed) return verdict.value
  const missing = verdict.code === 'meeting.itemsWithoutResult' ? withoutResult(items) : []
  throw new Problem(
    verdict.code,
    { count: missing.length },
    missing.map((item) => ({ path: `items.${item}`, code: 'field.required' })),
  )
}

async function itemsToClose(tx: Tx, id: string, items: readonly ItemRow[]): Promise<ItemToClose[]> {
  const decisions = await listDecisions(tx, id)
  const actions = await listActionsOf(tx, id)
  return items.map((item) => ({
    id: item.id,
    kind: item.kind,
    result: item.result,
    decisions: decisions.filter((one) => one.item_id === item.id).length,
    actions: actions.filter((one) => one.item_id === item.id).length,
  }))
}

/** Before anything is written of them elsewhere. */
async function giveNumbers(
  tx: Tx,
  seriesId: string,
  id: string,
  year: number,
  items: readonly ItemRow[],
): Promise<void> {
  const order = new Map(items.map((item, nth) => [item.id, nth]))
  const decisions = (await listDecisions(tx, id)).toSorted(
    (a, b) => (order.get(a.item_id) ?? 0) - (order.get(b.item_id) ?? 0),
  )
  for (const { id: decision, number } of numberDecisions(decisions, await lastNumber(tx, seriesId, year)))
    await setNumber(tx, decision, year, number)
}

async function giveActions(tx: Tx, actor: Actor, now: Date, meetingId: string): Promise<void> {
  for (const action of await openActions(tx, meetingId)) {
    const facts = {
      actionId: action.id,
      meetingId,
      itemId: action.item_id,
      memberId: action.member_id,
      unitId: action.unit_id,
      on: action.due_on,
    }
    await recordMeeting(tx, actor, now, 'meetingAction.given', facts, action.case_id)
  }
}

/** Each case hears what the meeting came to about it. */
async function tellCases(
  tx: Tx,
  actor: Actor,
  now: Date,
  meetingId: string,
  items: readonly ItemRow[],
  results: ReadonlyMap<string, ItemResult>,
  version: number,
): Promise<void> {
  for (const item of items) {
    if (!item.case_id) continue
    const facts = { meetingId, itemId: item.id, result: results.get(item.id) ?? null, version }
    await recordMeeting(tx, actor, now, 'meeting.itemMinuted', facts, item.case_id)
  }
}

/**
 * Opens a closed meeting again, with a reason. Its minutes stay as they were; the next closing writes a new version.
 * @throws Problem `meeting.notClosed`, `meeting.anotherIsLive`
 */
export async function reopenMeeting(tx: Tx, actor: Actor, now: Date, id: string, why: string): Promise<void> {
  const { facts } = await lockMeeting(tx, id)
  authorise(meetingsPermissions['meeting.lead'], actor, facts)
  if (facts.status !== 'closed') throw new Problem('meeting.notClosed')
  const last = await findMinutes(tx, id)
  if (!last) throw new Problem('minutes.notFound')
  await noteReopening(tx, { meetingId: id, version: last.version, by: memberOf(actor).memberId, now, why })
  await setOpenAgain(tx, id)
  await recordMeeting(tx, actor, now, 'meeting.reopened', { meetingId: id, version: last.version })
}

/** Approves the minutes as they stand. @throws Problem `meeting.notClosed`, `minutes.approved` */
export async function approveMinutes(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const { facts } = await lockMeeting(tx, id)
  const last = await findMinutes(tx, id)
  if (facts.status !== 'closed' || !last) throw new Problem('meeting.notClosed')
  const closedBy: MemberId = last.closed_by
  authorise(meetingsPermissions['meeting.approve'], actor, { closedBy, meeting: facts })
  const isNew = await noteApproval(tx, {
    meetingId: id,
    version: last.version,
    by: memberOf(actor).memberId,
    now,
  })
  if (!isNew) throw new Problem('minutes.approved')
  await recordMeeting(tx, actor, now, 'minutes.approved', { meetingId: id, version: last.version })
}
