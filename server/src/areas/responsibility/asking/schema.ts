import { z } from 'zod'
import { UnitName } from '../schema.ts'

const Reason = z.object({
  word: z.string().meta({ description: 'As it was written in the question.' }),
  way: z
    .enum(['written', 'part', 'synonym', 'spelling', 'translated', 'listed', 'learned'])
    .meta({ description: 'How the word led to the area.' }),
  means: z
    .string()
    .nullable()
    .meta({ description: 'The word of the map that it stands for, when that is another.' }),
  cases: z.number().int().nullable().meta({ description: 'How many settled cases taught it.' }),
})

const Suggested = z.object({
  areaId: z.uuid(),
  code: z.string().meta({ examples: ['uteservering'] }),
  title: z.string(),
  titleEn: z.string(),
  score: z.number().meta({ description: 'Comparable within one answer only.' }),
  words: z
    .array(z.string())
    .meta({ description: 'The words of the question that matched, as they were written.' }),
  reasons: z.array(Reason),
  isOneOfSeveral: z
    .boolean()
    .meta({ description: 'True for each area of a question that asks about several at once.' }),
  accountableUnit: UnitName.nullable(),
  consultedUnits: z.array(UnitName),
})

export const Suggestion = z.object({
  sure: z.boolean().meta({ description: 'True when the first area stands well ahead of the rest.' }),
  several: z.boolean().meta({
    description: 'True when the question asks about several areas at once; those come first, and are marked.',
  }),
  hits: z.array(Suggested),
})
