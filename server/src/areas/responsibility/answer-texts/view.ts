import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import { responsibilityPermissions } from '../permissions.ts'
import { decideTextAct, type TextAct } from './rules.ts'
import type { AnswerTextVersion, AnswerTextView } from './schema.ts'
import type { AnswerTextRow, VersionRow } from './store.ts'

/** A text as it leaves the house, with what this viewer may do to it. */
export function presentText(row: AnswerTextRow, actor: Actor): AnswerTextView {
  const facts = { unitId: row.unit_id, version: row.version, retired: row.retired_at !== null }
  const can = (act: TextAct) =>
    decideTextAct(facts, act, row.version).allowed &&
    may(
      responsibilityPermissions[act === 'change' ? 'answerText.write' : 'answerText.retire'],
      actor,
      row.unit_id,
    )
  return {
    id: row.id,
    area: { id: row.area_id, code: row.code, title: row.areaTitle, titleEn: row.areaTitleEn },
    unit: { id: row.unit_id, slug: row.slug, name: row.name, nameEn: row.nameEn },
    title: row.title,
    body: row.body,
    conditions: row.conditions,
    legalBasis: row.legal_basis,
    changedAt: row.changed_at.toISOString(),
    changedBy: { id: row.changed_by, name: row.changer },
    retiredAt: row.retired_at?.toISOString() ?? null,
    version: row.version,
    may: { change: can('change'), retire: can('retire'), restore: can('restore') },
  }
}

export function presentVersion(row: VersionRow): AnswerTextVersion {
  return {
    version: row.version,
    title: row.title,
    body: row.body,
    conditions: row.conditions,
    legalBasis: row.legal_basis,
    retired: row.retired,
    writtenAt: row.written_at.toISOString(),
    writtenBy: { id: row.written_by, name: row.writer },
  }
}
