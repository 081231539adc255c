import { sentOf } from '../../server/src/areas/meetings/invitations/calendar-of-series.ts'
import { sendInvitations } from '../../server/src/areas/meetings/invitations/send-invitations.ts'
import { findInCalendars } from '../../server/src/areas/meetings/replies/rules.ts'
import { keepReply } from '../../server/src/areas/meetings/replies/store.ts'
import type { Recurrence } from '../../server/src/areas/meetings/series/schema.ts'
import { lockSeries } from '../../server/src/areas/meetings/series/store.ts'
import type { MemberActor } from '../../server/src/kernel/actor.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'

const HOUR = 3_600_000

type Meeting = { readonly id: string; readonly slotAt: Date }
type Given = { readonly answer: 'accepted' | 'declined' | 'tentative'; readonly comment: string }

/** What calendars have answered, one person after the other; the rest have not answered. */
const answers: readonly (Given | null)[] = [
  { answer: 'accepted', comment: '' },
  { answer: 'accepted', comment: '' },
  { answer: 'tentative', comment: 'Jag har syn på plats fram till tre. Kan vi ta vår punkt sist?' },
  { answer: 'accepted', comment: '' },
  null,
  { answer: 'accepted', comment: '' },
  { answer: 'declined', comment: 'Är på kurs den dagen. Ring mig före om det är något.' },
  { answer: 'accepted', comment: '' },
  null,
  { answer: 'accepted', comment: '' },
]

/** The series is in the calendars of those who are asked, and most of them have answered for the next meeting. */
export async function seedReplies(
  tx: Tx,
  kit: Kit,
  end: Date,
  leader: MemberActor,
  seriesId: string,
  meeting: Meeting,
): Promise<void> {
  await sendInvitations(tx, kit, leader, new Date(end.getTime() - 40 * HOUR), seriesId)
  const series = await lockSeries(tx, seriesId)
  const of = { id: series.id, recurrence: series.recurrence as Recurrence, sent: sentOf(series) }
  const host = new URL(kit.config.publicUrl).hostname
  const found = findInCalendars(of, { ...meeting, isExtra: false }, host)
  if (!found) return
  const { entry, slot } = found
  const asked = await tx
    .selectFrom('member')
    .select(['id', 'email'])
    .where(
      'email',
      'in',
      entry.attendees.map(({ address }) => address),
    )
    .where('id', '<>', leader.memberId)
    .orderBy('name')
    .execute()
  for (const [nth, { id: memberId }] of asked.entries()) {
    const given = answers[nth % answers.length]
    if (!given) continue
    const repliedAt = new Date(end.getTime() - (36 - nth) * HOUR)
    const reply = { ...given, proposed: null, sequence: series.sequence, repliedAt }
    await keepReply(tx, { seriesId, uid: entry.uid, slot, memberId }, reply)
  }
}
