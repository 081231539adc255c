import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import { responsibilityPermissions } from '../permissions.ts'
import { decideTemplateAct, type TemplateAct } from './rules.ts'
import type { PlanTemplateView } from './schema.ts'
import type { StepRow, TemplateRow } from './store.ts'

/** A template as it leaves the house, with what this viewer may do to it. */
export function presentTemplate(row: TemplateRow, steps: readonly StepRow[], actor: Actor): PlanTemplateView {
  const facts = { version: row.version, retired: row.retired_at !== null }
  const writes = may(responsibilityPermissions['planTemplate.write'], actor, undefined as never)
  const can = (act: TemplateAct) => writes && decideTemplateAct(facts, act, row.version).allowed
  return {
    id: row.id,
    title: row.title,
    titleEn: row.title_en,
    description: row.description,
    descriptionEn: row.description_en,
    isPublic: row.is_public,
    steps: steps.map(({ templateId: _, position: __, ...step }) => step),
    changedAt: row.changed_at.toISOString(),
    changedBy: { id: row.changed_by, name: row.changer },
    retiredAt: row.retired_at?.toISOString() ?? null,
    version: row.version,
    may: { change: can('change'), retire: can('retire'), restore: can('restore') },
  }
}
