import { z } from 'zod'
import { NextCursor, pageFields } from '../../../platform/http/list-page.ts'
import { Slug } from '../schema.ts'

const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const Time = z.iso.datetime().meta({ examples: ['2026-11-30T07:00:00.000Z'] })
const named = z.object({ id: z.uuid(), name: z.string().meta({ examples: ['Bo Ek'] }) })

const from = Instant.meta({ examples: ['2026-11-29T23:00:00Z'] })
const to = Instant.nullable().meta({
  description: 'Not included; null until further notice.',
  examples: ['2026-12-04T23:00:00Z'],
})
const deputyId = z.uuid().nullable().meta({ description: 'Who stands in; null for the head of the unit.' })

export const NewAbsence = z.strictObject({
  memberId: z.uuid().optional().meta({ description: 'The caller when not given.' }),
  from,
  to: to.default(null),
  deputyId: deputyId.default(null),
})
export type NewAbsence = z.output<typeof NewAbsence>

/** Fields left out stay as they were. When the absence has begun, its start stays. */
export const AbsenceEdit = z.strictObject({ from, to, deputyId }).partial()
export type AbsenceEdit = z.output<typeof AbsenceEdit>

export const AbsenceQuery = z.strictObject({
  ...pageFields,
  member: z.uuid().optional().meta({ description: 'Only of this member.' }),
  unit: Slug.optional().meta({ description: 'Only of members of the unit with this slug.' }),
  deputy: z.uuid().optional().meta({ description: 'Only those that this member is the deputy in.' }),
})

export const AbsenceView = z.object({
  id: z.uuid(),
  member: named,
  deputy: named.nullable(),
  from: Time,
  to: Time.nullable(),
  standIn: named
    .nullable()
    .meta({ description: 'Who acts while it lasts, as things are now; null when there is nobody.' }),
  warnings: z
    .array(z.enum(['deputyAway', 'deputyElsewhere', 'noDeputy']))
    .meta({ description: 'What to think of: it holds all the same.' }),
  version: z.int(),
  may: z.object({ change: z.boolean() }),
})

export const AbsencePage = z.object({ items: z.array(AbsenceView), nextCursor: NextCursor })
