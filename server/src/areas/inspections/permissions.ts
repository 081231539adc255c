import { actsFor, isIn, leadsUnit, type MemberActor } from '../../kernel/actor.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { anyMember, type Permission, withRole } from '../../platform/permission/permission.ts'
import type { VisitFacts } from './facts.ts'

const worksFor = (actor: MemberActor, unit: UnitId) => isIn(actor, unit) || leadsUnit(actor, unit)

/** Who may do what with inspections. A visit that belongs to a case follows the case besides: see row level security. */
export const inspectionsPermissions = {
  'visit.read': {
    says: 'Everyone in the cooperation reads planned visits, also unannounced ones; companies see only those that are announced',
    to: anyMember,
  },
  'visit.plan': {
    says: 'Those who work in a unit, and whoever stands in for its head, plan visits for it',
    to: anyMember,
    when: worksFor,
  } satisfies Permission<UnitId>,
  'visit.change': {
    says: 'Those who work in the unit of a visit, and whoever stands in for its inspector or head, change it, answer for it in a joint visit and note what came of it',
    to: anyMember,
    when: (actor: MemberActor, visit: Pick<VisitFacts, 'unitId' | 'inspectorId'>) =>
      worksFor(actor, visit.unitId) || actsFor(actor, visit.inspectorId, visit.unitId),
  } satisfies Permission<Pick<VisitFacts, 'unitId' | 'inspectorId'>>,
  'visit.settings': {
    says: 'Administrators say within how many days visits are proposed as one',
    to: withRole('administrator'),
  },
} as const
