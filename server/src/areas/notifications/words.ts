import type { Words } from '../../platform/i18n/words.ts'
import type { NoticeRow } from './reading/store.ts'
import { presentActor } from './reading/view.ts'

/** What happened, as a sentence without a full stop: `Anna Ek har svarat på ”Bygglov”`. */
export function sayEvent(t: Words, row: Pick<NoticeRow, 'event' | 'actorKind' | 'actor' | 'words'>): string {
  const { kind, name } = presentActor(row)
  const actor = kind === 'member' ? (name ?? '') : t(`notices:actor.${kind}`)
  return t(`notices:event.${row.event}`, { ...row.words, actor })
}

/** Why the member is told: `Du är helhetsansvarig.`, and for whom they stand in. */
export function sayWhy(t: Words, row: Pick<NoticeRow, 'why' | 'insteadOf'>): string {
  const why = t(`notices:why.${row.why}`)
  return row.insteadOf ? t('notices:insteadOf', { name: row.insteadOf }) : why
}
