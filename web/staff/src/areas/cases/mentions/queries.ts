import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, type Write } from '../case-keys.ts'

/** Who may be mentioned in a note on the case, by the start of a name; only of one authority when it is given. */
export function mentionableQuery(caseId: string, text: string, within: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'mentionable', text, within],
    queryFn: async ({ signal }) => {
      const query = { q: text, ...(within ? { within } : {}) }
      const params = { path: { caseId }, query }
      return (await ask(api.GET('/cases/{caseId}/mentionable', { params, signal }))).items
    },
    placeholderData: keepPreviousData,
  })
}

/** Where one is mentioned in the case has been seen. */
export function seeMentions(caseId: string): Write<void> {
  return {
    send: (_, intention) =>
      ask(
        api.POST('/cases/{caseId}/mentions/seen', {
          params: { path: { caseId } },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => [['my-day']],
  }
}
