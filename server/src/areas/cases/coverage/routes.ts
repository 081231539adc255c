import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { findCoverage } from './find-coverage.ts'
import { findingKinds } from './rules.ts'
import { nameFindings } from './store.ts'

const CoverageFinding = z.object({
  kind: z.enum(findingKinds),
  weight: z.enum(['stops', 'warns']).meta({
    description: 'What stops keeps the public page from opening; what warns should be mended.',
  }),
  area: z.object({ id: z.uuid(), code: z.string(), title: z.string(), titleEn: z.string() }).nullable(),
  unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() }).nullable(),
})

export const coverageEndpoints = [
  reading({
    path: '/map-coverage',
    operation: 'getMapCoverage',
    tag: 'areas',
    summary: 'Whether every question would reach somebody',
    description:
      'Proved by rights, now: the one on duty is present and may ask units, and in every area somebody of the accountable unit is present and may take what it is asked. Limits of law have a source, areas can be found, units have a head and a contact.',
    permission: 'coverage.read',
    answer: z.object({
      isGreen: z.boolean(),
      areas: z.int().meta({ description: 'How many areas were looked at.' }),
      items: z.array(CoverageFinding),
    }),
    errors: [],
    handle: async (read, _input, { now }) => {
      const coverage = await findCoverage(read, now)
      const names = await nameFindings(read)
      const items = coverage.findings.map(({ kind, weight, areaId, unitId }) => ({
        kind,
        weight,
        area: (areaId && names.areas.get(areaId)) || null,
        unit: (unitId && names.units.get(unitId)) || null,
      }))
      return { body: { isGreen: coverage.isGreen, areas: coverage.areas, items } }
    },
  }),
]
