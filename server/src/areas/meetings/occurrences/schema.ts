import { z } from 'zod'
import { pageFields } from '../../../platform/http/list-page.ts'
import { SeriesPlan } from '../series/schema.ts'

export const MeetingTime = z.strictObject({
  startsAt: z.iso.datetime({ offset: true }),
  endsAt: z.iso.datetime({ offset: true }),
  place: z.string().trim().max(300).default(''),
  link: SeriesPlan.shape.link,
})
export type MeetingTime = z.output<typeof MeetingTime>

export const MeetingStatusName = z.enum(['planned', 'live', 'closed', 'cancelled'])

export const MeetingQuery = z.strictObject({
  from: z.iso.date().optional().meta({ description: 'The first day; today when left out.' }),
  to: z.iso.date().optional().meta({ description: 'The last day.' }),
  past: z
    .stringbool()
    .default(false)
    .meta({ type: 'boolean', description: 'Those that have been, the latest first.' }),
  series: z.uuid().optional(),
  mine: z
    .stringbool()
    .default(false)
    .meta({ type: 'boolean', description: 'Only those that the caller leads or whose units take part.' }),
  ...pageFields,
})

export const MeetingRowView = z.object({
  id: z.uuid(),
  series: z.object({ id: z.uuid(), title: z.string(), kind: SeriesPlan.shape.kind }),
  startsAt: z.string(),
  endsAt: z.string(),
  isMoved: z.boolean(),
  place: z.string(),
  link: z.string(),
  status: MeetingStatusName,
  cancelledWhy: z.string(),
  matters: z.int().meta({ description: 'Items on the agenda, besides those that each meeting has.' }),
  isMine: z.boolean(),
})

export const MeetingDatesQuestion = z.strictObject({
  recurrence: SeriesPlan.shape.recurrence,
  count: z.int().min(1).max(20).default(5),
})

export const MeetingDates = z.object({
  slots: z.array(z.object({ startsAt: z.string(), endsAt: z.string() })),
  skipped: z.array(z.object({ on: z.string(), why: z.string() })).meta({
    description: 'Days before the last of them that it would have met, and the day off they fall on.',
  }),
})
