import { z } from 'zod'
import { PHASES } from '../facts.ts'
import { GeometryView } from '../geometry/schema.ts'
import { ProjectPlan } from '../register/schema.ts'

const named = z.object({ id: z.uuid(), name: z.string() })
export const Kind = z.enum(['collision', 'opportunity', 'subject'])
export const Status = z.enum(['new', 'acknowledged', 'coordinated', 'not_relevant'])

export const OverlapParty = z.object({
  id: z.uuid(),
  reference: z.string(),
  title: z.string(),
  phase: z.enum(PHASES),
  from: z.string().nullable(),
  to: z.string().nullable(),
  unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() }),
  contact: named,
})

const measures = {
  kind: Kind.meta({
    description:
      'A collision is near in place and time; an opportunity near in place, and not so far in time that it can’t be done together; a subject is about the same thing.',
  }),
  metres: z.number().nullable().meta({ description: '0 where they touch; null where it can’t be said.' }),
  days: z.int().nullable().meta({ description: 'Between the periods, 0 when they meet; null when unknown.' }),
  likeness: z.int().meta({ description: 'How alike their titles are, in per cent.' }),
}
const OverlapCase = z.object({ id: z.uuid(), number: z.string(), title: z.string() })

export const OverlapView = z.object({
  id: z.uuid(),
  ...measures,
  ruleVersion: z.int(),
  status: Status,
  project: OverlapParty,
  other: OverlapParty.nullable().meta({ description: 'The other project; null when it is a case.' }),
  case: OverlapCase.nullable(),
  owner: named.meta({ description: 'Who sees to it that the two come to an agreement.' }),
  decision: z.string(),
  foundAt: z.string(),
  settledAt: z.string().nullable(),
  endedAt: z.string().nullable().meta({ description: 'When they no longer met.' }),
  version: z.int(),
  may: z.object({ settle: z.boolean() }),
})

/** An overlap as it is shown where somebody deals with it: both parties, and what it was found by. */
export const OverlapSeen = OverlapView.pick({
  id: true,
  kind: true,
  metres: true,
  days: true,
  status: true,
  project: true,
  other: true,
  case: true,
  owner: true,
  endedAt: true,
})

export const OverlapPage = OverlapView.extend({
  history: z.array(
    z.object({
      id: z.string(),
      what: z.enum([
        'found',
        'moved',
        'reopened',
        'ended',
        'acknowledged',
        'coordinated',
        'not_relevant',
        'given',
      ]),
      at: z.string(),
      by: named.nullable(),
      body: z.string(),
      kind: Kind,
      metres: z.number().nullable(),
      days: z.int().nullable(),
      ruleVersion: z.int(),
    }),
  ),
})

export const PreviewRequest = ProjectPlan.extend({
  projectId: z.uuid().nullable().default(null).meta({ description: 'The project that is being changed.' }),
  fromCaseId: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'The case that it comes out of, and so is not in the way of.' }),
})
export type PreviewRequest = z.output<typeof PreviewRequest>

export const Preview = z.object({
  items: z.array(
    z.object({
      ...measures,
      project: OverlapParty.nullable(),
      geometry: GeometryView.nullable().meta({ description: 'Where that project is, to draw beside.' }),
      case: OverlapCase.nullable(),
    }),
  ),
  ruleVersion: z.int(),
})

export const Settlement = z.strictObject({
  status: z.enum(['acknowledged', 'coordinated', 'not_relevant']),
  decision: z
    .string()
    .trim()
    .max(4000)
    .default('')
    .meta({ description: 'What was agreed on, or why it is not relevant; required for both.' }),
})

export const RuleView = z.object({
  version: z.int(),
  collisionMetres: z.int(),
  collisionDays: z.int(),
  opportunityMetres: z.int(),
  opportunityDays: z.int(),
  subjectLikeness: z.int(),
  subjectLikenessInArea: z.int(),
})

const RuleVersion = RuleView.extend({
  why: z.string(),
  changedAt: z.string(),
  changedBy: named.nullable().meta({ description: 'Null for the measures that came with the program.' }),
})
export type RuleVersion = z.input<typeof RuleVersion>
export const RuleVersions = z.object({
  items: z.array(RuleVersion),
  may: z.object({ change: z.boolean() }),
})

export const Forecast = z.object({
  known: z.int().meta({ description: 'Overlaps that have not ended, of those the caller may read.' }),
  stays: z.int(),
  otherKind: z.int(),
  ends: z.int(),
})

const metres = z.int().min(0).max(5000)
const days = z.int().min(0).max(3650)
const likeness = z.int().min(20).max(101).meta({ description: 'Per cent; 101 finds nothing.' })
export const Measures = z.strictObject({
  collisionMetres: metres,
  collisionDays: days,
  opportunityMetres: metres,
  opportunityDays: days,
  subjectLikeness: likeness,
  subjectLikenessInArea: likeness,
})
export type Measures = z.output<typeof Measures>
export const NewRule = Measures.extend({
  why: z.string().trim().min(3).max(500).meta({ description: 'For those who later wonder.' }),
})
export type NewRule = z.output<typeof NewRule>
