import type { PermissionTable } from '../../platform/permission/permission.ts'

/** Who may do what with notices. */
export const notificationPermissions = {} as const satisfies PermissionTable
