import { anyMember, anyone, withRole } from '../../platform/permission/permission.ts'

/** Who may do what on the company's side. A case is opened by a personal link, or by somebody who has signed in and to whom it belongs. */
export const portalPermissions = {
  'portal.visit': { says: 'Anyone reads the public pages and searches for who is responsible', to: anyone },
  'portal.ask': {
    says: 'Anyone asks a question, and whoever has a draft’s address goes on with it',
    to: anyone,
  },
  'portal.follow': {
    says: 'Whoever has a case’s personal link follows that case and writes in it',
    to: anyone,
  },
  'portal.answerOutside': {
    says: 'Whoever has the limited link to a question reads that question and answers it, once',
    to: anyone,
  },
  'portal.seeOpening': {
    says: 'Everyone in the cooperation sees whether companies may ask',
    to: anyMember,
  },
  'portal.open': {
    says: 'Administrators open the public pages, and close them with a reason',
    to: withRole('administrator'),
  },
  'portal.mine': {
    says: 'Whoever shows an address or an identity to be theirs sees the cases that belong to it',
    to: anyone,
  },
} as const
