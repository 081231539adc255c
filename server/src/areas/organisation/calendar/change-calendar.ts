import type { Actor } from '../../../kernel/actor.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { decideHours, decideOwnDay } from './rules.ts'
import type { CalendarEdit, OwnDayEdit } from './schema.ts'
import { deleteOwnDay, lockCalendar, replaceHours, touchCalendar, upsertOwnDay } from './store.ts'

type Times = { readonly now: Date; readonly today: LocalDay }

/** Changes the hours of the week and the half days. @throws Problem `version.stale` and those of `decideHours` */
export async function changeHours(
  tx: Tx,
  actor: Actor,
  now: Date,
  edit: CalendarEdit,
  seen: number | undefined,
): Promise<number> {
  if ((await lockCalendar(tx)) !== seen) throw new Problem('version.stale')
  orThrow(decideHours(edit.week))
  await replaceHours(tx, edit)
  return changed(tx, actor, now, { what: 'hours' })
}

/** Closes a day to come, or gives it other hours. @throws Problem those of `decideOwnDay` */
export async function setOwnDay(
  tx: Tx,
  actor: Actor,
  { now, today }: Times,
  day: LocalDay,
  edit: OwnDayEdit,
): Promise<number> {
  await lockCalendar(tx)
  orThrow(decideOwnDay(day, edit.hours, today))
  await upsertOwnDay(tx, day, edit)
  return changed(tx, actor, now, { what: 'day', day, closed: edit.hours === null })
}

/** Makes a day to come like others again. @throws Problem `calendar.inThePast`, `calendar.dayNotFound` */
export async function removeOwnDay(
  tx: Tx,
  actor: Actor,
  { now, today }: Times,
  day: LocalDay,
): Promise<void> {
  await lockCalendar(tx)
  if (day < today) throw new Problem('calendar.inThePast')
  if (!(await deleteOwnDay(tx, day))) throw new Problem('calendar.dayNotFound')
  await changed(tx, actor, now, { what: 'dayRemoved', day })
}

async function changed(tx: Tx, actor: Actor, now: Date, data: Record<string, unknown>): Promise<number> {
  const version = await touchCalendar(tx, now)
  await record(tx, actor, now, { name: 'calendar.changed', data })
  return version
}
