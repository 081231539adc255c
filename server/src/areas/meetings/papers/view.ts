import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import type { ItemFacts } from '../facts.ts'
import { meetingsPermissions } from '../permissions.ts'
import type { PaperView } from './schema.ts'
import type { PaperRow } from './store.ts'

export function presentPaper(row: PaperRow, item: ItemFacts, actor: Actor): z.input<typeof PaperView> {
  const isOpen = item.meeting.status === 'planned' || item.meeting.status === 'live'
  return {
    id: row.id,
    title: row.title,
    url: row.url,
    size: row.size === null ? null : Number(row.size),
    isStopped: row.threat !== null,
    by: { id: row.added_by, name: row.adder },
    at: row.added_at.toISOString(),
    may: {
      remove:
        isOpen && may(meetingsPermissions['meeting.paper.remove'], actor, { addedBy: row.added_by, item }),
    },
  }
}
