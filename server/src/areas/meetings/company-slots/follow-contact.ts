import { asSystem, type Tx } from '../../../platform/db/db.ts'
import type { Recorded } from '../../../platform/events/recorded.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { listRecipients } from '../../cases/index.ts'
import { holdMeeting } from '../meeting-store.ts'
import { isOfCase } from './cancel-slot.ts'
import { findBooked, setContact } from './store.ts'
import { tellNewContact, tellOldContact, toldOf } from './tell-slot.ts'

const lower = (address: string | null | undefined) => address?.toLowerCase() ?? null

/**
 * Lets a booked time follow the address of the case: the old one gets it out of its calendar, the new one gets it in. It
 * compares with whom the time was told to, so that done twice it changes nothing.
 */
export async function followContact(tx: Tx, kit: Kit, { caseId, at: now }: Recorded): Promise<void> {
  if (!caseId) return
  await asSystem(tx, async () => {
    const found = await findBooked(tx, caseId)
    if (!found || found.starts_at <= now) return
    await holdMeeting(tx, found.meeting_id)
    const slot = await findBooked(tx, caseId)
    if (!slot || !isOfCase(slot)) return
    const all = await listRecipients(tx, caseId)
    const asker = all.find(({ contactId }) => contactId === null)
    const old = slot.contact_email
    if (lower(old) === lower(asker?.email)) return
    await setContact(tx, slot.id, asker)
    const told = { ...toldOf(slot), sequence: slot.sequence + 1 }
    // Whoever follows the case still has the meeting still.
    if (old && !all.some(({ email }) => lower(email) === lower(old)))
      await tellOldContact(tx, kit, now, slot.case_id, told, { name: slot.contact_name, email: old })
    if (asker) await tellNewContact(tx, kit, now, slot.case_id, told, asker.email)
  })
}
