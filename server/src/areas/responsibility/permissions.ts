import { has, isIn, leadsUnit, type MemberActor } from '../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../kernel/ids.ts'
import { anyMember, anyone, type Permission, withRole } from '../../platform/permission/permission.ts'

const leadsOneOf = (actor: MemberActor, units: readonly UnitId[]) =>
  units.some((unit) => leadsUnit(actor, unit))

/** Who may do what with the responsibility map. */
export const responsibilityPermissions = {
  'responsibility.read': { says: 'Everyone in the cooperation reads the map, also as it was', to: anyMember },
  'responsibility.change': {
    says: 'Administrators start a new period of responsibility',
    to: withRole('administrator'),
  },
  'map.import': {
    says: 'Administrators take a file or the starter map into the map, when they have seen what it changes',
    to: withRole('administrator'),
  },
  'limit.read': { says: 'Everyone in the cooperation reads the limits of law', to: anyMember },
  'limit.change': {
    says: 'Administrators write in what a limit of law says, and that it has been looked up',
    to: withRole('administrator'),
  },
  'area.search': { says: 'Anyone asks who answers for a question', to: anyone },
  'synonym.read': { says: 'Everyone in the cooperation reads the synonyms of the search', to: anyMember },
  'synonym.write': {
    says: 'Administrators and pilots write, try and retire synonyms of the search',
    to: withRole('administrator', 'pilot'),
  },
  'learning.read': {
    says: 'Everyone in the cooperation reads what the search has learned from settled cases',
    to: anyMember,
  },
  'learning.steer': {
    says: 'Administrators and pilots set aside what the search has learned, and take it back',
    to: withRole('administrator', 'pilot'),
  },
  'learning.switch': {
    says: 'Administrators decide whether the search learns at all',
    to: withRole('administrator'),
  },
  'boundary.write': {
    says: 'A head of one of the two units writes and ends their boundary notes',
    to: anyMember,
    when: leadsOneOf,
  } satisfies Permission<readonly UnitId[]>,
  'answerText.read': { says: 'Everyone in the cooperation reads the texts for answers', to: anyMember },
  'answerText.write': {
    says: 'Those who work in a unit write and change its texts for answers',
    to: anyMember,
    when: isIn,
  } satisfies Permission<UnitId>,
  'answerText.retire': {
    says: 'Those who work in a unit, and administrators, retire its texts for answers and use them again',
    to: anyMember,
    when: (actor: MemberActor, unit: UnitId) => isIn(actor, unit) || has(actor, 'administrator'),
  } satisfies Permission<UnitId>,
  'planTemplate.read': { says: 'Everyone in the cooperation reads the templates of plans', to: anyMember },
  'planTemplate.write': {
    says: 'Administrators and pilots write and retire templates of plans',
    to: withRole('administrator', 'pilot'),
  },
  'area.sayUsualDays': {
    says: 'Administrators and pilots say how long a kind of question usually takes',
    to: withRole('administrator', 'pilot'),
  },
  'map.propose': { says: 'Anyone proposes that another unit answers for an area', to: anyMember },
  'map.answer': {
    says: 'Heads of the units that gain or lose approve a proposal or say no',
    to: anyMember,
    when: leadsOneOf,
  } satisfies Permission<readonly UnitId[]>,
  'map.withdraw': {
    says: 'Whoever proposed a change takes it back',
    to: anyMember,
    when: (actor: MemberActor, proposal: { readonly proposedBy: MemberId }) =>
      proposal.proposedBy === actor.memberId,
  } satisfies Permission<{ readonly proposedBy: MemberId }>,
} as const
