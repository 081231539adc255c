import type { Actor } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { listAbsencesWith, lockAbsence, updateAbsence } from './absence-store.ts'
import { endAbsenceOf } from './set-absence.ts'

/** Who has left is not away, and stands in for nobody. */
export async function leaveAbsences(tx: Tx, actor: Actor, now: Date, memberId: MemberId): Promise<void> {
  const { own, asDeputy } = await listAbsencesWith(tx, memberId, now)
  for (const id of own) {
    const absence = await lockAbsence(tx, id)
    if (absence) await endAbsenceOf(tx, actor, now, absence, 'left')
  }
  for (const id of asDeputy) {
    const absence = await lockAbsence(tx, id)
    if (absence?.deputyId !== memberId) continue
    const { from, to } = absence
    await updateAbsence(tx, id, { from, to, deputyId: null })
    const data = { absenceId: id, memberId: absence.memberId, deputyId: null, from, to }
    await record(tx, actor, now, { name: 'absence.changed', data })
  }
}
