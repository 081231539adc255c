import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../shapes.ts'
import { caseHandoversQuery } from './queries.ts'

/** Whether the viewer may ask somebody to take the case over now. While a question is open its card is what one works with. */
export function useMayHandOver(of: CaseView): boolean {
  const [latest] = useQuery(caseHandoversQuery(of.id)).data ?? []
  return of.may.handOver && latest?.status !== 'proposed'
}
