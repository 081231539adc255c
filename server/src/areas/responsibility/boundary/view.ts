import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import { responsibilityPermissions } from '../permissions.ts'
import type { BoundaryNote } from './schema.ts'
import type { BoundaryRow } from './store.ts'

export function presentNote(row: BoundaryRow, actor: Actor): z.input<typeof BoundaryNote> {
  const units = [row.unit_id, row.other_unit_id]
  return {
    id: row.id,
    area: { id: row.area_id, code: row.code, title: row.title, titleEn: row.titleEn },
    unit: { id: row.unit_id, slug: row.slug, name: row.name, nameEn: row.nameEn },
    otherUnit: {
      id: row.other_unit_id,
      slug: row.otherSlug,
      name: row.otherName,
      nameEn: row.otherNameEn,
    },
    body: row.body,
    example: row.example,
    writtenAt: row.written_at.toISOString(),
    writtenBy: { id: row.written_by, name: row.writer },
    endedAt: row.ended_at?.toISOString() ?? null,
    may: { end: !row.ended_at && may(responsibilityPermissions['boundary.write'], actor, units) },
  }
}
