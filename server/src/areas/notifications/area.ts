import type { Area } from '../../platform/area.ts'
import type { NoticeTable } from '../../platform/notices.ts'
import { notificationPermissions } from './permissions.ts'
import { tellOf } from './telling/tell-members.ts'

/** Tells people what they need to know, with thrift. The areas say who is told of what: `table` is all they say. */
export function notificationsArea(table: NoticeTable): Area {
  return {
    name: 'notifications',
    permissions: notificationPermissions,
    errors: {},
    reactions: { '*': tellOf(table) },
  }
}
