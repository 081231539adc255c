import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { UnitName } from '../schema.ts'
import { suggestAreas } from './suggest-areas.ts'

const Question = z.strictObject({
  question: z
    .string()
    .trim()
    .min(1)
    .max(8000)
    .meta({ examples: ['Vi vill ställa ut fyra bord på trottoaren i sommar och servera öl och vin.'] }),
  limit: z.int().min(1).max(20).default(5),
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
  accountableUnit: UnitName.nullable(),
  consultedUnits: z.array(UnitName),
})

export const askingEndpoints = [
  reading({
    method: 'post',
    path: '/area-searches',
    operation: 'searchAreas',
    tag: 'areas',
    summary: 'Who answers for this?',
    description:
      'A question in plain Swedish gives the areas that it may concern, the likeliest first, with the unit that answers for each and the words that matched. Nothing is stored.',
    permission: 'area.search',
    body: Question,
    answer: z.object({
      sure: z.boolean().meta({ description: 'True when the first area stands well ahead of the rest.' }),
      hits: z.array(Suggested),
    }),
    errors: [],
    perMinute: 60,
    handle: async (read, { body }, { today }) => ({
      body: await suggestAreas(read, body.question, body.limit, today),
    }),
  }),
]
