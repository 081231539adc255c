import { type Actor, type MemberActor, systemActor } from '../../server/src/kernel/actor.ts'
import { addDays, dayOf } from '../../server/src/kernel/local-day.ts'
import { isWorkingDay } from '../../server/src/kernel/working-days.ts'
import type { DemoCase } from '../content/types.ts'
import { instantOf } from './office-time.ts'
import type { Town } from './town.ts'

/** A story and the instant it came in. */
export type Received = { readonly story: DemoCase; readonly at: Date }

/** When each question came, counted back from `now`: always the same for the same instant. */
export function receivedBefore(now: Date, cases: readonly DemoCase[]): Received[] {
  return cases.map((story) => ({ story, at: receivedAt(story, now) }))
}

/** What came by the web was sent by the company; the rest was written down by somebody at the contact centre or the lots. */
export function takenInBy(story: DemoCase, town: Town): Actor {
  if (story.channel === 'web') return systemActor('portal')
  const desk: readonly MemberActor[] = [...town.people.values()].filter(({ units }) =>
    units.some(({ id }) => id === town.units.get('kontaktcenter') || id === town.units.get('naringsliv')),
  )
  return desk[story.key.length % desk.length] ?? systemActor('portal')
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** The working day that lies `daysAgo` back, or the one before it, and always before now. */
function receivedAt(story: DemoCase, now: Date): Date {
  let day = addDays(dayOf(now), -story.daysAgo)
  while (!isWorkingDay(day)) day = addDays(day, -1)
  const at = instantOf(day, minutesOf(story.time))
  return at < now ? at : new Date(now.getTime() - 45 * 60_000)
}
