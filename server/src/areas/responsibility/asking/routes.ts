import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { Suggestion } from './schema.ts'
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

export const askingEndpoints = [
  reading({
    method: 'post',
    path: '/area-searches',
    operation: 'searchAreas',
    tag: 'areas',
    summary: 'Who answers for this?',
    description:
      'A question in plain Swedish or English gives the areas that it may concern, the likeliest first, or the several that it asks about at once, with the unit that answers for each and how the words of the question led there. Nothing is stored.',
    permission: 'area.search',
    body: Question,
    answer: Suggestion,
    errors: [],
    perMinute: 60,
    handle: async (read, { body }, { today }) => ({
      body: await suggestAreas(read, body.question, body.limit, today),
    }),
  }),
]
