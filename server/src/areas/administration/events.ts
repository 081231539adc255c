import type { EventTable } from '../../platform/area.ts'

export const administrationEvents = {
  'job.retried': { tells: 'nobody' },
  'mail.retried': { tells: 'nobody' },
} as const satisfies EventTable
