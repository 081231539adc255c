import { addDays, dayOf } from '../../../kernel/local-day.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { findNext } from '../meeting-store.ts'
import type { Recurrence } from '../series/schema.ts'
import type { SeriesRow } from '../series/store.ts'
import { planChanges } from './rules.ts'
import { slotsBetween } from './slots.rules.ts'
import {
  adoptMeetings,
  endMatters,
  giveMatters,
  insertMeeting,
  listComing,
  listPlanned,
  moveSlot,
  setStatus,
} from './store.ts'

/** So far ahead a series has its meetings: half a year and some weeks, so that there always is a next one. */
export const HORIZON_DAYS = 200

/**
 * Gives a series the coming meetings that its recurrence says. Meetings that stay keep their agendas; the matters of
 * those that go are taken up at the next one. Done twice it changes nothing.
 */
export async function planMeetings(tx: Tx, now: Date, series: SeriesRow): Promise<void> {
  const today = dayOf(now)
  const wanted = slotsBetween(series.recurrence as Recurrence, today, addDays(today, HORIZON_DAYS)).filter(
    ({ slotAt }) => slotAt > now,
  )
  const held = (await listComing(tx, series.id, now)).map((row) => ({
    id: row.id,
    slotAt: row.slot_at,
    status: row.status,
    cancelledWhy: row.cancelled_why,
    isExtra: row.is_extra,
  }))
  const plan = planChanges(held, wanted)
  await adoptMeetings(tx, plan.adopt)
  for (const { id, to } of plan.move) await moveSlot(tx, id, to)
  for (const { id, to } of plan.revive) {
    await setStatus(tx, id, 'planned', '')
    await moveSlot(tx, id, to)
  }
  for (const slot of plan.add) await insertMeeting(tx, series, slot, now)
  for (const id of plan.drop) await dropMeeting(tx, series.id, id, now, '')
}

/** Cancels a meeting whose matters go on to the next one, or end where there is none. */
export async function dropMeeting(
  tx: Tx,
  seriesId: string,
  id: string,
  now: Date,
  why: string,
): Promise<void> {
  await setStatus(tx, id, 'cancelled', why)
  const next = await findNext(tx, seriesId, now, id)
  await asSystem(tx, async () => {
    if (next) await giveMatters(tx, id, next.id, now)
    else await endMatters(tx, id, now)
  })
}

/**
 * Cancels every meeting of a series that is still to be held, those besides the recurring ones too. Their matters end with
 * them, each on the agenda where it stood. @returns how many matters that is
 */
export async function cancelComing(tx: Tx, seriesId: string, now: Date): Promise<number> {
  let matters = 0
  for (const id of await listPlanned(tx, seriesId, now)) {
    await setStatus(tx, id, 'cancelled', '')
    matters += await asSystem(tx, () => endMatters(tx, id, now))
  }
  return matters
}
