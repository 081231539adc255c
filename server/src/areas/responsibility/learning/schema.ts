import { z } from 'zod'
import { AreaName } from '../schema.ts'

const member = z.object({ id: z.uuid(), name: z.string() })

export const LearnedWordView = z.object({
  word: z.string().meta({ description: 'The stem that the search compares.' }),
  shown: z.string().meta({ description: 'The word as most wrote it.' }),
  area: AreaName,
  cases: z.number().int().meta({ description: 'How many settled cases teach it now.' }),
  askers: z.number().int().meta({ description: 'From how many different companies those are.' }),
  setAside: z.object({ at: z.string(), by: member }).nullable(),
})
export type LearnedWordView = z.input<typeof LearnedWordView>

export const LearningView = z.object({
  learns: z.boolean(),
  changedAt: z.string().nullable(),
  changedBy: member.nullable(),
  countedAt: z.string().nullable(),
  leastAskers: z
    .number()
    .int()
    .meta({ description: 'How many companies a word needs before it is learned.' }),
  items: z.array(LearnedWordView),
  may: z.object({ steer: z.boolean(), switch: z.boolean() }),
})
export type LearningView = z.input<typeof LearningView>
