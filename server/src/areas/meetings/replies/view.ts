import type { z } from 'zod'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Told } from '../calendar/told.rules.ts'
import { type Answer, answerThatHolds, type InCalendars } from './rules.ts'
import type { RepliesView, SlotAnswerView } from './schema.ts'
import type { ReplyRow, SlotReplyRow } from './store.ts'

type View = z.input<typeof RepliesView>
export type PersonAsked = Pick<View['people'][number], 'unit' | 'isForItem'> & {
  readonly id: MemberId
  readonly name: string
  readonly email: string
}

/** What calendars know, and what they have answered. */
export type Sent = {
  readonly where: InCalendars
  readonly told: Told
  /** Calendars have the time that stands. */
  readonly isTimeSent: boolean
  readonly replies: readonly ReplyRow[]
}

/** Who is asked and what each has answered. What was written with it is shown to `mayReadSaid`. */
export function presentReplies(
  people: readonly PersonAsked[],
  { where, told, isTimeSent, replies }: Sent,
  mayReadSaid: (memberId: MemberId) => boolean,
): Omit<View, 'remindedAt' | 'mayRemind'> {
  const invited = new Set(where.entry.attendees.map(({ address }) => address.toLowerCase()))
  const shown = people.map(({ id, name, email, unit, isForItem }) => {
    const own = replies.filter(({ memberId }) => memberId === id)
    const holds = answerThatHolds(own, where, told, isTimeSent)
    return {
      member: { id, name },
      unit,
      isForItem,
      isInvited: invited.has(email.toLowerCase()),
      answer: holds
        ? {
            answer: holds.reply.answer,
            at: holds.reply.repliedAt.toISOString(),
            isToEarlierTime: holds.isToEarlierTime,
          }
        : null,
      said: holds && mayReadSaid(id) ? saidIn(holds.reply) : null,
    }
  })
  const asked = shown.filter(({ isInvited }) => isInvited)
  const standing = asked.flatMap(({ answer }) => (answer && !answer.isToEarlierTime ? [answer.answer] : []))
  const count = (answer: Answer) => standing.filter((one) => one === answer).length
  return {
    people: shown,
    accepted: count('accepted'),
    tentative: count('tentative'),
    declined: count('declined'),
    unanswered: asked.length - standing.length,
  }
}

/** @param timedSequence the first message that said the time which the company has */
export function presentSlotAnswer(row: SlotReplyRow, timedSequence: number): z.input<typeof SlotAnswerView> {
  return {
    name: row.name,
    answer: row.answer,
    at: row.repliedAt.toISOString(),
    isToEarlierTime: row.sequence < timedSequence,
    ...saidIn(row),
  }
}

const saidIn = (row: Pick<ReplyRow, 'comment' | 'proposesStart' | 'proposesEnd'>) => ({
  comment: row.comment,
  proposed:
    row.proposesStart && row.proposesEnd
      ? { startsAt: row.proposesStart.toISOString(), endsAt: row.proposesEnd.toISOString() }
      : null,
})
