import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../../lib/api-types.ts'
import { meetingTopics } from '../queries.ts'

export type Action = Answer<'/my-meeting-actions'>['items'][number]
export type Settlement = Sent<'/meeting-actions/{actionId}/settlement', 'post'>
type ActionMove = Sent<'/meeting-actions/{actionId}/day', 'put'>

/** What meetings have given me to do, and those that I stand in for. */
export const myActionsQuery = queryOptions({
  queryKey: ['meetings', 'my-actions'],
  queryFn: async ({ signal }) => (await ask(api.GET('/my-meeting-actions', { signal }))).items,
  meta: { topics: meetingTopics },
})

export function seriesActionsQuery(seriesId: string, status: 'open' | 'settled') {
  return queryOptions({
    queryKey: ['meetings', 'series', seriesId, 'actions', status],
    queryFn: async ({ signal }) => {
      const params = { path: { seriesId }, query: { status } }
      return (await ask(api.GET('/meeting-series/{seriesId}/actions', { params, signal }))).items
    },
    meta: { topics: meetingTopics },
  })
}

export function settleAction(actionId: string, version: number, body: Settlement, intention: string) {
  return ask(
    api.POST('/meeting-actions/{actionId}/settlement', {
      params: { path: { actionId }, header: { 'If-Match': `"${version}"` } },
      body,
      headers: writeHeaders(intention),
    }),
  )
}

/** Another day, or another person. */
export function moveAction(actionId: string, version: number, body: ActionMove, intention: string) {
  return ask(
    api.PUT('/meeting-actions/{actionId}/day', {
      params: { path: { actionId }, header: { 'If-Match': `"${version}"` } },
      body,
      headers: writeHeaders(intention),
    }),
  )
}
