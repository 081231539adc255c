import { z } from 'zod'
import { NextCursor, pageFields } from '../../../platform/http/list-page.ts'
import { MOST_AT_ONCE } from '../bulk/most-at-once.ts'

const reason = z
  .string()
  .trim()
  .min(5)
  .max(1000)
  .meta({ examples: ['Frågan gäller avloppet, och det är ni som prövar det.'] })

export const ProposeHandover = z.strictObject({
  unitId: z.uuid(),
  memberId: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'Somebody in the unit; anybody there may answer when nobody is named.' }),
  reason,
})
export type ProposeHandover = z.output<typeof ProposeHandover>

export const AcceptHandover = z.strictObject({
  memberId: z.uuid().optional().meta({
    description: 'Another officer of the unit, named by its head. The one who was asked when not given.',
  }),
})

export const DeclineHandover = z.strictObject({
  reason,
  suggestedUnitId: z.uuid().nullable().meta({ description: 'Who instead; null when one does not know.' }),
  suggestedMemberId: z.uuid().nullable().default(null),
})
export type DeclineHandover = z.output<typeof DeclineHandover>

export const HandoverAnswers = z.strictObject({
  handoverIds: z
    .array(z.uuid().toLowerCase())
    .min(1)
    .max(MOST_AT_ONCE)
    .meta({ description: 'A handover that is named twice is answered once.' }),
  answer: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('accept'), ...AcceptHandover.shape }),
      z.strictObject({ kind: z.literal('decline'), ...DeclineHandover.shape }),
    ])
    .meta({ examples: [{ kind: 'accept' }] }),
})
export type HandoverAnswers = z.output<typeof HandoverAnswers>

export const HandoverResults = z.object({
  items: z
    .array(
      z.object({
        handoverId: z.uuid(),
        outcome: z.enum(['done', 'refused']),
        code: z.string().nullable().meta({ description: 'Why it was refused.' }),
        detail: z.string().nullable().meta({ description: 'The same in words.' }),
      }),
    )
    .meta({ description: 'One for each handover, in the order that they were named.' }),
})

export const HandoverQuery = z.strictObject({
  ...pageFields,
  list: z.enum(['waiting', 'sent']).default('waiting').meta({
    description:
      'Those that wait for an answer, what runs out first on top; or those sent, the latest on top.',
  }),
  of: z
    .enum(['me', 'unit'])
    .default('me')
    .meta({ description: 'Those of the caller, or all of the caller’s units.' }),
})
export type HandoverQuery = z.output<typeof HandoverQuery>

const named = z.object({ id: z.uuid(), name: z.string() })
const unit = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() })
const place = z.object({ member: named.nullable(), unit })

export const HandoverView = z.object({
  id: z.uuid(),
  status: z.enum(['proposed', 'accepted', 'declined', 'withdrawn', 'lapsed']),
  case: z
    .object({
      id: z.uuid(),
      number: z.string(),
      title: z.string(),
      company: z.string().nullable(),
      status: z.enum(['received', 'open', 'awaiting_company', 'closed']),
      holder: place
        .nullable()
        .meta({ description: 'Who answers for it now; null when it is closed without anybody.' }),
    })
    .nullable()
    .meta({ description: 'Null for one who sent it and may not read the case any more.' }),
  from: z.object({ member: named, unit }),
  to: place,
  answeredBy: named.nullable().meta({
    description: 'Who answers instead while the one who was asked is away; null when nobody needs to.',
  }),
  proposedBy: named,
  proposedAt: z.string(),
  answerBy: z.string().meta({ description: 'The last day to answer.', examples: ['2026-11-25'] }),
  reason: z.string().nullable().meta({ description: 'Withheld from one who may not read the case.' }),
  endedAt: z.string().nullable(),
  endedBy: named.nullable().meta({ description: 'Null when it ended by itself.' }),
  takenBy: named.nullable(),
  withdrawnBecause: z.enum(['regretted', 'case_closed', 'moved', 'receiver_left']).nullable(),
  declineReason: z.string().nullable(),
  suggested: place.nullable(),
  waitsForDecision: z
    .boolean()
    .meta({ description: 'It came back, and nobody has decided again: pass it on, or keep it.' }),
  may: z.object({
    accept: z.boolean(),
    nameTaker: z.boolean(),
    decline: z.boolean(),
    withdraw: z.boolean(),
    keep: z.boolean(),
  }),
})

export const HandoverPage = z.object({ items: z.array(HandoverView), nextCursor: NextCursor })
