import type { EventTable } from '../../platform/area.ts'

export const companyEvents = {
  'company.added': { tells: 'nobody' },
  'company.numberShown': { tells: 'nobody' },
} as const satisfies EventTable
