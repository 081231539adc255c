import { z } from 'zod'
import { PHASES, VISIBILITIES } from '../facts.ts'
import { GeometryView } from '../geometry/schema.ts'
import { filterFields } from '../register/schema.ts'

export const MapQuery = z.strictObject({
  ...filterFields,
  pixels: z.coerce
    .number()
    .int()
    .min(100)
    .max(8000)
    .default(1000)
    .meta({ description: 'How wide the window is drawn: what can’t be seen at that size is left out.' }),
})

const shown = z.object({
  kind: z.literal('project'),
  reference: z.string(),
  title: z.string(),
  phase: z.enum(PHASES),
  visibility: z.enum(VISIBILITIES),
  unitId: z.uuid(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
const many = z.object({
  kind: z.literal('cluster'),
  count: z.int(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
})

/** A GeoJSON FeatureCollection that a map draws as it is. */
export const ProjectMap = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: GeometryView,
      properties: z.discriminatedUnion('kind', [shown, many]),
    }),
  ),
  total: z.int().meta({ description: 'Projects in the window.' }),
  isClustered: z.boolean().meta({ description: 'Too many to draw each of them: points stand for several.' }),
})
export type ProjectMap = z.input<typeof ProjectMap>
