import { z } from 'zod'
import { SlotAnswerView } from '../replies/schema.ts'
import { NamedMember } from '../series/schema.ts'

export const NewSlots = z.strictObject({
  startsAt: z.iso.datetime({ offset: true }).meta({ description: 'When the first begins.' }),
  minutes: z.int().min(5).max(240).meta({ description: 'How long each is.' }),
  count: z.int().min(1).max(20).default(1).meta({ description: 'So many, one after the other.' }),
})
export type NewSlots = z.output<typeof NewSlots>

const time = { id: z.uuid(), startsAt: z.string(), endsAt: z.string() }

const SlotView = z.object({
  ...time,
  isBooked: z.boolean(),
  case: z
    .object({ id: z.uuid(), number: z.string(), title: z.string(), isRestricted: z.boolean() })
    .nullable()
    .meta({ description: 'Whose it is; null when it is free, or the reader may not read the case.' }),
  contact: z.string().meta({ description: 'Who comes, as far as is known.' }),
  isChosenByCompany: z.boolean(),
  answers: z
    .array(SlotAnswerView)
    .meta({ description: 'What the company has answered, of what the reader may read.' }),
  may: z.object({ withdraw: z.boolean(), cancel: z.boolean() }),
})

export const SlotsView = z.object({
  items: z.array(SlotView),
  may: z.object({ open: z.boolean() }),
})

const of = { meetingId: z.uuid(), seriesId: z.uuid(), series: z.string() }

export const CaseSlotView = z.object({
  booked: z
    .object({
      ...time,
      ...of,
      place: z.string(),
      link: z.string(),
      leader: z.string(),
      isChosenByCompany: z.boolean(),
      answers: z.array(SlotAnswerView),
    })
    .nullable(),
  offer: z
    .object({ seriesId: z.uuid(), series: z.string(), offeredAt: z.string(), by: NamedMember })
    .nullable()
    .meta({ description: 'The company has been asked to choose among the free times of a series.' }),
  free: z.array(z.object({ ...time, ...of })),
  hasAddress: z.boolean().meta({ description: 'Without one the company hears of it on its page alone.' }),
  may: z.object({ invite: z.boolean() }),
})
