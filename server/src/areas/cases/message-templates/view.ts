import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import { casePermissions } from '../permissions.ts'
import { decideTemplateAct, type TemplateAct } from './rules.ts'
import type { MessageTemplateVersion, MessageTemplateView } from './schema.ts'
import type { TemplateRow, VersionRow } from './store.ts'

/** A template as it leaves the house, with what this viewer may do to it. */
export function presentTemplate(row: TemplateRow, actor: Actor): MessageTemplateView {
  const kind = row.kind
  const facts = { kind, unitId: row.unit_id, version: row.version, retired: row.retired_at !== null }
  const can = (act: TemplateAct) =>
    decideTemplateAct(facts, act, row.version).allowed &&
    may(
      casePermissions[act === 'change' ? 'messageTemplate.write' : 'messageTemplate.retire'],
      actor,
      row.unit_id,
    )
  return {
    id: row.id,
    kind,
    unit: presentUnit(row),
    title: row.title,
    body: row.body,
    bodyEn: row.body_en,
    changedAt: row.changed_at.toISOString(),
    changedBy: { id: row.changed_by, name: row.changer },
    retiredAt: row.retired_at?.toISOString() ?? null,
    version: row.version,
    may: { change: can('change'), retire: can('retire'), restore: can('restore') },
  }
}

export function presentUnit(row: Pick<TemplateRow, 'unit_id' | 'slug' | 'name' | 'nameEn'>) {
  const { unit_id: id, slug, name, nameEn } = row
  return id === null ? null : { id, slug: slug ?? '', name: name ?? '', nameEn: nameEn ?? '' }
}

export function presentVersion(row: VersionRow): MessageTemplateVersion {
  return {
    version: row.version,
    title: row.title,
    body: row.body,
    bodyEn: row.body_en,
    retired: row.retired,
    writtenAt: row.written_at.toISOString(),
    writtenBy: { id: row.written_by, name: row.writer },
  }
}
