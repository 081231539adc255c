import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import type { CaseFacts } from '../facts.ts'
import { casePermissions } from '../permissions.ts'
import type { SignOffView } from './schema.ts'
import type { SignOffRow } from './store.ts'

/** What a unit has been asked and said, with whether this viewer answers for it. */
export function presentSignOff(
  row: SignOffRow,
  draftVersion: number,
  c: CaseFacts,
  actor: Actor,
): z.input<typeof SignOffView> {
  const facts = {
    status: row.status,
    unitId: row.unitId,
    officerId: row.officerId,
    caseStatus: c.status,
    caseAccountableId: c.accountableMemberId,
  }
  const isCurrent = row.version === draftVersion
  return {
    id: row.id,
    part: { id: row.partId, title: row.title },
    unit: { id: row.unitId, slug: row.slug, name: row.unitName, nameEn: row.unitNameEn },
    isCurrent,
    agrees: row.agrees,
    reason: row.reason,
    by: row.answeredBy,
    askedAt: row.askedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    may: {
      answer: isCurrent && c.status !== 'closed' && may(casePermissions['part.work'], actor, facts),
    },
  }
}
