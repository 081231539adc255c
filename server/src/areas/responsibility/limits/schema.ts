import { z } from 'zod'
import { AreaName, Day } from '../schema.ts'

export const LimitCode = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .meta({ examples: ['pbl-lov'] })

const Duration = z
  .string()
  .regex(/^P\d{1,3}[DWMY]$/)
  .meta({ description: 'An ISO 8601 duration of one unit.', examples: ['P10W'] })

const said = {
  period: Duration.nullable().meta({ description: 'Null where the law sets no time.' }),
  starts: z.enum(['received', 'complete', 'hybrid', 'decided', 'served', 'requested']).meta({
    description:
      'What it is counted from. `hybrid`: receipt, or completion when the applicant was told in time what is missing.',
  }),
  asksWithin: Duration.nullable().meta({ description: 'For `hybrid`: the time to tell what is missing.' }),
  extension: Duration.nullable().meta({ description: 'How much longer it may be made, once.' }),
  pauses: z
    .enum(['never', 'company'])
    .meta({ description: 'Whether it stands still while the company must act.' }),
  aim: z.enum(['decide', 'begin', 'appeal']).meta({
    description: 'Decide by then, begin not before then, or appeal by then.',
  }),
  late: z.enum(['fee_falls', 'may_request']).nullable(),
  basis: z.enum(['service', 'fl_matter', 'special_statute', 'laglighet', 'civil']),
  citation: z
    .string()
    .nullable()
    .meta({ examples: ['Plan- och bygglagen (2010:900) 9 kap.'] }),
  note: z.string(),
  noteEn: z.string(),
  mark: z.enum(['verified', 'general_knowledge', 'local']),
}

export const LimitRuleView = z.object({
  id: z.uuid(),
  ...said,
  from: Day.nullable(),
  to: Day.nullable().meta({ description: 'The first day that it no longer holds.' }),
  checkedOn: Day.nullable().meta({ description: 'The day that somebody last looked it up.' }),
  checkedBy: z.string().nullable(),
  doubts: z
    .array(z.enum(['noSource', 'neverChecked', 'checkedLongAgo']))
    .meta({ description: 'Why it should not be taken as certain. A check holds for a year.' }),
})

export const LimitItem = z.object({
  code: LimitCode,
  title: z.string(),
  titleEn: z.string(),
  now: LimitRuleView.nullable().meta({ description: 'What it says today.' }),
  areas: z.array(AreaName).meta({ description: 'The areas that it holds for.' }),
})

export const LimitPage = LimitItem.extend({
  rules: z.array(LimitRuleView).meta({ description: 'What it has said and will say, the latest first.' }),
  may: z.object({ change: z.boolean() }),
})

const text = z.string().trim().max(1000)

export const NewRule = z.strictObject({
  ...said,
  citation: z.string().trim().min(1).max(300).nullable(),
  note: text.default(''),
  noteEn: text.default(''),
  from: Day.meta({ description: 'The first day of the new period, after the beginning of the latest.' }),
})
export type NewRule = z.output<typeof NewRule>

export const NewLimit = z.strictObject({
  code: LimitCode,
  title: z.string().trim().min(1).max(160),
  titleEn: z.string().trim().min(1).max(160),
  rule: NewRule,
})
export type NewLimit = z.output<typeof NewLimit>

export const LimitOfArea = z.strictObject({
  limit: LimitCode.nullable().meta({ description: 'Null when no limit of law holds for the area.' }),
})

export const UsualDaysOfArea = z.strictObject({
  days: z
    .int()
    .min(1)
    .max(250)
    .nullable()
    .meta({ description: 'Working days; null when nobody knows.', examples: [10] }),
})
