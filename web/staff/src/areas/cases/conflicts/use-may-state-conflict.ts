import { useQuery } from '@tanstack/react-query'
import { partsQuery } from '../parts/queries.ts'
import type { CaseView } from '../shapes.ts'

/** There are two answers to hold against each other, and the viewer takes part. */
export function useMayStateConflict({ id, status, may }: CaseView): boolean {
  const parts = useQuery(partsQuery(id)).data ?? []
  const answered = parts.filter((part) => part.status === 'answered' || part.status === 'settled')
  return may.edit && status !== 'closed' && answered.length > 1
}
