import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../lib/api.ts'
import type { Answer } from '../../../../lib/api-types.ts'
import { useWrite } from '../../../../lib/use-write.ts'

export type MyDay = Answer<'/my-day'>
export type Waiting = MyDay['items'][number]
export type DutyNow = Answer<'/duty'>

/** What waits for me, in the order that the server puts it. */
export const myDayQuery = queryOptions({
  queryKey: ['my-day'],
  queryFn: ({ signal }) => ask(api.GET('/my-day', { signal })),
  meta: { topics: ['my-day'] },
})

/** Who answers today for what nobody has taken. */
export const dutyNowQuery = queryOptions({
  queryKey: ['duty', 'now'],
  queryFn: ({ signal }) => ask(api.GET('/duty', { signal })),
  meta: { topics: ['duty'] },
})

/** Whether I have read the introduction. */
export const introductionQuery = queryOptions({
  queryKey: ['introduction'],
  queryFn: ({ signal }) => ask(api.GET('/me/introduction', { signal })),
})

/** What is about to fall between chairs, at a head's own unit or in the whole cooperation. */
export function betweenChairsQuery(unit: string | null) {
  return queryOptions({
    queryKey: ['between-chairs', unit],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/between-chairs', { params: { query: unit ? { unit } : {} }, signal }))).groups,
    meta: { topics: ['cases'] },
  })
}

/** The units that can be suggested instead of one's own. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await ask(api.GET('/units', { signal }))).items,
  meta: { topics: ['unit'] },
})

/** A part that has been taken or declined changes the day, its case and every list of cases. */
export function staleAfterPart(caseId: string): readonly QueryKey[] {
  return [['my-day'], ['case', caseId], ['cases']]
}

type Offer = { readonly partId: string; readonly caseId: string }

/** The caller takes the part as its officer. */
export function useAcceptPart(onDone: (offer: Offer) => void) {
  return useWrite<Offer, unknown>({
    call: ({ partId }, intention) =>
      ask(
        api.POST('/parts/{partId}/acceptance', {
          params: { path: { partId } },
          body: {},
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: (_, { caseId }) => staleAfterPart(caseId),
    onDone: (_, offer) => onDone(offer),
  })
}

export type Refusal = { reason: string; suggestedUnitId: string }

/** The unit declines, and says who to ask instead where it knows. */
export function declinePart(partId: string, { reason, suggestedUnitId }: Refusal, intention: string) {
  return ask(
    api.POST('/parts/{partId}/refusal', {
      params: { path: { partId } },
      body: { reason, suggestedUnitId: suggestedUnitId || null },
      headers: writeHeaders(intention),
    }),
  )
}
