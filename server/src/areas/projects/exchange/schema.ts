import { z } from 'zod'

const request = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ examples: ['va-planen.xlsx'] }),
  content: z
    .base64()
    .max(6_000_000)
    .meta({ description: 'The file: an Excel workbook, CSV, or GeoJSON in WGS 84; at most 4 MB.' }),
  unitId: z.uuid().meta({ description: 'Whose projects they are, where a row does not say.' }),
  source: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .meta({
      description: 'What the unit calls the list that the ids are of: an id is one of its unit’s source.',
      examples: ['VA-planen'],
    }),
}

export const ImportRequest = z.strictObject(request)
export type ImportRequest = z.output<typeof ImportRequest>

export const ProjectImport = z.strictObject({
  ...request,
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'What the preview gave: the import does what it showed, or nothing.' }),
})
export type ProjectImport = z.output<typeof ProjectImport>

export const ImportPreview = z.object({
  fingerprint: z.string(),
  mayImport: z.boolean().meta({ description: 'Something changes, and nothing is refused.' }),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  differences: z
    .array(
      z.object({
        kind: z.enum(['added', 'changed']),
        row: z.int(),
        title: z.string(),
        reference: z.string().nullable(),
        fields: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
      }),
    )
    .meta({ description: 'At most 500 of them.' }),
  refused: z
    .array(
      z.object({
        row: z
          .int()
          .meta({ description: 'As the spreadsheet numbers it; in GeoJSON the place of the feature.' }),
        column: z.string().nullable(),
        code: z.string(),
        message: z.string().meta({ description: 'What is wrong and what to do, in the reader’s language.' }),
      }),
    )
    .meta({ description: 'At most 200 of them.' }),
  refusedCount: z.int(),
  aside: z
    .array(z.object({ row: z.int().nullable(), message: z.string() }))
    .meta({ description: 'What is left as it is, and why; at most 200.' }),
  asideCount: z.int(),
  missing: z.array(z.object({ id: z.uuid(), reference: z.string(), title: z.string() })).meta({
    description: 'Of the same source, going on here and not in the file. Nothing is done with them.',
  }),
  missingCount: z.int(),
})
