import { keepPreviousData, type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type Roster = Answer<'/duty-periods'>
export type DutyPeriod = Roster['items'][number]
export type Span = { readonly from: string; readonly to: string }

/** What the roster and everything told of it lies under. A planned or removed period makes it stale, and `me` too. */
export const staleAfterDuty: readonly QueryKey[] = [['duty'], ['me']]

export const dutyNowQuery = queryOptions({
  queryKey: ['duty', 'now'],
  queryFn: ({ signal }) => ask(api.GET('/duty', { signal })),
  meta: { topics: ['duty'] },
})

/** The roster of a time, with the gaps in it. Instants as ISO strings. */
export function rosterQuery({ from, to }: Span) {
  return queryOptions({
    queryKey: ['duty', 'roster', from, to],
    queryFn: ({ signal }) => ask(api.GET('/duty-periods', { params: { query: { from, to } }, signal })),
    placeholderData: keepPreviousData,
    meta: { topics: ['duty'] },
  })
}

const MOST_PILOTS = 100

/** Those who can be on duty. */
export const pilotsQuery = queryOptions({
  queryKey: ['members', 'pilots'],
  queryFn: async ({ signal }) => {
    const query = { role: 'pilot', limit: MOST_PILOTS } as const
    return (await ask(api.GET('/members', { params: { query }, signal }))).items.filter(
      ({ active }) => active,
    )
  },
  meta: { topics: ['member'] },
})

export type NewDuty = Span & { readonly memberId: string }

export function planDuty(body: NewDuty, intention: string) {
  return ask(api.POST('/duty-periods', { body, headers: writeHeaders(intention) }))
}

/** A period to come is removed; one under way ends now. */
export function removeDuty(dutyId: string, intention: string) {
  return ask(
    api.DELETE('/duty-periods/{dutyId}', { params: { path: { dutyId } }, headers: writeHeaders(intention) }),
  )
}
