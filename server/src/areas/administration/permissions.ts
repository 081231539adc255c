import { anyMember, anyone, withRole } from '../../platform/permission/permission.ts'

/** Who may look behind the curtain. */
export const administrationPermissions = {
  'api.read': { says: 'Anyone reads which version of the API this is', to: anyone },
  'mapBackground.read': { says: 'Members see what lies under the maps', to: anyMember },
  'health.read': {
    says: 'Administrators see how what the program leans on is',
    to: withRole('administrator'),
  },
  'setup.read': {
    says: 'Administrators see how far the program has been set up',
    to: withRole('administrator'),
  },
  'job.read': {
    says: 'Administrators see what the program does by itself, and what failed',
    to: withRole('administrator'),
  },
  'job.retry': { says: 'Administrators have a failed job tried again', to: withRole('administrator') },
  'mail.read': { says: 'Administrators see which e-mails have left', to: withRole('administrator') },
  'mail.retry': {
    says: 'Administrators have an e-mail sent again that did not leave',
    to: withRole('administrator'),
  },
} as const
