import { setAbsence } from '../../server/src/areas/organisation/absence/set-absence.ts'
import { addDays, dayOf, weekday } from '../../server/src/kernel/local-day.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { instantOf } from './office-time.ts'
import { need, type Town } from './town.ts'

/** Who is away when the doors open, and who has said that they will be: each with somebody who stands in. */
export async function seedAbsences(tx: Tx, town: Town, now: Date): Promise<void> {
  const today = dayOf(now)
  const nextMonday = addDays(today, 8 - weekday(today))
  const away = [
    ['ebba.norling', 'anna.lindqvist', today, addDays(today, 3)],
    ['patrik.udden', 'josefin.malm', today, nextMonday],
    ['mikael.safstrom', 'zeynep.aydin', nextMonday, addDays(nextMonday, 5)],
    ['karin.mattsson', 'yusuf.demir', addDays(nextMonday, 2), addDays(nextMonday, 4)],
  ] as const
  for (const [subject, deputy, from, to] of away) {
    await setAbsence(tx, need(town.people, subject), now, {
      from: instantOf(from, 0),
      to: instantOf(to, 0),
      deputyId: need(town.people, deputy).memberId,
    })
  }
}
