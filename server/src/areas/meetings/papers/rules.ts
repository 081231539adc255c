import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { ItemResult, MeetingStatus } from '../facts.ts'

type Facts = { readonly status: MeetingStatus; readonly result: ItemResult | null }

/** An item gets papers until its meeting is over, also once it has come to something. */
export function decideAddingPaper({
  status,
  result,
}: Facts): Verdict<undefined, 'meeting.ended' | 'meetingItem.notFound'> {
  if (status !== 'planned' && status !== 'live') return refuse('meeting.ended')
  return result === 'withdrawn' ? refuse('meetingItem.notFound') : allow()
}

/** What minutes have named can be fetched for as long as they can be read. */
export function decideRemovingPaper(
  facts: Pick<Facts, 'status'> & { readonly isInMinutes: boolean },
): Verdict<undefined, 'meeting.ended' | 'meetingPaper.inMinutes'> {
  if (facts.status !== 'planned' && facts.status !== 'live') return refuse('meeting.ended')
  return facts.isInMinutes ? refuse('meetingPaper.inMinutes') : allow()
}
