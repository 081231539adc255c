import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import { responsibilityPermissions } from '../permissions.ts'
import { decideSynonymAct, type SynonymAct } from './rules.ts'
import type { SynonymView } from './schema.ts'
import type { SynonymRow } from './store.ts'

/** A synonym as it leaves the house, with what this viewer may do to it. */
export function presentSynonym(row: SynonymRow, actor: Actor): SynonymView {
  const facts = { version: row.version, retired: row.retired_at !== null }
  const writes = may(responsibilityPermissions['synonym.write'], actor, undefined)
  const can = (act: SynonymAct) => writes && decideSynonymAct(facts, act, row.version).allowed
  return {
    id: row.id,
    phrase: row.phrase,
    means: row.means,
    area:
      row.area_id && row.code !== null
        ? { id: row.area_id, code: row.code, title: row.areaTitle ?? '', titleEn: row.areaTitleEn ?? '' }
        : null,
    changedAt: row.changed_at.toISOString(),
    changedBy: { id: row.changed_by, name: row.changer },
    retiredAt: row.retired_at?.toISOString() ?? null,
    version: row.version,
    may: { change: can('change'), retire: can('retire'), restore: can('restore') },
  }
}
