import { z } from 'zod'
import { Day } from '../schema.ts'
import { tableNames } from './tables.ts'

const MOST_BASE64 = 6_000_000

const Source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    name: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ examples: ['ansvarskarta.xlsx'] }),
    content: z
      .base64()
      .max(MOST_BASE64)
      .meta({ description: 'The file: JSON, an Excel workbook or CSV; at most 4 MB.' }),
  }),
  z.strictObject({ kind: z.literal('starter') }),
])

const request = {
  source: Source,
  from: Day.optional().meta({
    description: 'The day from which the responsibilities of the file hold; today when left out.',
  }),
  units: z
    .array(
      z.strictObject({
        key: z.string().trim().min(1).max(120).meta({ description: 'How the file names the unit.' }),
        unit: z
          .string()
          .regex(/^[a-z0-9-]{1,60}$/)
          .nullable()
          .meta({ description: 'The slug of the unit here; null for one that there is none for.' }),
      }),
    )
    .max(500)
    .default([])
    .meta({
      description: 'Which unit here each unit of the file is. Those of the same name need not be said.',
    }),
}

export const ImportRequest = z.strictObject(request)
export type ImportRequest = z.output<typeof ImportRequest>

export const MapImport = z.strictObject({
  ...request,
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'What the preview gave: the import does what it showed, or nothing.' }),
})
export type MapImport = z.output<typeof MapImport>

const TableName = z.enum(tableNames as [string, ...string[]])

export const Preview = z.object({
  fingerprint: z.string(),
  from: z.iso.date(),
  mayImport: z
    .boolean()
    .meta({ description: 'Something changes, nothing is refused and every unit is known.' }),
  unchanged: z.int(),
  differences: z.array(
    z.object({
      kind: z.enum(['added', 'changed', 'ended']),
      table: TableName,
      row: z.int().nullable(),
      name: z.string(),
      fields: z.array(
        z.object({ column: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
      ),
    }),
  ),
  refused: z
    .array(
      z.object({
        table: TableName.nullable(),
        row: z.int(),
        column: z.string().nullable(),
        code: z.string(),
        message: z.string().meta({ description: 'What is wrong and what to do, in the reader’s language.' }),
      }),
    )
    .meta({ description: 'At most 200 of them.' }),
  refusedCount: z.int(),
  aside: z
    .array(z.object({ table: TableName.nullable(), row: z.int().nullable(), message: z.string() }))
    .meta({ description: 'What is left as it is, and why; at most 200.' }),
  asideCount: z.int(),
  unknownUnits: z.array(z.object({ key: z.string(), name: z.string(), rows: z.int() })),
})
