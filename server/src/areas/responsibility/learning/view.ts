import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import { responsibilityPermissions } from '../permissions.ts'
import { LEARNING_RULE } from './rules.ts'
import type { LearnedWordView, LearningView } from './schema.ts'
import type { getLearning, LearnedRow } from './store.ts'

/** What is learned, as it leaves the house, with what this viewer may do about it. */
export function presentLearning(
  state: Awaited<ReturnType<typeof getLearning>>,
  rows: readonly LearnedRow[],
  actor: Actor,
): LearningView {
  return {
    learns: state.learns,
    changedAt: state.changed_at?.toISOString() ?? null,
    changedBy: state.changed_by ? { id: state.changed_by, name: state.changer ?? '' } : null,
    countedAt: state.counted_at?.toISOString() ?? null,
    leastAskers: LEARNING_RULE.leastAskers,
    items: rows.map(presentWord),
    may: {
      steer: may(responsibilityPermissions['learning.steer'], actor, undefined),
      switch: may(responsibilityPermissions['learning.switch'], actor, undefined),
    },
  }
}

function presentWord(row: LearnedRow): LearnedWordView {
  return {
    word: row.word,
    shown: row.shown,
    area: { id: row.areaId, code: row.code, title: row.title, titleEn: row.titleEn },
    cases: row.cases,
    askers: row.askers,
    setAside:
      row.asideAt && row.asideBy
        ? { at: row.asideAt.toISOString(), by: { id: row.asideBy, name: row.asideName ?? '' } }
        : null,
  }
}
