import { bookSlot } from '../../server/src/areas/meetings/company-slots/book-slot.ts'
import { offerSlots } from '../../server/src/areas/meetings/company-slots/offer-slots.ts'
import { openSlots } from '../../server/src/areas/meetings/company-slots/open-slots.ts'
import type { MemberActor } from '../../server/src/kernel/actor.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import type { Town } from './town.ts'

const MINUTE = 60_000

type Next = { readonly id: string; readonly seriesId: string; readonly startsAt: Date }

/**
 * Three times for companies at the next meeting of the lots: one is booked for a case on the agenda, and the company of
 * another is asked to choose among the rest.
 */
export async function seedSlots(
  tx: Tx,
  kit: Kit,
  at: Date,
  town: Town,
  leader: MemberActor,
  meeting: Next,
): Promise<void> {
  const first = new Date(meeting.startsAt.getTime() + 10 * MINUTE)
  const times = { startsAt: first.toISOString(), minutes: 20, count: 3 }
  const [slot] = await openSlots(tx, leader, at, meeting.id, times)
  const [booked, asked] = await tx
    .selectFrom('meeting_item as i')
    .innerJoin('business_case as c', 'c.id', 'i.case_id')
    .select(['c.id', 'c.accountable_member_id as accountableId'])
    .where('i.meeting_id', '=', meeting.id)
    .where('i.result', 'is', null)
    .where('c.status', '<>', 'closed')
    .where('c.contact_email', 'is not', null)
    .orderBy('i.position')
    .execute()
  const officerOf = (id: string | null) => [...town.people.values()].find(({ memberId }) => memberId === id)
  const [host, asker] = [officerOf(booked?.accountableId ?? null), officerOf(asked?.accountableId ?? null)]
  if (booked && host && slot) await bookSlot(tx, kit, host, at, slot, booked.id)
  if (asked && asker) await offerSlots(tx, kit, asker, at, asked.id, meeting.seriesId)
}
