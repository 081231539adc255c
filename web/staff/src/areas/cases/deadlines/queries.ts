import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'
import { caseKey, caseTopics } from '../case-keys.ts'

export type Clock = Answer<'/cases/{caseId}/clocks'>['items'][number]
export type Step = Clock['steps'][number]

/** Every date of a case, and why. Counted by the server; nothing of it is counted here. */
export function clocksQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'clocks'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/cases/{caseId}/clocks', { params: { path: { caseId } }, signal }))).items,
    meta: { topics: [...caseTopics(caseId), 'calendar', 'goal', 'limit'] },
  })
}
