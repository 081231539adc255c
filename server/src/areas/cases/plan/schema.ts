import { z } from 'zod'
import { PartStatusShape } from '../parts/schema.ts'

/** Working days that a part may be planned to take: a year of them. */
const Days = z.int().min(1).max(250)

export const PlanPart = z
  .strictObject({
    days: Days.nullable().meta({
      description:
        'Working days that this part takes, counted from when nothing is left to wait for. Null for what is usual.',
    }),
    needs: z
      .array(z.uuid())
      .max(20)
      .meta({ description: 'Parts of the same case that must be answered before this one can be.' }),
  })
  .partial()
export type PlanPart = z.output<typeof PlanPart>

const day = z.string().meta({ examples: ['2026-12-04'] })

export const PlannedPartView = z.object({
  id: z.uuid(),
  title: z.string(),
  status: PartStatusShape,
  unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() }),
  officer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  needs: z.array(z.uuid()),
  startsOn: day,
  endsOn: day.meta({ description: 'When it is likely answered; when it was, when it is done.' }),
  endsLateOn: day.meta({ description: 'When it is answered in nine cases of ten.' }),
  dueOn: day.nullable(),
  isDone: z.boolean(),
  isCritical: z.boolean().meta({ description: 'When it is late, the whole is.' }),
  slack: z
    .int()
    .nullable()
    .meta({ description: 'Working days that it may be late without the whole being it.' }),
  days: z.object({
    planned: z.int().nullable(),
    likely: z.int().meta({ description: 'The median, in working days.' }),
    long: z.int().meta({ description: 'The ninth decile, in working days.' }),
    basis: z.enum(['planned', 'measured', 'usual', 'due', 'assumed']),
    count: z.int().meta({ description: 'Closed parts of the same area and unit that it is measured on.' }),
  }),
  version: z.int(),
  may: z.object({ plan: z.boolean() }),
})

const Share = z
  .number()
  .min(0)
  .max(1)
  .meta({ examples: [0.9] })

export const PlanView = z.object({
  today: day,
  parts: z.array(PlannedPartView),
  criticalPath: z.array(z.uuid()),
  whole: z
    .object({
      earliestOn: day.meta({ description: 'When nothing takes longer than usual.' }),
      honestOn: day.meta({ description: 'The date that holds in nine cases of ten.' }),
      chances: z.array(z.object({ on: day, share: Share })).meta({
        description: 'Each working day with the chance that the combined answer can be given by then.',
      }),
    })
    .nullable(),
  promise: z
    .object({ on: day, share: Share })
    .nullable()
    .meta({ description: 'The date that the company has been told, and the chance that it holds.' }),
})

export const FittingTemplate = z.object({
  id: z.uuid(),
  title: z.string(),
  titleEn: z.string(),
  description: z.string(),
  descriptionEn: z.string(),
  steps: z.int().meta({ description: 'How many.' }),
  fits: z.int().meta({ description: 'How many of the case’s areas it has steps for.' }),
})

export const DraftQuery = z.strictObject({
  templates: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.uuid()).max(6))
    .meta({
      description: 'Ids of templates, with commas between; none gives an empty plan.',
      type: 'string',
    }),
})

export const PlanDraft = z.object({
  rows: z.array(
    z.object({
      unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() }),
      areaId: z.uuid(),
      title: z.string(),
      titleEn: z.string(),
      prepare: z.string(),
      prepareEn: z.string(),
      usualDays: z.int().nullable(),
      days: z.object({ likely: z.int(), basis: z.enum(['measured', 'usual', 'assumed']), count: z.int() }),
      from: z.array(z.string()).meta({ description: 'Titles of the templates that it comes from.' }),
      after: z.array(z.int()).meta({ description: 'Positions of the rows that it waits for, from 0.' }),
      needs: z.array(z.uuid()).meta({ description: 'Parts of the case that it waits for.' }),
    }),
  ),
  leftOut: z.array(z.object({ title: z.string(), because: z.enum(['taken', 'nobody']) })),
  notTogether: z
    .array(z.object({ title: z.string(), needs: z.string() }))
    .meta({ description: 'What was left out because the templates want it the other way round.' }),
})
