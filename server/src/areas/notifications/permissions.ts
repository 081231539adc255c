import { anyMember } from '../../platform/permission/permission.ts'

/** Who may do what with notices. Row level security shows each member their own, and of a case only while they read it. */
export const notificationPermissions = {
  'notice.read': { says: 'Everyone reads their own notices, and marks them as seen', to: anyMember },
  'notice.choose': { says: 'Everyone chooses how they hear of what happens', to: anyMember },
} as const
