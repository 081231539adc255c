import { has } from '../../kernel/actor.ts'
import { anyMember, type Permission, withRole } from '../../platform/permission/permission.ts'

/** What the rule about a sole trader's number asks. */
export type NumberFacts = { readonly isSoleTrader: boolean; readonly worksWith: boolean }

/** Who may do what with companies. */
export const companyPermissions = {
  'company.read': { says: 'Everyone in the cooperation finds and reads companies', to: anyMember },
  'company.add': { says: 'Everyone in the cooperation adds a company', to: anyMember },
  'company.edit': {
    says: 'Everyone in the cooperation corrects what is known of a company, and fetches it',
    to: anyMember,
  },
  'company.merge': {
    says: 'Pilots and administrators merge two entries of one company, take it back, and say which are not the same',
    to: withRole('pilot', 'administrator'),
  },
  'company.readNumber': {
    says: 'A sole trader’s number, which is a person’s, is shown to those with an open case of theirs, and administrators',
    to: anyMember,
    when: (actor, company) => !company.isSoleTrader || company.worksWith || has(actor, 'administrator'),
  } satisfies Permission<NumberFacts>,
} as const
