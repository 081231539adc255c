import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { caseFacts } from '../case-store.ts'
import { listCandidates } from './store.ts'

const named = z.object({ id: z.uuid(), name: z.string() })

export const nextStepEndpoints = [
  reading({
    path: '/cases/{caseId}/next-step-candidates',
    operation: 'listNextStepCandidates',
    tag: 'cases',
    summary: 'Who may take the next step',
    description:
      'Members who may read the case, those of the units that take part first. One who is away is shown with who stands in.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: z.object({
      items: z.array(
        named.extend({
          unit: named.extend({ nameEn: z.string() }),
          takesPart: z.boolean(),
          away: z.object({ standIn: named.nullable() }).nullable(),
        }),
      ),
    }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { now }) => {
      await caseFacts(read, params.caseId)
      const rows = await listCandidates(read, params.caseId, now)
      const items = rows.map((row) => ({
        id: row.id,
        name: row.name,
        unit: { id: row.unitId, name: row.unitName, nameEn: row.unitNameEn },
        takesPart: row.takesPart,
        away: row.away
          ? { standIn: row.standInId ? { id: row.standInId, name: row.standInName ?? '' } : null }
          : null,
      }))
      return { body: { items } }
    },
  }),
]
