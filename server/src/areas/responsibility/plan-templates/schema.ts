import { z } from 'zod'
import { AreaCode } from '../map/schema.ts'
import { AreaName, UnitName } from '../schema.ts'

/** Working days that such a question usually takes. */
const UsualDays = z
  .int()
  .min(1)
  .max(250)
  .nullable()
  .meta({ description: 'Working days; null when nobody has said.', examples: [10] })

const title = z.string().trim().min(2).max(160)
const text = z.string().trim().max(2000)

export const TemplateStep = z.strictObject({
  area: AreaCode.meta({ description: 'The area of the step: whoever answers for it is asked.' }),
  unitId: z.uuid().nullable().default(null).meta({
    description: 'The unit that does it, when it is another than the one that answers for the area.',
  }),
  title,
  titleEn: title,
  prepare: text.default('').meta({
    description: 'What the company should have at hand.',
    examples: ['Planritning med mått'],
  }),
  prepareEn: text.default(''),
  days: UsualDays.default(null),
  needs: z.array(z.int().min(0).max(29)).max(29).default([]).meta({
    description: 'Positions, from 0, of the steps that must be answered before this one can be.',
  }),
})
export type TemplateStep = z.output<typeof TemplateStep>

export const WritePlanTemplate = z.strictObject({
  title: title.meta({ examples: ['Öppna restaurang'] }),
  titleEn: title.meta({ examples: ['Open a restaurant'] }),
  description: text.default(''),
  descriptionEn: text.default(''),
  isPublic: z
    .boolean()
    .default(false)
    .meta({ description: 'Companies read it too, as a checklist on the public pages.' }),
  steps: z.array(TemplateStep).min(1).max(30),
})
export type WritePlanTemplate = z.output<typeof WritePlanTemplate>

export const PlanTemplateQuery = z.strictObject({
  retired: z
    .stringbool()
    .default(false)
    .meta({ description: 'Those that are no longer used too.', type: 'boolean' }),
})

export const PlanTemplateView = z.object({
  id: z.uuid(),
  title: z.string(),
  titleEn: z.string(),
  description: z.string(),
  descriptionEn: z.string(),
  isPublic: z.boolean(),
  steps: z.array(
    z.object({
      area: AreaName,
      unit: UnitName.nullable().meta({ description: 'Named in the template; null for who answers.' }),
      asks: UnitName.nullable().meta({
        description: 'The unit that is asked today; null when none answers.',
      }),
      title: z.string(),
      titleEn: z.string(),
      prepare: z.string(),
      prepareEn: z.string(),
      days: UsualDays,
      usualDays: UsualDays.meta({ description: 'What is usual in the area by the map.' }),
      needs: z.array(z.int()),
    }),
  ),
  changedAt: z.string(),
  changedBy: z.object({ id: z.uuid(), name: z.string() }),
  retiredAt: z.string().nullable(),
  version: z.int(),
  may: z.object({ change: z.boolean(), retire: z.boolean(), restore: z.boolean() }),
})
export type PlanTemplateView = z.input<typeof PlanTemplateView>
