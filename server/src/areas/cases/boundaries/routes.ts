import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { BoundaryNote, listNotesOfCase, presentNote } from '../../responsibility/index.ts'
import { caseFacts } from '../case-store.ts'

export const boundaryOfCaseEndpoints = [
  reading({
    path: '/cases/{caseId}/boundary-notes',
    operation: 'listBoundaryNotesOfCase',
    tag: 'cases',
    summary: 'Boundary notes for a case',
    description:
      'Who does what at the seams between units that both take part, in the areas of the case and of its parts.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: z.object({ items: z.array(BoundaryNote) }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor }) => {
      await caseFacts(read, params.caseId)
      const rows = await listNotesOfCase(read, params.caseId)
      return { body: { items: rows.map((row) => presentNote(row, actor)) } }
    },
  }),
]
