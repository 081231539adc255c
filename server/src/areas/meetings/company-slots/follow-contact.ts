import type { CaseId } from '../../../kernel/ids.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { findFormerContact, listRecipients } from '../../cases/index.ts'
import { holdMeeting } from '../meeting-store.ts'
import { isOfCase } from './cancel-slot.ts'
import { bumpSlot, findBooked, setContact } from './store.ts'
import { tellNewContact, tellOldContact, toldOf } from './tell-slot.ts'

/** A booked time that has not begun, once its meeting is held; done as the program. */
async function holdBooked(tx: Tx, caseId: CaseId, now: Date) {
  const found = await findBooked(tx, caseId)
  if (!found || found.starts_at <= now) return undefined
  await holdMeeting(tx, found.meeting_id)
  const slot = await findBooked(tx, caseId)
  return slot && isOfCase(slot) ? slot : undefined
}

/** Somebody more at the company follows the case: they get its booked time as if it had just been booked. */
export async function followNewColleague(tx: Tx, kit: Kit, event: Recorded): Promise<void> {
  const { caseId, at: now } = event
  const contactId = factOf(event, 'contactId')
  if (!caseId || !contactId) return
  await asSystem(tx, async () => {
    // Who waits to be let in is not among them yet.
    const to = (await listRecipients(tx, caseId)).find((one) => one.contactId === contactId)
    const slot = to && (await holdBooked(tx, caseId, now))
    if (!slot) return
    await bumpSlot(tx, slot.id)
    await tellNewContact(tx, kit, now, caseId, { ...toldOf(slot), sequence: slot.sequence + 1 }, to.email)
  })
}

/** Somebody follows the case no more: its booked time goes out of their calendar, unless they have it all the same. */
export async function followGoneColleague(tx: Tx, kit: Kit, event: Recorded): Promise<void> {
  const { caseId, at: now } = event
  const contactId = factOf(event, 'contactId')
  if (!caseId || !contactId) return
  await asSystem(tx, async () => {
    const gone = await findFormerContact(tx, caseId, contactId)
    if (!gone) return
    const all = await listRecipients(tx, caseId)
    if (all.some(({ email }) => lower(email) === lower(gone.email))) return
    const slot = await holdBooked(tx, caseId, now)
    if (!slot) return
    await bumpSlot(tx, slot.id)
    const told = { ...toldOf(slot), sequence: slot.sequence + 1 }
    await tellOldContact(tx, kit, now, caseId, told, gone)
  })
}

const lower = (address: string | null | undefined) => address?.toLowerCase() ?? null

/**
 * Lets a booked time follow the address of the case: the old one gets it out of its calendar, the new one gets it in. It
 * compares with whom the time was told to, so that done twice it changes nothing.
 */
export async function followContact(tx: Tx, kit: Kit, { caseId, at: now }: Recorded): Promise<void> {
  if (!caseId) return
  await asSystem(tx, async () => {
    const slot = await holdBooked(tx, caseId, now)
    if (!slot) return
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
