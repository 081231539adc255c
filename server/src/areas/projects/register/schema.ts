import { z } from 'zod'
import { GOING_ON, PHASES, VISIBILITIES } from '../facts.ts'
import { Geometry, GeometryView } from '../geometry/schema.ts'

const day = z.iso.date()
const text = (most: number) => z.string().trim().max(most)

export const IMPACTS = ['closure', 'detour', 'access', 'parking', 'noise', 'dust', 'utilities'] as const
export const PLACE_KINDS = ['drawn', 'address', 'property', 'everywhere'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

const Period = z
  .strictObject({
    earliest: day.nullable().default(null),
    plannedStart: day.nullable().default(null),
    plannedEnd: day.nullable().default(null),
    latest: day.nullable().default(null),
    startIsCertain: z.boolean().default(false),
    endIsCertain: z.boolean().default(false),
  })
  .meta({
    description: 'Days, each where it is known: never before, planned first and last day, never after.',
    examples: [{ plannedStart: '2027-04-01', plannedEnd: '2027-09-30', startIsCertain: true }],
  })

const Place = z.strictObject({
  kind: z.enum(PLACE_KINDS).meta({
    description:
      'Drawn on the map; an address or a property designation, which may be drawn besides; or the whole municipality.',
  }),
  text: text(200).default(''),
  geometry: Geometry.nullable().default(null),
  accuracy: z.enum(['exact', 'rough']).default('rough'),
})

const Partner = z.strictObject({
  unitId: z.uuid().nullable().default(null).meta({ description: 'A unit, or null for somebody outside.' }),
  name: text(160).default('').meta({ description: 'Who it is outside; empty for a unit.' }),
  role: text(120).default(''),
})

/** What is said of a project, when it is added, changed, or only held against the others. */
export const ProjectPlan = z.strictObject({
  title: text(160).min(3),
  purpose: text(4000).default(''),
  unitId: z.uuid(),
  contactId: z.uuid().meta({ description: 'The named person to ask; an active member.' }),
  phase: z.enum(GOING_ON),
  period: Period.prefault({}),
  place: Place,
  areaIds: z.array(z.uuid()).max(10).default([]),
  companyIds: z.array(z.uuid()).max(200).default([]).meta({ description: 'Companies that it affects.' }),
  partners: z.array(Partner).max(30).default([]),
  budgetFrame: z.int().min(0).max(100_000_000_000).nullable().default(null).meta({ description: 'Kronor.' }),
  visibility: z.enum(VISIBILITIES).default('internal').meta({
    description: 'A draft is its own unit’s; internal is the cooperation’s; public is everybody’s.',
  }),
  impact: z.array(z.enum(IMPACTS)).max(IMPACTS.length).default([]),
  links: z
    .array(
      z.strictObject({
        title: text(160).default(''),
        url: z.url({ protocol: /^https?$/ }).max(500),
      }),
    )
    .max(20)
    .default([]),
})
export type ProjectPlan = z.output<typeof ProjectPlan>

export const NewProject = ProjectPlan.extend({
  fromCaseId: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'The case that it came out of, which the caller reads.' }),
})
export type NewProject = z.output<typeof NewProject>

export const ChangedProject = ProjectPlan.extend({
  why: text(500).default('').meta({ description: 'Required when what was public no longer is.' }),
})
export type ChangedProject = z.output<typeof ChangedProject>

/** `west,south,east,north` in degrees. */
const Window = z
  .string()
  .regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/)
  .transform((told) => told.split(',').map(Number))
  .pipe(z.tuple([z.number(), z.number(), z.number(), z.number()]))
  .meta({
    description: 'A rectangle in WGS 84: west, south, east and north, with commas.',
    examples: ['18.5,59.6,18.9,59.9'],
    type: 'string',
  })
const Near = z
  .string()
  .regex(/^\d+(\.\d+)?,\d+(\.\d+)?,\d{1,6}$/)
  .transform((told) => told.split(',').map(Number))
  .pipe(z.tuple([z.number(), z.number(), z.number().max(100_000)]))
  .meta({
    description: 'Longitude, latitude and the most metres from there to the project, with commas.',
    examples: ['18.705,59.758,200'],
    type: 'string',
  })

/** One filter for the table, the map and the timeline. */
export const filterFields = {
  q: text(200).optional().meta({ description: 'Words, or a reference.' }),
  unit: z.uuid().optional().meta({ description: 'The unit whose it is, or that is a partner.' }),
  phase: z
    .enum(['active', ...PHASES, 'all'])
    .default('active')
    .meta({ description: 'Active: neither done nor stopped.' }),
  area: z.uuid().optional(),
  company: z.uuid().optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  from: day.optional().meta({ description: 'Goes on on this day or later; those without days too.' }),
  to: day.optional().meta({ description: 'Goes on on this day or earlier; those without days too.' }),
  bbox: Window.optional(),
  near: Near.optional(),
  stale: z
    .stringbool()
    .default(false)
    .meta({ description: 'Those that have stood still for long.', type: 'boolean' }),
  mine: z
    .stringbool()
    .default(false)
    .meta({ description: 'Those of the units that I work in, and where I am the contact.', type: 'boolean' }),
}
export const ProjectFilter = z.strictObject(filterFields)
export type ProjectFilter = z.output<typeof ProjectFilter>

const named = z.object({ id: z.uuid(), name: z.string() })
export const NamedUnit = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() })

/** What a row of the table and a bar of the timeline need. */
export const ProjectRow = z.object({
  id: z.uuid(),
  reference: z.string().meta({ examples: ['P-2026-0042'] }),
  title: z.string(),
  unit: NamedUnit,
  contact: named,
  phase: z.enum(PHASES),
  period: z.object({
    earliest: z.string().nullable(),
    plannedStart: z.string().nullable(),
    plannedEnd: z.string().nullable(),
    latest: z.string().nullable(),
    startIsCertain: z.boolean(),
    endIsCertain: z.boolean(),
  }),
  place: z.object({
    kind: z.enum(PLACE_KINDS),
    text: z.string(),
    point: z
      .tuple([z.number(), z.number()])
      .nullable()
      .meta({ description: 'The middle of it, longitude and latitude.' }),
  }),
  visibility: z.enum(VISIBILITIES),
  impact: z.array(z.enum(IMPACTS)),
  isStale: z.boolean().meta({ description: 'Has stood still so long that it is to be asked about.' }),
  changedAt: z.string(),
})

export const ProjectView = ProjectRow.extend({
  purpose: z.string(),
  closingReason: z.string(),
  place: ProjectRow.shape.place.extend({
    geometry: GeometryView.nullable(),
    accuracy: z.enum(['exact', 'rough']),
  }),
  areas: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string(), titleEn: z.string() })),
  companies: z.array(named),
  partners: z.array(z.object({ unit: NamedUnit.nullable(), name: z.string(), role: z.string() })),
  budgetFrame: z.number().nullable(),
  links: z.array(z.object({ title: z.string(), url: z.string() })),
  source: z
    .object({ system: z.string(), id: z.string() })
    .nullable()
    .meta({ description: 'Where it was fetched from, and what it is called there.' }),
  fromCase: z
    .object({ id: z.uuid(), number: z.string() })
    .nullable()
    .meta({ description: 'The case that it came out of, for those who may read it.' }),
  confirmed: z.object({ at: z.string(), by: named.nullable() }).nullable(),
  createdAt: z.string(),
  version: z.int(),
  may: z.object({ change: z.boolean() }),
})

export const ProjectEvent = z.object({
  id: z.string(),
  at: z.string(),
  name: z.string().meta({ examples: ['project.changed'] }),
  by: named.nullable().meta({ description: 'Null for the program itself.' }),
  fields: z.array(z.string()).meta({ description: 'What was changed.' }),
  why: z.string(),
  phase: z.enum(PHASES).nullable(),
})
