import type { EventTable } from '../../platform/area.ts'

export const responsibilityEvents = {
  'responsibility.changed': { tells: 'nobody' },
} as const satisfies EventTable
