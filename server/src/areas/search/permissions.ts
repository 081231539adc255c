import { anyMember } from '../../platform/permission/permission.ts'

export const searchPermissions = {
  'search.use': {
    says: 'Everyone in the cooperation searches, and finds only what they may read',
    to: anyMember,
  },
} as const
