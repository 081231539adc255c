import { z } from 'zod'

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'Of a Swedish clock.', examples: ['14:00'] })
const weekday = z.int().min(1).max(7).meta({ description: 'Monday is 1, Sunday is 7.' })

/** When a series meets, in Swedish time. */
const RecurrenceShape = z
  .strictObject({
    pattern: z.discriminatedUnion('frequency', [
      z.strictObject({ frequency: z.literal('once') }),
      z.strictObject({
        frequency: z.literal('weekly'),
        interval: z.int().min(1).max(12).default(1),
        weekdays: z.array(weekday).min(1).max(7),
        weeks: z
          .enum(['any', 'even', 'odd'])
          .default('any')
          .meta({ description: 'By the number of the ISO week; even and odd go with an interval of 1.' }),
      }),
      z.strictObject({
        frequency: z.literal('monthly'),
        nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
        weekday,
      }),
    ]),
    firstDay: z.iso.date(),
    lastDay: z.iso.date().nullable().default(null),
    startTime: time,
    minutes: z.int().min(10).max(600),
    dayOff: z.enum(['skip', 'hold', 'dayBefore']).default('skip').meta({
      description: 'When it falls on a day off: left out, held all the same, or the working day before.',
    }),
  })
  .meta({
    examples: [
      {
        pattern: { frequency: 'weekly', interval: 1, weekdays: [4], weeks: 'even' },
        firstDay: '2026-11-26',
        lastDay: null,
        startTime: '14:00',
        minutes: 120,
        dayOff: 'skip',
      },
    ],
  })

export const Purpose = z.enum(['inform', 'discuss', 'decide'])
const title = z.string().trim().min(2).max(200)
export const ItemMinutes = z.int().min(0).max(480)

export const SeriesPlan = z.strictObject({
  kind: z.enum(['lots', 'cooperation', 'project', 'supervision']),
  title: title.meta({ examples: ['Lotsmötet'] }),
  purpose: z.string().trim().max(2000).default(''),
  leaderId: z.uuid(),
  standInId: z.uuid().nullable().default(null),
  place: z.string().trim().max(300).default(''),
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default(''),
  recurrence: RecurrenceShape,
  standing: z
    .array(z.strictObject({ title, purpose: Purpose, minutes: ItemMinutes }))
    .max(20)
    .default([])
    .meta({ description: 'Items that each meeting has.' }),
  units: z
    .array(
      z.strictObject({
        unitId: z.uuid(),
        memberIds: z
          .array(z.uuid())
          .max(20)
          .default([])
          .meta({ description: 'Who comes from the unit. Nobody named means its heads.' }),
      }),
    )
    .max(100)
    .default([]),
})
export type SeriesPlan = z.output<typeof SeriesPlan>
export type Recurrence = SeriesPlan['recurrence']

export const NewSeries = SeriesPlan.extend({
  unitId: z.uuid().meta({ description: 'The unit that holds it; the caller works in it.' }),
})
export type NewSeries = z.output<typeof NewSeries>

export const NamedMember = z.object({ id: z.uuid(), name: z.string() })
export const NamedUnit = z.object({ id: z.uuid(), slug: z.string(), name: z.string() })

export const SeriesRowView = z.object({
  id: z.uuid(),
  kind: SeriesPlan.shape.kind,
  title: z.string(),
  unit: NamedUnit,
  leader: NamedMember,
  recurrence: RecurrenceShape,
  nextAt: z.string().nullable(),
  ended: z.boolean(),
  units: z.int().meta({ description: 'How many units take part.' }),
  isMine: z.boolean().meta({ description: 'The caller works in a unit that takes part, or leads it.' }),
})

export const SeriesView = z.object({
  id: z.uuid(),
  version: z.int(),
  kind: SeriesPlan.shape.kind,
  title: z.string(),
  purpose: z.string(),
  unit: NamedUnit,
  leader: NamedMember,
  standIn: NamedMember.nullable(),
  place: z.string(),
  link: z.string(),
  recurrence: RecurrenceShape,
  standing: z.array(z.object({ title: z.string(), purpose: Purpose, minutes: z.int() })),
  units: z.array(NamedUnit.extend({ members: z.array(NamedMember) })),
  ended: z.boolean(),
  coming: z.array(z.object({ id: z.uuid(), startsAt: z.string(), endsAt: z.string(), status: z.string() })),
  skipped: z
    .array(z.object({ on: z.string(), why: z.string() }))
    .meta({ description: 'Coming days that it would have met, and why it does not.' }),
  openActions: z.int(),
  left: z
    .array(
      z.object({
        key: z.string().meta({ description: 'What it is proposed by, on any agenda.' }),
        title: z.string(),
        caseId: z.uuid().nullable(),
        projectId: z.uuid().nullable(),
      }),
    )
    .meta({
      description:
        'What stood on its agendas when it ended and stands on no other, as far as the caller may read it.',
    }),
  may: z.object({ change: z.boolean() }),
})
