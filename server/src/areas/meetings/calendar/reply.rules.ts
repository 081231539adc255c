import type { LocalTime } from '../recurrence/slot.ts'
import type { Attendance } from './entry.ts'
import { type Named, readUid } from './uid.rules.ts'

/** What somebody's calendar answers to an invitation (RFC 5546, 3.2.3), or proposes instead of it (3.2.7). */
export type Reply = {
  readonly method: 'REPLY' | 'COUNTER'
  readonly uid: string
  /** The meeting that is answered, by its RECURRENCE-ID in Swedish time; null for the whole series. */
  readonly slot: LocalTime | null
  /** Of the invitation that is answered. */
  readonly sequence: number
  /** When the answer was given; the later one counts. */
  readonly repliedAt: Date | null
  /** Whose answer it is, in lower case. */
  readonly address: string
  /** Who gave it for them, such as an assistant, in lower case. */
  readonly sentBy: string | null
  /** Who has sent another in their place declines, and names the other. */
  readonly answer: Exclude<Attendance, 'needsAction'>
  readonly delegatedTo: string | null
  readonly delegatedFrom: string | null
  readonly comment: string
  /** The program that wrote it, as it calls itself. */
  readonly product: string
  readonly proposed: { readonly startsAt: Date; readonly endsAt: Date } | null
}

export type ReplyFacts = {
  readonly host: string
  /** The mail's sender. */
  readonly from: string
  /** Addresses of those who were invited to what the UID names. */
  readonly invited: readonly string[]
  /** The first message that said the time which stands now: what answers an earlier one answers another time. */
  readonly sequence: number
}

/** What an answer is to, or why it does not count. That goes to the log, and has no words: it may be anyone's. */
type Counted =
  | { readonly counts: true; readonly named: Named }
  | { readonly counts: false; readonly why: 'unknown' | 'wrongSender' | 'notInvited' | 'outdated' }

/** Whether an answer is one to what we have sent, from whom it says that it is. */
export function decideReply(reply: Reply, facts: ReplyFacts): Counted {
  const named = readUid(reply.uid, facts.host)
  if (!named) return { counts: false, why: 'unknown' }
  const from = facts.from.toLowerCase()
  if (from !== reply.address && from !== reply.sentBy) return { counts: false, why: 'wrongSender' }
  if (!facts.invited.some((address) => address.toLowerCase() === reply.address)) {
    return { counts: false, why: 'notInvited' }
  }
  return reply.sequence < facts.sequence ? { counts: false, why: 'outdated' } : { counts: true, named }
}
