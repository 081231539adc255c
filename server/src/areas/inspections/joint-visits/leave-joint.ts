import type { Actor } from '../../../kernel/actor.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { inOneAct } from '../../../platform/permission/permission.ts'
import { listInspectors, moveInto } from './store.ts'

/** A visit that will not be made with the others. They are told, and go on without it. */
export async function leaveJoint(
  tx: Tx,
  actor: Actor,
  now: Date,
  visitId: string,
  jointId: string | null,
): Promise<void> {
  if (!jointId) return
  await asSystem(tx, async () => {
    const told = (await listInspectors(tx, jointId)).map((one) => one.visitId)
    await moveInto(tx, null, [visitId])
    await record(tx, inOneAct(actor), now, {
      name: 'jointVisit.left',
      data: { jointId, visitIds: [visitId], told },
    })
  })
}
