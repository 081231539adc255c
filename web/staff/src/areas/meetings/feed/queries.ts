import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type Feed = NonNullable<Answer<'/my-calendar'>['feed']>

export const staleAfterFeed: readonly QueryKey[] = [['my-calendar']]

/** Whether my calendar has an address, and what is in it. */
export const feedQuery = queryOptions({
  queryKey: ['my-calendar'],
  queryFn: async ({ signal }) => (await ask(api.GET('/my-calendar', { signal }))).feed,
})

/** The address is in the answer, and nowhere else. */
export const makeFeed = (withActions: boolean, intention: string) =>
  ask(api.POST('/my-calendar', { body: { withActions }, headers: writeHeaders(intention) }))

export const changeFeed = (withActions: boolean, intention: string) =>
  ask(api.PATCH('/my-calendar', { body: { withActions }, headers: writeHeaders(intention) }))

export const removeFeed = (_: null, intention: string) =>
  ask(api.DELETE('/my-calendar', { headers: writeHeaders(intention) }))
