import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId, UnitId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import { asSystem, type Read, type Tx } from '../../../platform/db/db.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { describeCases } from '../../cases/index.ts'
import { findMember } from '../../organisation/index.ts'
import { findProjects } from '../../projects/index.ts'
import type { ItemSource, SeriesFacts } from '../facts.ts'
import { findNext, holdMeeting, lockMeeting } from '../meeting-store.ts'
import { meetingsPermissions } from '../permissions.ts'
import { recordMeeting } from '../record-meeting.ts'
import { giveMatter } from './give-matter.ts'
import { findMeetingOf } from './passing-store.ts'
import { findProposal } from './proposals.ts'
import { decideAdding, decideEditing, decideOrder, decideRestoring, decideTakingAway } from './rules.ts'
import type { ChangeItem, NewItem } from './schema.ts'
import {
  bumpMeeting,
  countUnits,
  insertItem,
  listOutline,
  lockItem,
  setItemUnits,
  setOrder,
  settleItem,
  updateItem,
} from './store.ts'

type Matter = {
  readonly source: ItemSource
  readonly sourceKey: string | null
  readonly title: string
  readonly question: string
  readonly caseId: CaseId | null
  readonly areaId: string | null
  readonly projectId: string | null
  readonly overlapId: string | null
  readonly unitIds: readonly UnitId[]
}

/**
 * Puts a matter on the agenda of a coming meeting: something of one's own, a case, or what the agenda proposes.
 * @throws Problem `meeting.ended`, `meetingItem.already`, `case.notFound`, `project.notFound`, `meetingItem.notFound`
 */
export async function addItem(
  tx: Tx,
  actor: Actor,
  now: Date,
  meetingId: string,
  item: NewItem,
): Promise<string> {
  const { facts } = await holdMeeting(tx, meetingId)
  orThrow(decideAdding(facts.status))
  const me = memberOf(actor)
  const matter = await matterOf(tx, facts.series, now, item, me.locale)
  await refuseStrangers(tx, item)
  const { caseId } = matter
  const id = await insertItem(tx, {
    ...matter,
    meetingId,
    seriesId: facts.series.id,
    question: item.question || matter.question,
    purpose: item.purpose,
    minutes: item.minutes,
    ownerId: item.ownerId ?? me.memberId,
    carried: 0,
    by: me.memberId,
    now,
  })
  if (!id) throw new Problem('meetingItem.already')
  await setItemUnits(tx, id, caseId, [...item.unitIds, ...matter.unitIds])
  await bumpMeeting(tx, meetingId)
  await recordMeeting(tx, actor, now, 'meeting.itemAdded', { meetingId, itemId: id }, caseId)
  return id
}

async function matterOf(
  read: Read,
  series: SeriesFacts,
  now: Date,
  item: NewItem,
  locale: 'sv' | 'en',
): Promise<Matter> {
  const none = { question: '', caseId: null, areaId: null, projectId: null, overlapId: null, unitIds: [] }
  // Those who come anyway are not asked in besides.
  const absent = (units: readonly UnitId[]) => units.filter((unit) => !series.units.includes(unit))
  if (item.proposal) {
    const found = await findProposal(read, series, now, locale, item.proposal)
    if (!found) throw new Problem('meetingItem.notFound')
    const { source, key, title, question, caseId, area, projectId, overlap, unitIds } = found
    return {
      ...none,
      source,
      sourceKey: key,
      title: item.title ?? title,
      question: question ?? '',
      caseId,
      areaId: area?.id ?? null,
      projectId: projectId ?? null,
      overlapId: overlap?.id ?? null,
      unitIds: overlap ? absent(unitIds) : unitIds,
    }
  }
  if (item.caseId) {
    const of = (await describeCases(read, [item.caseId])).get(item.caseId)
    if (!of) throw new Problem('case.notFound')
    return {
      ...none,
      source: 'case',
      sourceKey: `case:${item.caseId}`,
      title: item.title ?? of.title,
      caseId: item.caseId,
    }
  }
  if (item.projectId) {
    const of = (await findProjects(read, [item.projectId])).get(item.projectId)
    if (!of) throw new Problem('project.notFound')
    return {
      ...none,
      source: 'project',
      sourceKey: `project:${of.id}`,
      title: item.title ?? of.title,
      projectId: of.id,
      unitIds: absent([of.unitId]),
    }
  }
  if (!item.title) throw new Problem('validation.failed', {}, [{ path: 'title', code: 'field.required' }])
  return { ...none, source: 'hand', sourceKey: null, title: item.title }
}

/** Changes what is sent of an item, and gives its new version. @throws Problem `version.stale`, `meetingItem.settled` */
export async function changeItem(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  version: number | undefined,
  change: ChangeItem,
): Promise<number> {
  const { row, facts } = await lockItem(tx, id)
  authorise(meetingsPermissions['meeting.item.edit'], actor, facts)
  orThrow(decideEditing({ result: facts.result, status: facts.meeting.status }))
  if (row.version !== version) throw new Problem('version.stale')
  await refuseStrangers(tx, change)
  const { unitIds, ownerId, ...rest } = change
  if (unitIds) await setItemUnits(tx, id, row.case_id, unitIds)
  const next = await updateItem(tx, id, { ...rest, ...(ownerId === undefined ? {} : { owner_id: ownerId }) })
  await bumpMeeting(tx, row.meeting_id)
  await recordMeeting(tx, actor, now, 'meeting.itemChanged', { meetingId: row.meeting_id, itemId: id })
  return next
}

/** Takes an item off the agenda. @throws Problem `meetingItem.fixed`, `meetingItem.settled`, `meeting.ended` */
export async function withdrawItem(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const { row, facts } = await lockItem(tx, id)
  authorise(meetingsPermissions['meeting.item.edit'], actor, facts)
  orThrow(decideTakingAway({ ...facts, status: facts.meeting.status }))
  await settleItem(tx, id, { result: 'withdrawn', text: '', by: memberOf(actor).memberId, now })
  await bumpMeeting(tx, row.meeting_id)
  await recordMeeting(tx, actor, now, 'meeting.itemWithdrawn', { meetingId: row.meeting_id, itemId: id })
}

/**
 * Puts back an item that was taken off the agenda by mistake, where it stood.
 * @throws Problem `meetingItem.notWithdrawn`, `meeting.ended`, `meetingItem.already`
 */
export async function restoreItem(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const { row, facts } = await lockItem(tx, id)
  authorise(meetingsPermissions['meeting.item.edit'], actor, facts)
  orThrow(decideRestoring({ result: facts.result, status: facts.meeting.status }))
  await settleItem(tx, id, { result: null, text: '', by: null, now })
  await bumpMeeting(tx, row.meeting_id)
  await recordMeeting(tx, actor, now, 'meeting.itemRestored', { meetingId: row.meeting_id, itemId: id })
}

/**
 * Puts an item off to the next meeting of the series, before its own has begun.
 * @throws Problem `meeting.notPlanned`, `meeting.noNext`, `meetingItem.fixed`
 */
export async function postponeItem(tx: Tx, actor: Actor, now: Date, id: string): Promise<void> {
  const meetingId = await findMeetingOf(tx, id)
  if (!meetingId) throw new Problem('meetingItem.notFound')
  // The series first: an item passes from one of its meetings to another.
  await lockMeeting(tx, meetingId)
  const { row, facts } = await lockItem(tx, id)
  authorise(meetingsPermissions['meeting.item.edit'], actor, facts)
  orThrow(decideTakingAway({ ...facts, status: facts.meeting.status }))
  if (facts.meeting.status !== 'planned') throw new Problem('meeting.notPlanned')
  const next = await findNext(tx, facts.meeting.series.id, facts.meeting.slotAt)
  if (!next) throw new Problem('meeting.noNext')
  await giveMatter(tx, row, next.id, memberOf(actor).memberId, now, '')
  for (const meeting of [row.meeting_id, next.id]) await bumpMeeting(tx, meeting)
  await recordMeeting(tx, actor, now, 'meeting.itemPostponed', {
    meetingId: row.meeting_id,
    itemId: id,
    to: next.id,
  })
}

/** Gives the agenda another order. @throws Problem `meeting.ended`, `meeting.orderIncomplete` when it has changed meanwhile */
export async function orderItems(
  tx: Tx,
  actor: Actor,
  now: Date,
  meetingId: string,
  ids: readonly string[],
): Promise<void> {
  const { facts } = await holdMeeting(tx, meetingId)
  authorise(meetingsPermissions['meeting.lead'], actor, facts)
  orThrow(decideAdding(facts.status))
  orThrow(
    decideOrder(
      (await listOutline(tx, meetingId)).map(({ id }) => id),
      ids,
    ),
  )
  // The order holds for what the one who leads may not read too.
  await asSystem(tx, () => setOrder(tx, meetingId, ids))
  await bumpMeeting(tx, meetingId)
  await recordMeeting(tx, actor, now, 'meeting.ordered', { meetingId })
}

async function refuseStrangers(
  read: Read,
  item: { readonly ownerId?: string | null | undefined; readonly unitIds?: readonly string[] | undefined },
) {
  if (item.ownerId && !(await findMember(read, item.ownerId))?.active)
    throw new Problem('meetingItem.unknownOwner')
  const units = [...new Set(item.unitIds ?? [])]
  if ((await countUnits(read, units)) !== units.length) throw new Problem('meetingItem.unknownUnit')
}
