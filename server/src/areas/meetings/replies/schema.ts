import { z } from 'zod'
import { NamedMember, NamedUnit } from '../series/schema.ts'

const Proposed = z.object({ startsAt: z.string(), endsAt: z.string() })

/** What a calendar has answered, as far as anybody who sees it may know. */
const AnswerView = z.object({
  answer: z.enum(['accepted', 'declined', 'tentative']),
  at: z.string(),
  isToEarlierTime: z.boolean().meta({
    description: 'It was given before the time was changed, or to a time whose change is not sent.',
  }),
})

/** What was written with an answer goes to who has invited, as it does in calendars. */
const SaidView = z.object({
  comment: z.string(),
  proposed: Proposed.nullable().meta({ description: 'Another time that was proposed instead.' }),
})

/** Somebody who is asked to a meeting. */
const AskedView = z.object({
  member: NamedMember,
  unit: NamedUnit.nullable(),
  isForItem: z.boolean().meta({ description: 'Asked in for one item alone.' }),
  isInvited: z.boolean().meta({ description: 'Has the meeting in the calendar, as far as we have sent it.' }),
  answer: AnswerView.nullable(),
  said: SaidView.nullable().meta({
    description: 'What was written with the answer; null for those who neither lead the series nor wrote it.',
  }),
})

export const RepliesView = z.object({
  people: z.array(AskedView),
  accepted: z.int(),
  tentative: z.int(),
  declined: z.int(),
  unanswered: z.int().meta({
    description: 'Those who have the invitation, and have not answered to the time that stands.',
  }),
  remindedAt: z
    .string()
    .nullable()
    .meta({ description: 'When those who had not answered were last sent it again.' }),
  mayRemind: z.boolean().meta({ description: 'The caller may send it again to them now: once a day.' }),
})

/** A company’s answer to its own time. */
export const SlotAnswerView = AnswerView.extend({ name: z.string() }).extend(SaidView.shape)
