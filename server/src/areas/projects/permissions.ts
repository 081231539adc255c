import { actsFor, has, isIn, type MemberActor } from '../../kernel/actor.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { anyMember, type Permission } from '../../platform/permission/permission.ts'
import type { ProjectFacts } from './facts.ts'

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
} as const
