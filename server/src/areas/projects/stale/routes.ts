import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { staleBefore } from '../register/rules.ts'
import { listShares } from './store.ts'

export const staleEndpoints = [
  reading({
    path: '/projects/stale-shares',
    operation: 'listStaleShares',
    tag: 'projects',
    summary: 'How much of each unit’s projects has stood still',
    description:
      'Projects that go on, by unit, and how many of them nobody has changed or held to be true for long.',
    permission: 'project.read',
    answer: z.object({
      items: z.array(
        z.object({
          unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() }),
          active: z.int(),
          stale: z.int(),
        }),
      ),
    }),
    errors: [],
    handle: async (read, _input, { today }) => ({
      body: {
        items: (await listShares(read, staleBefore(today))).map(({ active, stale, ...unit }) => ({
          unit,
          active,
          stale,
        })),
      },
    }),
  }),
]
