import { z } from 'zod'
import { AreaCode } from '../map/schema.ts'

export const boundaryText = {
  body: z
    .string()
    .trim()
    .min(10)
    .max(4000)
    .meta({ examples: ['Gatu/park svarar för marken, bygglov för det som byggs på den.'] }),
  example: z
    .string()
    .trim()
    .max(4000)
    .default('')
    .meta({ examples: ['Ett staket runt en uteservering: bygglov.'] }),
}

export const NewBoundaryNote = z.strictObject({ unitId: z.uuid(), otherUnitId: z.uuid(), ...boundaryText })

const unit = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() })

export const BoundaryNote = z.object({
  id: z.uuid(),
  area: z.object({ id: z.uuid(), code: AreaCode, title: z.string(), titleEn: z.string() }),
  unit,
  otherUnit: unit,
  body: z.string(),
  example: z.string(),
  writtenAt: z.string(),
  writtenBy: z.object({ id: z.uuid(), name: z.string() }),
  endedAt: z.string().nullable(),
  may: z.object({ end: z.boolean() }),
})
