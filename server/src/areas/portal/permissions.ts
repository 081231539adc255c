import { anyone } from '../../platform/permission/permission.ts'

/** Who may do what on the company's side. Nobody signs in; a case is opened by its personal link alone. */
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
} as const
