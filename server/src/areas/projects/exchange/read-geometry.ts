import { Geometry } from '../geometry/schema.ts'
import type { FileRow } from './columns.ts'

/** The row with its GeoJSON read; null for what is none. */
export function withGeometry(row: Omit<FileRow, 'geometry'>): FileRow {
  const { geometry } = row.values
  return geometry ? { ...row, geometry: geometryOf(geometry) } : row
}

function geometryOf(text: string): Geometry | null {
  try {
    return Geometry.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
