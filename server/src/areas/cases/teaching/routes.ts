import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import { findArea, listLessonCases } from '../../responsibility/index.ts'
import { listTaughtCases } from './store.ts'

export const teachingEndpoints = [
  reading({
    path: '/areas/{code}/learned-words/{word}/cases',
    operation: 'listCasesOfLearnedWord',
    tag: 'areas',
    summary: 'The cases that taught a word',
    description: 'Those that the caller may read, the latest first, at most a hundred.',
    permission: 'case.read',
    params: z.object({ code: z.string().min(1).max(60), word: z.string().min(1).max(40) }),
    answer: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          title: z.string(),
          closedAt: z.string().nullable(),
        }),
      ),
    }),
    errors: ['area.notFound'],
    handle: async (read, { params }) => {
      const area = await findArea(read, params.code)
      if (!area) throw new Problem('area.notFound')
      const cases = await listTaughtCases(read, await listLessonCases(read, params.word, area.id))
      return {
        body: {
          items: cases.map(({ id, number, title, closedAt }) => ({
            id,
            number,
            title,
            closedAt: closedAt?.toISOString() ?? null,
          })),
        },
      }
    },
  }),
]
