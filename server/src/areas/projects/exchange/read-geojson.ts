import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import type { Column, FileRow, ReadFile } from './columns.ts'
import { columnOf, valueOf } from './vocabulary.ts'

const Collection = z.object({
  type: z.literal('FeatureCollection'),
  // Older programs say in which system the positions are; RFC 7946 knows only WGS 84.
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.union([z.string(), z.number()]).nullish(),
      geometry: z.unknown(),
      properties: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
})

const isWgs84 = (name: string) => /CRS:?84$|EPSG:{1,2}4326$/i.test(name)

/**
 * A collection of features whose properties are the columns; a row’s number is the place of its feature.
 * @throws Problem `projectFile.geoJson`, `projectFile.notWgs84`
 */
export function readGeoJson(text: string): ReadFile {
  const { crs, features } = collectionOf(text)
  if (crs && !isWgs84(crs.properties.name))
    throw new Problem('projectFile.notWgs84', { name: crs.properties.name.slice(0, 60) })
  const unread = new Set<string>()
  const rows = features.map(({ id, geometry, properties }, i): FileRow => {
    const values: Partial<Record<Column, string>> = {}
    if (id !== null && id !== undefined) values.externalId = String(id)
    if (geometry !== null && geometry !== undefined) values.geometry = JSON.stringify(geometry)
    for (const [name, value] of Object.entries(properties ?? {})) {
      const column = columnOf(name)
      // Where it is stands in the geometry, and only there.
      if (!column || column === 'geometry') unread.add(name)
      else values[column] = valueOf(column, textOf(value))
    }
    return { row: i + 1, values }
  })
  const aside = [...unread].map(
    (column) => ({ row: null, code: 'unreadColumn', params: { column: column.slice(0, 60) } }) as const,
  )
  return { rows, refused: [], aside }
}

function collectionOf(text: string): z.output<typeof Collection> {
  try {
    return Collection.parse(JSON.parse(text))
  } catch {
    throw new Problem('projectFile.geoJson')
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}
