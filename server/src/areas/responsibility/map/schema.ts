import { z } from 'zod'
import { AreaName, Day, ResponsibilityRole, UnitName } from '../schema.ts'

export const AreaCode = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .meta({ examples: ['uteservering'] })

export const AreaQuery = z.strictObject({
  unit: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .meta({ description: 'Only areas in which the unit with this slug has a role today.' }),
  q: z.string().trim().max(100).optional().meta({ description: 'Part of a title, a keyword or a code.' }),
})

const Held = z.object({ unit: UnitName, role: ResponsibilityRole })

export const AreaItem = AreaName.extend({
  parentId: z.uuid().nullable(),
  active: z.boolean(),
  statutoryLimit: z
    .string()
    .nullable()
    .meta({ description: 'ISO 8601 duration; null where no law sets one.', examples: ['P10W'] }),
  accountableUnit: UnitName.nullable(),
  responsibilities: z
    .array(Held)
    .meta({ description: 'Every role in the area today, the accountable first.' }),
})

export const AreaPage = AreaItem.extend({
  description: z.string(),
  descriptionEn: z.string(),
  keywords: z.array(z.string()),
  examples: z.array(z.string()),
  legalBasis: z.string().nullable(),
  statutoryLimitSource: z.string().nullable(),
  usualDays: z
    .int()
    .nullable()
    .meta({ description: 'Working days that such a question usually takes, as the municipality says.' }),
  limitCode: z
    .string()
    .nullable()
    .meta({ description: 'The limit of law that holds for the area.', examples: ['pbl-lov'] }),
  history: z
    .array(
      Held.extend({
        id: z.uuid(),
        from: Day.nullable(),
        to: Day.nullable().meta({ description: 'The first day that the period no longer covers.' }),
        isCurrent: z.boolean(),
        setBy: z.string().nullable().meta({ description: 'Who made the period, when it is known.' }),
        setAt: z.iso.datetime().nullable(),
        proposedBy: z.string().nullable().meta({ description: 'Who proposed it, when it came about so.' }),
        approvedBy: z.array(z.string()).meta({ description: 'The heads who approved the proposal.' }),
      }),
    )
    .meta({ description: 'Every period, past and planned too, the latest first.' }),
  may: z.object({
    changeResponsibility: z.boolean(),
    chooseLimit: z.boolean(),
    sayUsualDays: z.boolean(),
  }),
})

export const MatrixQuery = z.strictObject({
  on: Day.optional().meta({ description: 'The day whose map is wanted; today when left out.' }),
})

export const MatrixRow = z.object({
  id: z.uuid(),
  area: AreaName,
  unit: UnitName,
  role: ResponsibilityRole,
  from: Day.nullable(),
  to: Day.nullable(),
})

export const NewResponsibility = z.strictObject({
  unitId: z.uuid(),
  role: ResponsibilityRole,
  from: Day.meta({ description: 'The first day of the new period; today or later.' }),
})
export type NewResponsibility = z.output<typeof NewResponsibility>
