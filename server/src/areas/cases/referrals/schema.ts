import { z } from 'zod'
import { ASSESSMENTS, STATUSES } from './rules.ts'

const line = z.string().trim().max(120)
const to = z.strictObject({
  organisation: line.min(1).meta({ examples: ['Länsstyrelsen i Stockholms län'] }),
  name: line.default('').meta({ description: 'Somebody there, when it is known who.' }),
  email: z.email().max(200),
})

export const AskOthers = z.strictObject({
  partId: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'The part it is asked for; null when it is asked for the case as a whole.' }),
  to: z
    .array(to)
    .min(1)
    .max(10)
    .meta({ description: 'Each gets the question by mail, with a link of its own.' }),
  question: z.string().trim().min(1).max(8000),
  show: z
    .strictObject({
      title: z.boolean().default(false),
      question: z
        .boolean()
        .default(false)
        .meta({ description: 'What the company has asked, as it wrote it.' }),
      place: z.boolean().default(false),
      attachmentIds: z.array(z.uuid()).max(20).default([]),
      answersOfPartIds: z
        .array(z.uuid())
        .max(20)
        .default([])
        .meta({ description: 'Parts of the case whose answers they may read.' }),
    })
    .default({ title: false, question: false, place: false, attachmentIds: [], answersOfPartIds: [] })
    .meta({ description: 'What they see besides the question: nothing when nothing is chosen.' }),
  assessment: z
    .enum(ASSESSMENTS)
    .nullable()
    .default(null)
    .meta({ description: 'What came of asking whether confidentiality covers what they see. Needed.' }),
  leftOut: z
    .string()
    .trim()
    .max(2000)
    .default('')
    .meta({ description: 'What was left out; for colleagues.' }),
  answerBy: z.iso
    .date()
    .optional()
    .meta({ description: 'The last day to answer; the usual term when not given.' }),
  standStill: z.boolean().default(true).meta({
    description:
      'The part, or the case when it is asked for the whole, stands still until they have answered.',
  }),
})
export type AskOthers = z.output<typeof AskOthers>

export const NewDay = z.strictObject({ answerBy: z.iso.date() })
export const SendAgain = to
export type SendAgain = z.output<typeof SendAgain>
export const Because = z.strictObject({ reason: z.string().trim().max(1000).default('') })

const file = z.object({ id: z.uuid(), name: z.string() })

export const ReferralView = z.object({
  id: z.uuid(),
  partId: z.uuid().nullable(),
  part: z.string().nullable(),
  organisation: z.string(),
  name: z.string(),
  email: z.string(),
  question: z.string(),
  status: z.enum(STATUSES),
  shown: z.object({
    title: z.string(),
    question: z.string(),
    place: z.string(),
    texts: z.array(z.object({ heading: z.string(), body: z.string() })),
    files: z.array(file),
  }),
  assessment: z.enum(ASSESSMENTS),
  leftOut: z.string(),
  askedAt: z.string(),
  askedBy: z.string(),
  answerBy: z.string(),
  remindsOn: z.string().nullable(),
  remindedAt: z.string().nullable(),
  openedAt: z.string().nullable(),
  silentAt: z.string().nullable(),
  moreTime: z.object({ until: z.string(), reason: z.string() }).nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  endingReason: z.string(),
  answer: z.object({ body: z.string(), files: z.array(file) }).nullable(),
  mailFailed: z.boolean().meta({ description: 'The latest mail to them did not leave, or came back.' }),
  may: z.object({
    takeBack: z.boolean(),
    prolong: z.boolean(),
    remind: z.boolean(),
    sendAgain: z.boolean(),
    refuseTime: z.boolean(),
  }),
})
