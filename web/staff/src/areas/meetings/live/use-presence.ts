import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { API, api, ask } from '../../../../../lib/api.ts'
import { isApiError } from '../../../../../lib/api-error.ts'
import type { Answer } from '../../../../../lib/api-types.ts'
import { meetingKey } from '../meeting/queries.ts'

export type Others = Answer<'/meetings/{meetingId}/presence', 'put'>['others']

/** Twice within what a word lasts at the server. */
const RENEW_MS = 15_000
/** Once soon after coming: those who came at the same moment have not seen each other yet. */
const FIRST_MS = 3000
const NOBODY: Others = []

/** Which of the browser's tabs this is. */
const tab = crypto.randomUUID()

/** Is in the meeting for as long as the page shows it, says at which item it writes, and follows who else is there. */
export function usePresence(meetingId: string, writesAt: string | null): Others {
  const at = useRef(writesAt)
  const { data, refetch } = useQuery({
    queryKey: [...meetingKey(meetingId), 'presence'],
    queryFn: ({ signal }) =>
      ask(
        api.PUT('/meetings/{meetingId}/presence', {
          params: { path: { meetingId } },
          body: { tab, itemId: at.current, leaves: false },
          signal,
        }),
      ),
    refetchInterval: ({ state }) =>
      isApiError(state.error, 404) ? false : state.dataUpdateCount < 2 ? FIRST_MS : RENEW_MS,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  useEffect(() => {
    if (at.current === writesAt) return
    at.current = writesAt
    void refetch()
  }, [writesAt, refetch])
  useEffect(() => {
    const leave = () => {
      const body = JSON.stringify({ tab, itemId: null, leaves: true })
      const headers = { 'content-type': 'application/json' }
      const address = new URL(`${API}/meetings/${meetingId}/presence`, window.location.href)
      const request = new Request(address, { method: 'PUT', body, headers, keepalive: true })
      // Who does not get through is gone in half a minute.
      globalThis.fetch(request).catch(() => undefined)
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [meetingId])
  return data?.others ?? NOBODY
}
