import { z } from 'zod'
import { CaseOrder, StatusFilter, Words } from '../register/schema.ts'
import { MOST_VIEWS } from './rules.ts'

/** What the list's address says, left out where it says nothing. */
export const ViewFilters = z
  .strictObject({
    status: StatusFilter,
    mine: z.boolean(),
    unit: z.uuid(),
    area: z.uuid(),
    company: z.uuid(),
    q: Words,
    sort: CaseOrder,
    view: z.enum(['board']).meta({ description: 'Shown side by side by status; as a table when left out.' }),
  })
  .partial()
  .meta({ examples: [{ status: 'open', sort: 'promised' }] })
export type ViewFilters = z.output<typeof ViewFilters>

/** The table's columns that can be chosen; which case it is stands first in any. */
export const ViewColumn = z.enum([
  'status',
  'accountable',
  'parts',
  'promised',
  'received',
  'nextStep',
  'place',
  'changed',
])

const unitId = z.uuid().meta({ description: 'A unit that the owner works in.' })
const SharedWith = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('nobody') }),
    z.strictObject({ kind: z.literal('unit'), unitId }),
    z.strictObject({ kind: z.literal('everyone') }),
  ])
  .meta({ examples: [{ kind: 'everyone' }] })

const viewFields = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .meta({ examples: ['Löften den här veckan'] }),
  filters: ViewFilters,
  columns: z.array(ViewColumn).max(8),
  sharedWith: SharedWith,
}

export const NewView = z.strictObject({ ...viewFields, sharedWith: SharedWith.default({ kind: 'nobody' }) })
export type NewView = z.output<typeof NewView>

export const ChangeView = z
  .strictObject({
    ...viewFields,
    position: z
      .number()
      .int()
      .min(1)
      .max(MOST_VIEWS)
      .meta({ description: 'Which place it has among the owner’s, from 1.' }),
  })
  .partial()
export type ChangeView = z.output<typeof ChangeView>

const unit = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() })

export const ViewItem = z.object({
  id: z.uuid(),
  name: z.string(),
  filters: ViewFilters,
  columns: z.array(ViewColumn),
  owner: z.object({ id: z.uuid(), name: z.string(), hasLeft: z.boolean() }),
  sharedWith: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('nobody') }),
    z.object({ kind: z.literal('unit'), unit }),
    z.object({ kind: z.literal('everyone') }),
  ]),
  isDefault: z.boolean().meta({ description: 'The caller’s list opens with it.' }),
  version: z.number().int(),
  may: z.object({
    change: z.boolean(),
    inherit: z.boolean().meta({ description: 'Take it over or away, since its owner has left.' }),
  }),
})
