import { z } from 'zod'
import { Role, UnitRole } from '../../schema.ts'

const Source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z
      .string()
      .max(2_000_000)
      .meta({ description: 'Rows as they were copied from a spreadsheet, the headings first.' }),
  }),
  z.strictObject({ kind: z.literal('file'), content: z.base64().max(6_000_000) }),
])
export type PeopleSource = z.output<typeof Source>

export const PeopleRequest = z.strictObject({ source: Source })

export const PeopleImport = z.strictObject({
  source: Source,
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'What the preview gave: the import does what it showed, or nothing.' }),
})
export type PeopleImport = z.output<typeof PeopleImport>

export const PeoplePreview = z.object({
  fingerprint: z.string(),
  mayImport: z.boolean(),
  unchanged: z.int(),
  people: z.array(
    z.object({
      kind: z.enum(['added', 'changed']),
      row: z.int(),
      name: z.string(),
      email: z.string(),
      units: z.array(z.object({ name: z.string(), role: UnitRole })),
      roles: z.array(Role),
    }),
  ),
  refused: z
    .array(z.object({ row: z.int(), column: z.string(), code: z.string(), message: z.string() }))
    .meta({ description: 'At most 200 of them.' }),
  refusedCount: z.int(),
})
