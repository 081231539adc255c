import { actsFor, has, isIn, type MemberActor } from '../../kernel/actor.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { anyMember, type Permission, withRole } from '../../platform/permission/permission.ts'
import type { OverlapFacts, ProjectFacts } from './facts.ts'

const keeps = (actor: MemberActor, p: ProjectFacts) =>
  isIn(actor, p.unitId) || actsFor(actor, p.contactId, p.unitId) || has(actor, 'administrator')

/** Who may do what with projects. A draft is read by its own unit alone: see row level security. */
export const projectsPermissions = {
  'project.read': {
    says: 'Everyone in the cooperation reads projects, and a unit its own drafts',
    to: anyMember,
  },
  'project.add': {
    says: 'Anyone adds a project for a unit that they work in; pilots and administrators for any unit',
    to: anyMember,
    when: (actor: MemberActor, unit: UnitId) => isIn(actor, unit) || has(actor, 'pilot', 'administrator'),
  } satisfies Permission<UnitId>,
  'project.change': {
    says: 'Those who work in the unit of a project, its contact and administrators change it and say that it is still true',
    to: anyMember,
    when: keeps,
  } satisfies Permission<ProjectFacts>,
  'project.follow': {
    says: 'Everyone in the cooperation follows what they want, and sees what they follow themselves',
    to: anyMember,
  },
  'overlap.settle': {
    says: 'Those who work in the unit of either party, the contacts, whoever sees to it, pilots and administrators settle an overlap',
    to: anyMember,
    when: (actor: MemberActor, o: OverlapFacts) =>
      o.units.some((unit) => isIn(actor, unit)) ||
      o.people.includes(actor.memberId) ||
      has(actor, 'pilot', 'administrator'),
  } satisfies Permission<OverlapFacts>,
  'overlap.changeRule': {
    says: 'Administrators say how near in place and time is an overlap',
    to: withRole('administrator'),
  },
  'overlap.placeCase': {
    says: 'Everyone who reads a case says where on the map it is',
    to: anyMember,
  },
} as const
