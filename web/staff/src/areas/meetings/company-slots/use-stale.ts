import { useQueryClient } from '@tanstack/react-query'
import { staleAfterMeeting } from '../queries.ts'

/** Does something that is not a form, and has what is known of meetings read anew, also when it was refused. */
export function useStale() {
  const cache = useQueryClient()
  return async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act()
    } finally {
      await Promise.all(staleAfterMeeting.map((queryKey) => cache.invalidateQueries({ queryKey })))
    }
  }
}
