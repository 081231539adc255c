import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { unseenQuery, useMarkCaseSeen } from './queries.ts'

/** A case that is in front of somebody's eyes has been seen, and so has what happens in it meanwhile. */
export function useCaseSeen(caseId: string): void {
  const { mutate } = useMarkCaseSeen()
  const { data: unseen, dataUpdatedAt } = useQuery(unseenQuery)
  const look = useEffectEvent(() => {
    if (unseen && document.visibilityState === 'visible') mutate({ caseId })
  })
  useEffect(() => look(), [caseId, dataUpdatedAt])
  useEffect(() => {
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
}
