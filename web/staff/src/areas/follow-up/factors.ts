import type { Result } from './queries.ts'

/** The six areas of service, in the order they are asked about. */
export const factors = [
  'information',
  'availability',
  'treatment',
  'competence',
  'legalCertainty',
  'efficiency',
] as const satisfies readonly (keyof Result['factors'])[]
