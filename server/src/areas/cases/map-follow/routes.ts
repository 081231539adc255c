import { z } from 'zod'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import { findAccountableUnit, findArea } from '../../responsibility/index.ts'
import { PartStatusShape } from '../parts/schema.ts'
import { followsMap } from './rules.ts'
import { listUnderWay } from './store.ts'

const UnderWay = z.object({
  id: z.uuid(),
  title: z.string().meta({ examples: ['Bygglov för skylten'] }),
  status: PartStatusShape,
  officer: z.string().nullable(),
  case: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
  follows: z.boolean().meta({
    description: 'Whether it goes to the new unit when another one comes to answer for the area.',
  }),
})

export const mapFollowEndpoints = [
  reading({
    path: '/areas/{code}/parts-under-way',
    operation: 'listPartsUnderWay',
    tag: 'areas',
    summary: 'What is under way in an area',
    description:
      'Parts that the unit accountable for the area has not answered, of the cases the caller reads: what a change of the map concerns. An offer that nobody has taken goes to the new unit on its day; what somebody has taken stays with them.',
    permission: 'case.read',
    params: z.object({ code: z.string().max(60) }),
    answer: z.object({ items: z.array(UnderWay) }),
    errors: ['area.notFound'],
    handle: async (read, { params }, { now }) => {
      const area = await findArea(read, params.code)
      if (!area) throw new Problem('area.notFound')
      const unitId = await findAccountableUnit(read, area.id, dayOf(now))
      const rows = unitId ? await listUnderWay(read, area.id, unitId) : []
      return {
        body: {
          items: rows.map(({ id, title, status, officer, caseId, number, caseTitle }) => ({
            id,
            title,
            status,
            officer,
            case: { id: caseId, number, title: caseTitle },
            follows: followsMap(status),
          })),
        },
      }
    },
  }),
]
