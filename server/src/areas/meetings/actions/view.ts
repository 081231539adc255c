import type { z } from 'zod'
import type { Actor, Locale } from '../../../kernel/actor.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { may } from '../../../platform/permission/permission.ts'
import type { ActionView } from '../agenda/schema.ts'
import { meetingsPermissions } from '../permissions.ts'
import { unitName } from '../series/view.ts'
import type { ActionRow } from './store.ts'

export type Reader = { readonly actor: Actor; readonly locale: Locale; readonly today: LocalDay }

export function presentAction(row: ActionRow, { actor, locale, today }: Reader): z.input<typeof ActionView> {
  const facts = {
    id: row.id,
    status: row.status,
    memberId: row.member_id,
    unitId: row.unit_id,
    version: row.version,
    caseId: row.case_id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    series: {
      id: row.series_id,
      kind: row.seriesKind,
      unitId: row.holderId,
      leaderId: row.leaderId,
      standInId: row.standInId,
      units: [],
      ended: false,
    },
  }
  return {
    id: row.id,
    body: row.body,
    version: row.version,
    member: { id: row.member_id, name: row.member },
    unit: {
      id: row.unit_id,
      slug: row.slug,
      name: unitName({ name: row.unitName, nameEn: row.unitNameEn }, locale),
    },
    dueOn: row.due_on,
    isLate: row.status === 'open' && row.due_on < today,
    status: facts.status,
    settledNote: row.settled_note,
    settledAt: row.settled_at?.toISOString() ?? null,
    moved: row.moved,
    movedWhy: row.moved_why,
    meeting: { id: row.meeting_id, startsAt: row.meetingAt.toISOString(), series: row.series },
    case:
      row.case_id && row.number
        ? {
            id: row.case_id,
            number: row.number,
            title: row.title ?? '',
            isRestricted: row.visibility === 'restricted',
          }
        : null,
    projects: row.projects,
    may: {
      settle: row.status !== 'draft' && may(meetingsPermissions['meeting.action.settle'], actor, facts),
    },
  }
}
