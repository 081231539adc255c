import type { z } from 'zod'
import type { Cover } from '../absence/absence-store.ts'
import type { Uncovered } from './administer-schema.ts'
import type { UncoveredRow } from './administer-store.ts'
import type { MemberRow } from './list-store.ts'
import type { AwayNow, Me, MemberItem } from './schema.ts'

/** Who is away: until when, and who stands in; null for one who is there. */
export function presentAway(row: {
  readonly isAway: boolean
  readonly until: Date | null
  readonly standInId: string | null
  readonly standInName: string | null
}): z.input<typeof AwayNow> {
  if (!row.isAway) return null
  return {
    until: row.until?.toISOString() ?? null,
    standIn: row.standInId ? { id: row.standInId, name: row.standInName ?? '' } : null,
  }
}

export function presentMember(row: MemberRow): z.input<typeof MemberItem> {
  const { id, name, title, titleEn, email, phone, active, units, roles } = row
  return { id, name, title, titleEn, email, phone, active, units, roles, away: presentAway(row) }
}

export function presentCover(cover: Cover): z.input<typeof Me>['covers'][number] {
  return {
    member: { id: cover.memberId, name: cover.name },
    unit: { id: cover.unitId, name: cover.unit, nameEn: cover.unitEn },
    until: cover.until?.toISOString() ?? null,
  }
}

export function presentUncovered(row: UncoveredRow): z.input<typeof Uncovered>['items'][number] {
  return {
    kind: row.kind,
    unit: { id: row.unitId, slug: row.slug, name: row.name, nameEn: row.nameEn },
    member: row.memberId ? { id: row.memberId, name: row.memberName ?? '' } : null,
    until: row.until?.toISOString() ?? null,
    standIn: row.standInId ? { id: row.standInId, name: row.standInName ?? '' } : null,
  }
}
