import { z } from 'zod'
import { NextCursor, pageFields } from '../../../platform/http/list-page.ts'
import { boundaryText, proposalReason } from '../../responsibility/index.ts'

export const RaiseDispute = z.strictObject({
  areaId: z
    .uuid()
    .nullable()
    .meta({ description: 'What is disputed; null when it is who should hold the whole.' }),
  units: z
    .array(z.uuid())
    .min(2)
    .max(6)
    .meta({ examples: [['01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c90', '01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c91']] }),
  question: z
    .string()
    .trim()
    .min(10)
    .max(2000)
    .meta({ examples: ['Vem tar ställning till staketet runt serveringen?'] }),
})

export const StateView = z.strictObject({
  body: z
    .string()
    .trim()
    .min(5)
    .max(2000)
    .meta({ examples: ['Staketet står på mark som vi upplåter; det är vår fråga.'] }),
})

export const ResolveDispute = z.strictObject({
  text: z
    .string()
    .trim()
    .min(10)
    .max(4000)
    .meta({ examples: ['Gatu/park tar frågan. Bygglov hörs om något byggs.'] }),
  takenByUnitId: z.uuid().nullable().default(null),
  memberId: z
    .uuid()
    .optional()
    .meta({ description: 'Who in that unit takes it; the caller when not given.' }),
  boundaryNote: z
    .strictObject({ unitId: z.uuid(), otherUnitId: z.uuid(), ...boundaryText })
    .nullable()
    .default(null),
  mapChange: z
    .strictObject({ unitId: z.uuid(), fromOn: z.iso.date(), reason: proposalReason })
    .nullable()
    .default(null),
})

export const DisputeQuery = z.strictObject({
  ...pageFields,
  status: z.enum(['open', 'ended', 'all']).default('open'),
  unit: z.uuid().optional().meta({ description: 'Only disputes that the unit is part of.' }),
})

const unit = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() })
const named = z.object({ id: z.uuid(), name: z.string() })

export const DisputeView = z.object({
  id: z.uuid(),
  case: z.object({
    id: z.uuid(),
    number: z.string(),
    title: z.string(),
    company: z.string().nullable(),
  }),
  area: z.object({ id: z.uuid(), code: z.string(), title: z.string(), titleEn: z.string() }).nullable(),
  cause: z.enum(['declined_twice', 'passed_too_often', 'by_hand']),
  question: z.string().meta({ description: 'Empty when the program raised it; the cause then says why.' }),
  raisedAt: z.string(),
  raisedBy: named.nullable(),
  resolveBy: z.iso.date(),
  overdue: z.boolean(),
  status: z.enum(['open', 'resolved', 'ended_with_case']),
  units: z.array(
    unit.extend({
      view: z.string(),
      viewBy: z.string().nullable(),
      viewAt: z.string().nullable(),
      declined: z.array(z.string()).meta({ description: 'What the unit said when it declined.' }),
      may: z.object({ state: z.boolean(), take: z.boolean() }),
    }),
  ),
  resolution: z.string().nullable(),
  takenBy: unit.nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  may: z.object({ resolve: z.boolean(), ask: z.boolean() }),
})

export const DisputePage = z.object({ items: z.array(DisputeView), nextCursor: NextCursor })
