import { has } from '../../kernel/actor.ts'
import { anyMember, type Permission } from '../../platform/permission/permission.ts'

/** What the rule about a sole trader's number asks. */
export type NumberFacts = { readonly isSoleTrader: boolean; readonly worksWith: boolean }

/** Who may do what with companies. */
export const companyPermissions = {
  'company.read': { says: 'Everyone in the cooperation finds and reads companies', to: anyMember },
  'company.add': { says: 'Everyone in the cooperation adds a company', to: anyMember },
  'company.readNumber': {
    says: 'A sole trader’s number, which is a person’s, is shown to those with an open case of theirs, and administrators',
    to: anyMember,
    when: (actor, company) => !company.isSoleTrader || company.worksWith || has(actor, 'administrator'),
  } satisfies Permission<NumberFacts>,
} as const
