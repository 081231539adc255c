import { systemActor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { listForAgenda, listStillOpen } from '../../cases/index.ts'
import { findNext } from '../meeting-store.ts'
import { recordMeeting } from '../record-meeting.ts'
import { listSeries, lockSeries } from '../series/store.ts'
import { listCasesHeld, listGathered, listHeldKeys } from './passing-store.ts'
import { insertItem, settleItem } from './store.ts'

const actor = systemActor('meetings')
/** Minutes that a matter gets when nobody has said how long it takes. */
const USUAL_MINUTES = 10

/**
 * Puts on the next agenda of the lots what must not wait for anybody to think of it, disputes and signals of the last
 * level, each once; and takes away what it has put there when its cause is gone. Done twice it changes nothing.
 */
async function gather(tx: Tx, now: Date, seriesId: string): Promise<void> {
  await lockSeries(tx, seriesId)
  const next = await findNext(tx, seriesId, now)
  if (!next) return
  await takeAwaySettled(tx, now, seriesId)
  const known = await listHeldKeys(tx, seriesId)
  const held = await listCasesHeld(tx, seriesId)
  for (const { kind, id, caseId, title } of await listForAgenda(tx, now)) {
    if (kind !== 'dispute' && kind !== 'signal') continue
    const key = `${kind}:${id}`
    if (known.has(key)) continue
    // One case is one matter, however much of it has run out; a dispute besides is to be decided on.
    if (kind === 'signal' && held.has(caseId)) continue
    held.add(caseId)
    const itemId = await insertItem(tx, {
      meetingId: next.id,
      seriesId,
      source: kind,
      sourceKey: key,
      title,
      question: '',
      purpose: kind === 'dispute' ? 'decide' : 'discuss',
      minutes: USUAL_MINUTES,
      ownerId: null,
      caseId,
      areaId: null,
      projectId: null,
      overlapId: null,
      carried: 0,
      by: null,
      now,
    })
    if (itemId)
      await recordMeeting(tx, actor, now, 'meeting.itemAdded', { meetingId: next.id, itemId }, caseId)
  }
}

async function takeAwaySettled(tx: Tx, now: Date, seriesId: string): Promise<void> {
  const held = await listGathered(tx, seriesId)
  const idOf = (key: string | null) => key?.split(':')[1] ?? ''
  const open = await listStillOpen(
    tx,
    held.map(({ source_key: key }) => idOf(key)),
  )
  for (const item of held) {
    if (open.has(idOf(item.source_key))) continue
    await settleItem(tx, item.id, { result: 'withdrawn', text: '', by: null, now })
    await recordMeeting(tx, actor, now, 'meeting.itemWithdrawn', {
      meetingId: item.meeting_id,
      itemId: item.id,
    })
  }
}

export const gatherAgendaJob: JobDefinition = {
  name: 'meetings.gather',
  says: 'Puts disputes and what has run out the furthest on the next agenda of the lots, and takes away what is settled',
  every: '*/10 6-18 * * 1-5',
  run: async (kit) => {
    const now = kit.clock.now()
    const series = await kit.db.read(actor, listSeries)
    for (const { id, kind, ended_at: ended } of series)
      if (kind === 'lots' && !ended) await kit.db.change(actor, (tx) => gather(tx, now, id))
  },
}
