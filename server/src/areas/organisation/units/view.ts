import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import type { listMembersOf } from '../members/store.ts'
import { presentAway } from '../members/view.ts'
import { organisationPermissions } from '../permissions.ts'
import type { UnitProfileRow } from './profile-store.ts'
import type { UnitItem, UnitProfile } from './schema.ts'
import type { UnitRow } from './store.ts'

export function presentUnit(row: UnitRow): z.input<typeof UnitItem> {
  const { authorityId, authorityName, authorityNameEn, authoritySlug: _, authorityKind: __, ...unit } = row
  return { ...unit, authority: { id: authorityId, name: authorityName, nameEn: authorityNameEn } }
}

/** A unit's own page, with whether this viewer may edit it. */
export function presentProfile(
  row: UnitProfileRow,
  members: Awaited<ReturnType<typeof listMembersOf>>,
  actor: Actor,
): z.input<typeof UnitProfile> {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    nameEn: row.name_en,
    authority: { id: row.authority_id, name: row.authorityName, nameEn: row.authorityNameEn },
    email: row.email,
    phone: row.phone,
    inLots: row.in_lots,
    inLotsSince: row.in_lots_since,
    active: row.active,
    does: row.does,
    doesEn: row.does_en,
    doesNot: row.does_not,
    doesNotEn: row.does_not_en,
    works: row.works,
    worksEn: row.works_en,
    commonQuestions: row.common_questions,
    openingHours: row.opening_hours,
    openingHoursEn: row.opening_hours_en,
    members: members.map(({ isAway, until, standInId, standInName, ...member }) => ({
      ...member,
      away: presentAway({ isAway, until, standInId, standInName }),
      may: {
        setAbsence: may(organisationPermissions['absence.set'], actor, {
          memberId: member.id,
          unitIds: [row.id],
        }),
      },
    })),
    version: row.version,
    may: {
      edit: may(organisationPermissions['unit.edit'], actor, { id: row.id }),
      close: may(organisationPermissions['unit.close'], actor, undefined as never),
    },
  }
}
