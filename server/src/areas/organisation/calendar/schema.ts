import { z } from 'zod'
import { HALF_DAYS } from './rules.ts'

const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'In Sweden, HH:MM.', examples: ['08:00'] })
export const Day = z.iso.date().meta({ examples: ['2027-05-07'] })

const Hours = z
  .strictObject({ opens: TimeOfDay, closes: TimeOfDay })
  .nullable()
  .meta({ description: 'Null when closed.' })

const HalfDayName = z.enum(HALF_DAYS)

export const CalendarEdit = z.strictObject({
  week: z.array(Hours).length(5).meta({ description: 'Monday to Friday. Weekends and holidays are closed.' }),
  halfDays: z
    .array(z.strictObject({ name: HalfDayName, closes: TimeOfDay }))
    .max(HALF_DAYS.length)
    .meta({
      description: 'Eves on which the offices close early. One that is left out is a day like others.',
    }),
})
export type CalendarEdit = z.output<typeof CalendarEdit>

export const OwnDayEdit = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta({ examples: ['Klämdag'] }),
  nameEn: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta({ examples: ['Squeeze day'] }),
  hours: Hours,
})
export type OwnDayEdit = z.output<typeof OwnDayEdit>

export const ServiceCalendarView = CalendarEdit.extend({
  ownDays: z
    .array(OwnDayEdit.extend({ day: Day }))
    .meta({ description: 'Days from today on that the municipality has closed, or given other hours.' }),
  ahead: z
    .array(
      z.object({
        day: Day,
        hours: Hours,
        because: z.enum(['holiday', 'halfDay', 'own', 'squeeze']).meta({
          description: '`squeeze`: open as usual, alone between days off.',
        }),
        code: z
          .string()
          .nullable()
          .meta({ description: 'Which holiday or eve.', examples: ['midsummersEve'] }),
      }),
    )
    .meta({ description: 'The weekdays of the coming year that are not like the others.' }),
  workingDaysAhead: z.int().meta({ description: 'Days of the coming year on which the offices are open.' }),
  version: z.int(),
  may: z.object({ change: z.boolean() }),
})
