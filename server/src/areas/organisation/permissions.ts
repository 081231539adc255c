import { has, type MemberActor } from '../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../kernel/ids.ts'
import { anyMember, type Permission, withRole } from '../../platform/permission/permission.ts'

const isHeadOrAdministrator = (actor: MemberActor, unit: { readonly id: UnitId }) =>
  has(actor, 'administrator') || actor.units.some(({ id, role }) => id === unit.id && role === 'head')

const isSelfOrAbove = (
  actor: MemberActor,
  away: { readonly memberId: MemberId; readonly unitIds: readonly UnitId[] },
) =>
  actor.memberId === away.memberId ||
  has(actor, 'administrator') ||
  away.unitIds.some((id) => isHeadOrAdministrator(actor, { id }))

/** Who may do what with units, members and the duty roster. */
export const organisationPermissions = {
  'organisation.read': {
    says: 'Everyone in the cooperation reads units, members and the roster',
    to: anyMember,
  },
  'introduction.own': { says: 'Everyone notes that they have read the introduction', to: anyMember },
  'member.setOwnLocale': { says: 'Everyone chooses their own language', to: anyMember },
  'member.manage': {
    says: 'Administrators add members, move them between units and roles, and let them go',
    to: withRole('administrator'),
  },
  'absence.set': {
    says: 'Everyone says when they are away; heads for their unit’s members, administrators for anyone',
    to: anyMember,
    when: isSelfOrAbove,
  } satisfies Permission<{ readonly memberId: MemberId; readonly unitIds: readonly UnitId[] }>,
  'unit.add': { says: 'Administrators add authorities and units', to: withRole('administrator') },
  'unit.close': { says: 'Administrators close units and open them again', to: withRole('administrator') },
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
  'duty.swap': { says: 'Pilots swap periods on duty with each other', to: withRole('pilot') },
} as const
