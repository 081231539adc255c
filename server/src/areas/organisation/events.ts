import type { EventTable } from '../../platform/area.ts'

export const organisationEvents = {
  'member.identityBound': { tells: 'nobody' },
  'member.localeChanged': { tells: 'nobody' },
  'unit.edited': { tells: 'nobody' },
  'duty.planned': { tells: 'the pilots in the duty roster' },
  'duty.ended': { tells: 'the pilots in the duty roster' },
  'calendar.changed': { tells: 'nobody' },
  'duty.removed': { tells: 'the pilots in the duty roster' },
} as const satisfies EventTable
