import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useDoingIn } from './place.ts'
import { leave, presenceQuery } from './queries.ts'

/** Three times within what a word lasts at the server. A tab that nobody looks at says nothing, and is soon gone. */
const RENEW_MS = 10_000

/** Is in the case for as long as the page shows it, and follows who else is. Once on the page. */
export function usePresence(caseId: string): void {
  const doing = useDoingIn(caseId)
  const { refetch } = useQuery({
    ...presenceQuery(caseId),
    // Who may no longer read the case has nobody to be seen by.
    refetchInterval: ({ state }) => (isApiError(state.error, 404) ? false : RENEW_MS),
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
    retry: false,
  })
  const before = useRef(doing)
  const tell = useEffectEvent(() => void refetch())
  useEffect(() => {
    if (before.current === doing) return
    before.current = doing
    tell()
  }, [doing])
  useEffect(() => {
    const go = () => void leave(caseId)
    window.addEventListener('pagehide', go)
    return () => {
      window.removeEventListener('pagehide', go)
      go()
    }
  }, [caseId])
}
