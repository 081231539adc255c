import { keepPreviousData, type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../../lib/api-types.ts'

export type Roster = Answer<'/duty-periods'>
export type DutyPeriod = Roster['items'][number]
export type Swap = Answer<'/duty-swaps'>['items'][number]
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

/** Proposals to swap that can still be answered. */
export const swapsQuery = queryOptions({
  queryKey: ['duty', 'swaps'],
  queryFn: async ({ signal }) => (await ask(api.GET('/duty-swaps', { signal }))).items,
  meta: { topics: ['duty'] },
})

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
  meta: { topics: ['member', 'absence'] },
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

/** At once, by who plans; of a period under way the rest changes hands now. */
export function giveDuty(dutyId: string, memberId: string, intention: string) {
  return ask(
    api.PUT('/duty-periods/{dutyId}/member', {
      params: { path: { dutyId } },
      body: { memberId },
      headers: writeHeaders(intention),
    }),
  )
}

export type NewSwap = Sent<'/duty-swaps', 'post'>

/** Asks another pilot; nothing changes hands until they accept. */
export function proposeSwap(body: NewSwap, intention: string) {
  return ask(api.POST('/duty-swaps', { body, headers: writeHeaders(intention) }))
}

export type SwapAct = 'acceptance' | 'refusal' | 'withdrawal'

export function answerSwap(swapId: string, act: SwapAct, intention: string) {
  return ask(
    api.POST(`/duty-swaps/{swapId}/${act}`, {
      params: { path: { swapId } },
      headers: writeHeaders(intention),
    }),
  )
}
