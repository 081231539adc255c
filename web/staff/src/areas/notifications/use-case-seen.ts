import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { unseenQuery, useMarkCaseSeen } from './queries.ts'

/** A case that is in front of somebody's eyes has been seen, and so has what happens in it meanwhile. */
export function useCaseSeen(caseId: string): void {
  const { mutate } = useMarkCaseSeen()
  const { data: unseen, dataUpdatedAt } = useQuery(unseenQuery)
  const look = useEffectEvent((seen: string, readAt: number) => {
    if (unseen && readAt > 0 && document.visibilityState === 'visible') mutate({ caseId: seen })
  })
  useEffect(() => look(caseId, dataUpdatedAt), [caseId, dataUpdatedAt])
  useEffect(() => {
    const lookAgain = () => look(caseId, dataUpdatedAt)
    document.addEventListener('visibilitychange', lookAgain)
    return () => document.removeEventListener('visibilitychange', lookAgain)
  }, [caseId, dataUpdatedAt])
}
