import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'
import { ticks } from '../../../../../lib/clock.ts'

type Told = Answer<'/meetings/{meetingId}'>
/** A meeting, and what the browser's own ticking stood at when the server told of it. */
export type Meeting = Told & { readonly heardAt: number }
export type Item = Meeting['items'][number]
export type Content = NonNullable<Item['content']>
export type Paper = Content['papers'][number]
export type Attendance = Meeting['attendance'][number]
export type Proposal = Answer<'/meetings/{meetingId}/proposals'>['items'][number]
export type Overlap = NonNullable<Content['overlap']>
export type Minutes = Answer<'/meetings/{meetingId}/minutes'>

/** What about a case is told as the case's own. */
const topics = ['meeting', 'meetingSeries', 'meetingAction', 'minutes', 'cases', 'project', 'overlap']

export const meetingKey = (meetingId: string) => ['meeting', meetingId] as const

export function meetingQuery(meetingId: string) {
  return queryOptions({
    queryKey: meetingKey(meetingId),
    queryFn: async ({ signal }): Promise<Meeting> => {
      const told = await ask(api.GET('/meetings/{meetingId}', { params: { path: { meetingId } }, signal }))
      return { ...told, heardAt: ticks() }
    },
    meta: { topics },
  })
}

export function proposalsQuery(meetingId: string) {
  return queryOptions({
    queryKey: [...meetingKey(meetingId), 'proposals'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/meetings/{meetingId}/proposals', { params: { path: { meetingId } }, signal })))
        .items,
    meta: { topics: [...topics, 'responsibility'] },
  })
}

/** The minutes as they were frozen; the latest version when none is named. */
export function minutesQuery(meetingId: string, version: number | undefined) {
  return queryOptions({
    queryKey: [...meetingKey(meetingId), 'minutes', version ?? 'latest'],
    queryFn: ({ signal }) => {
      const params = { path: { meetingId }, query: version === undefined ? {} : { version } }
      return ask(api.GET('/meetings/{meetingId}/minutes', { params, signal }))
    },
    meta: { topics },
  })
}
