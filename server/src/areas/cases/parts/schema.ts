import { z } from 'zod'
import { StandIn } from '../accountability/schema.ts'
import { BOUNDS, TERM_KEYS } from '../conflicts/terms.ts'
import { waitFields } from '../waiting/schema.ts'

export const PartStatusShape = z.enum([
  'offered',
  'accepted',
  'in_progress',
  'awaiting_company',
  'awaiting_part',
  'answered',
  'settled',
  'declined',
  'withdrawn',
])
export const VerdictShape = z.enum([
  'possible',
  'possible_with_conditions',
  'not_possible',
  'needs_more_information',
  'information',
])
const day = z.iso.date()

export const OfferParts = z.strictObject({
  parts: z
    .array(
      z.strictObject({
        unitId: z.uuid(),
        areaId: z.uuid().nullable().default(null),
        title: z
          .string()
          .trim()
          .min(2)
          .max(160)
          .meta({ examples: ['Upplåtelse av allmän plats'] }),
        request: z.string().trim().max(2000).default(''),
        dueOn: day.nullable().default(null),
        insteadOf: z
          .uuid()
          .nullable()
          .default(null)
          .meta({ description: 'The declined part of the same case that it is offered in the place of.' }),
        needs: z
          .array(z.uuid())
          .max(20)
          .default([])
          .meta({ description: 'Parts that the case has and that must be answered before this one can be.' }),
        after: z.array(z.int().min(0).max(19)).max(19).default([]).meta({
          description: 'The same, of the parts that are offered here: their positions in this list, from 0.',
        }),
        days: z.int().min(1).max(250).nullable().default(null).meta({
          description: 'Working days that this very part is planned to take; null for what is usual.',
        }),
        usualDays: z
          .int()
          .min(1)
          .max(250)
          .nullable()
          .default(null)
          .meta({ description: 'What the template that it comes from says is usual, in working days.' }),
      }),
    )
    .min(1)
    .max(20),
})

export const AcceptPart = z.strictObject({
  officerId: z.uuid().optional().meta({ description: 'The caller when not given.' }),
})

export const DeclinePart = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(5)
    .max(1000)
    .meta({ examples: ['Frågan gäller kommunens mark, inte bygglov.'] }),
  suggestedUnitId: z.uuid().nullable(),
})

export const WorkOnPart = z.strictObject({
  act: z.enum(['start', 'wait', 'resume']),
  about: z.string().trim().max(8000).default('').meta({
    description:
      'What is waited for. Sent to the company as a question when it is the company that must act.',
  }),
  ...waitFields,
})
export type WorkOnPart = z.output<typeof WorkOnPart>

export const TakeBackAnswer = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(5)
    .max(1000)
    .meta({ examples: ['Vi hade fel ritning framför oss.'] }),
})

export const WithdrawPart = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(5)
    .max(1000)
    .meta({ examples: ['Företaget har valt en annan plats.'] }),
})

export const AnswerTerm = z.strictObject({
  key: z.enum(TERM_KEYS),
  bound: z.enum(BOUNDS).default('exactly'),
  value: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .meta({
      description:
        'A number with a point or a comma, a time `HH:MM`, a day `YYYY-MM-DD`, or one of the choices of its key.',
      examples: ['60'],
    }),
})

export const AnswerPart = z.strictObject({
  verdict: VerdictShape,
  body: z
    .string()
    .trim()
    .min(10)
    .max(8000)
    .meta({ examples: ['Det går bra. Ansök om upplåtelse senast i april.'] }),
  conditions: z.string().trim().max(4000).default(''),
  legalBasis: z
    .string()
    .trim()
    .max(500)
    .default('')
    .meta({ examples: ['Ordningslagen 3 kap. 1 §'] }),
  binding: z.boolean().default(false),
  validUntil: day.nullable().default(null),
  terms: z.array(AnswerTerm).max(10).default([]).meta({
    description: 'What the answer says in figures, so that it can be held against what other units say.',
  }),
})

const named = z.object({ id: z.uuid(), name: z.string() })
const unit = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() })

const AnswerView = z.object({
  id: z.uuid(),
  verdict: VerdictShape,
  body: z.string(),
  conditions: z.string(),
  legalBasis: z.string(),
  binding: z.boolean(),
  validUntil: z.string().nullable(),
  terms: z.array(AnswerTerm),
  joint: z.boolean().meta({ description: 'Given together with another unit, in the same words.' }),
  issuedBy: named,
  issuedAt: z.string(),
})

/** An answer that the unit has given, with what became of it. */
export const GivenAnswer = AnswerView.extend({ status: z.enum(['issued', 'superseded', 'withdrawn']) })

export const PartView = z.object({
  id: z.uuid(),
  title: z.string(),
  request: z.string(),
  status: PartStatusShape,
  unit,
  area: z.object({ id: z.uuid(), code: z.string(), title: z.string(), titleEn: z.string() }).nullable(),
  officer: named.nullable(),
  standIn: StandIn,
  offeredAt: z.string(),
  acceptBy: z.string(),
  dueOn: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  declineReason: z.string().nullable(),
  suggestedUnit: unit.nullable(),
  answer: AnswerView.nullable(),
  earlierAnswers: z.int().meta({ description: 'Answers that were replaced or taken back; they are kept.' }),
  may: z.object({
    accept: z.boolean(),
    decline: z.boolean(),
    work: z.boolean(),
    answer: z.boolean(),
    takeBack: z.boolean(),
    withdraw: z.boolean(),
  }),
})
