import type { z } from 'zod'
import type { DescribedCase } from '../../../platform/notices.ts'
import type { NoticeView } from './schema.ts'
import type { NoticeRow } from './store.ts'

/** Who did it, as people are told: a member by name, the company, or the program itself. */
export function presentActor({ actorKind, actor }: Pick<NoticeRow, 'actorKind' | 'actor'>) {
  if (actorKind === 'member') return { kind: 'member', name: actor } as const
  return { kind: actorKind === 'system' ? 'program' : 'company', name: null } as const
}

export function presentNotice(row: NoticeRow, about: DescribedCase | undefined): z.input<typeof NoticeView> {
  return {
    id: row.id,
    group: row.group,
    event: row.event,
    why: row.why,
    actor: presentActor(row),
    insteadOf: row.insteadOf,
    case: row.caseId && about ? { id: row.caseId, number: about.number, title: about.title } : null,
    leadsTo: row.leadsTo,
    words: row.words,
    many: row.many,
    at: row.at.toISOString(),
    seen: row.seenAt !== null,
  }
}
