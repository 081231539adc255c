import { anyMember, anyone, withRole } from '../../platform/permission/permission.ts'

/** Who may do what with the responsibility map. */
export const responsibilityPermissions = {
  'responsibility.read': { says: 'Everyone in the cooperation reads the map, also as it was', to: anyMember },
  'responsibility.change': {
    says: 'Administrators start a new period of responsibility',
    to: withRole('administrator'),
  },
  'area.search': { says: 'Anyone asks who answers for a question', to: anyone },
} as const
