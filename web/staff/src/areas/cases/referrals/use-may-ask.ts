import { useQuery } from '@tanstack/react-query'
import { referralsQuery } from './queries.ts'

/** Whether the viewer may ask others outside, for the whole or for a part. */
export function useMayAsk(caseId: string, partId: string | null): boolean {
  const may = useQuery(referralsQuery(caseId)).data?.may
  if (!may) return false
  return partId === null ? may.ask : may.askForParts.includes(partId)
}
