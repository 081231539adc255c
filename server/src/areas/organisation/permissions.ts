import { has, type MemberActor } from '../../kernel/actor.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { anyMember, type Permission, withRole } from '../../platform/permission/permission.ts'

const isHeadOrAdministrator = (actor: MemberActor, unit: { readonly id: UnitId }) =>
  has(actor, 'administrator') || actor.units.some(({ id, role }) => id === unit.id && role === 'head')

/** Who may do what with units, members and the duty roster. */
export const organisationPermissions = {
  'organisation.read': {
    says: 'Everyone in the cooperation reads units, members and the roster',
    to: anyMember,
  },
  'member.setOwnLocale': { says: 'Everyone chooses their own language', to: anyMember },
  'unit.edit': {
    says: 'The head of a unit, or an administrator, edits what others read about it',
    to: anyMember,
    when: isHeadOrAdministrator,
  } satisfies Permission<{ readonly id: UnitId }>,
  'duty.plan': {
    says: 'Pilots and administrators plan who is on duty',
    to: withRole('pilot', 'administrator'),
  },
  'calendar.change': {
    says: 'Administrators change office hours, half days and days of the municipality’s own',
    to: withRole('administrator'),
  },
} as const
