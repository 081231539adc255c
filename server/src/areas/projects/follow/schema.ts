import { z } from 'zod'
import { PHASES } from '../facts.ts'
import { Geometry, GeometryView } from '../geometry/schema.ts'
import { NamedUnit } from '../register/schema.ts'

export const NewFollow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('project'), projectId: z.uuid() }),
  z.strictObject({ kind: z.literal('unit'), unitId: z.uuid() }),
  z.strictObject({ kind: z.literal('area'), areaId: z.uuid() }),
  z.strictObject({
    kind: z.literal('place'),
    name: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .meta({ examples: ['Societetsparken'] }),
    text: z.string().trim().max(200).default('').meta({
      description: 'An address or a property designation. Projects where it is written alike are followed.',
    }),
    geometry: Geometry.nullable().default(null),
    metres: z
      .int()
      .min(0)
      .max(10_000)
      .default(100)
      .meta({ description: 'How far from what is drawn a project may be.' }),
  }),
])
export type NewFollow = z.output<typeof NewFollow>

const area = z.object({ id: z.uuid(), code: z.string(), title: z.string(), titleEn: z.string() })
const project = z.object({ id: z.uuid(), reference: z.string(), title: z.string() })

export const FollowView = z.object({
  id: z.uuid(),
  kind: z.enum(['project', 'unit', 'area', 'place']),
  project: project.nullable(),
  unit: NamedUnit.nullable(),
  area: area.nullable(),
  place: z
    .object({ name: z.string(), text: z.string(), geometry: GeometryView.nullable(), metres: z.int() })
    .nullable(),
  followedAt: z.string(),
})

const NEWS_KINDS = ['added', 'changed', 'ended', 'resumed', 'overlap'] as const

export const NewsView = z.object({
  id: z.string(),
  kind: z.enum(NEWS_KINDS),
  at: z.string(),
  project: project.extend({ unit: NamedUnit, phase: z.enum(PHASES) }),
  fields: z.array(z.string()).meta({ description: 'What was changed.' }),
  overlap: z.enum(['collision', 'opportunity', 'subject']).nullable(),
  other: project.nullable().meta({ description: 'The project that it meets.' }),
  caseNumber: z.string().nullable().meta({ description: 'The case that it meets.' }),
  follows: z.array(z.uuid()).meta({ description: 'What is followed that it belongs to.' }),
})
