import { infiniteQueryOptions, keepPreviousData, type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../lib/api-types.ts'
import type { MeetingSearch } from './overview/address.ts'

export type MeetingRow = Answer<'/meetings'>['items'][number]
export type SeriesRow = Answer<'/meeting-series'>['items'][number]
export type Series = Answer<'/meeting-series/{seriesId}'>
export type Recurrence = Series['recurrence']
export type Measures = Answer<'/meeting-series/{seriesId}/measures'>
export type OfCase = Answer<'/cases/{caseId}/meeting-items'>
export type OpenMeeting = Answer<'/open-meetings'>['items'][number]
export type MeetingTime = Sent<'/meeting-series/{seriesId}/meetings', 'post'>
export type NewItem = Sent<'/meetings/{meetingId}/items', 'post'>

/** Under this key lies all that is known of meetings; any change to one makes it stale. */
export const staleAfterMeeting: readonly QueryKey[] = [['meetings'], ['meeting']]

/** What about a case is told as the case's own. */
export const meetingTopics = ['meeting', 'meetingSeries', 'meetingAction', 'minutes', 'cases']
const PAGE = 10

export function meetingsQuery({ show, past, series }: MeetingSearch) {
  return infiniteQueryOptions({
    queryKey: ['meetings', 'list', show ?? 'mine', past ?? false, series ?? ''],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: PAGE,
        ...(show === 'all' ? {} : { mine: true }),
        ...(past ? { past } : {}),
        ...(series ? { series } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      }
      return ask(api.GET('/meetings', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    meta: { topics: meetingTopics },
  })
}

/** My meetings of one day, `2026-11-26`. */
export function todaysQuery(day: string) {
  return queryOptions({
    queryKey: ['meetings', 'today', day],
    queryFn: async ({ signal }) => {
      const query = { from: day, to: day, mine: true, limit: PAGE }
      return (await ask(api.GET('/meetings', { params: { query }, signal }))).items
    },
    meta: { topics: meetingTopics },
  })
}

const MOST_OF_SERIES = 40

/** Coming meetings of one series, with those that have been cancelled. */
export function comingQuery(seriesId: string) {
  return queryOptions({
    queryKey: ['meetings', 'coming', seriesId],
    queryFn: async ({ signal }) => {
      const query = { series: seriesId, limit: MOST_OF_SERIES }
      return (await ask(api.GET('/meetings', { params: { query }, signal }))).items
    },
    meta: { topics: meetingTopics },
  })
}

/** One meeting as it is now, for whoever is to change its time. */
export function getMeeting(meetingId: string) {
  return ask(api.GET('/meetings/{meetingId}', { params: { path: { meetingId } } }))
}

export const seriesListQuery = queryOptions({
  queryKey: ['meetings', 'series'],
  queryFn: async ({ signal }) => (await ask(api.GET('/meeting-series', { signal }))).items,
  meta: { topics: meetingTopics },
})

export function seriesQuery(seriesId: string) {
  return queryOptions({
    queryKey: ['meetings', 'series', seriesId],
    queryFn: ({ signal }) =>
      ask(api.GET('/meeting-series/{seriesId}', { params: { path: { seriesId } }, signal })),
    meta: { topics: meetingTopics },
  })
}

export function measuresQuery(seriesId: string, days: number) {
  return queryOptions({
    queryKey: ['meetings', 'series', seriesId, 'measures', days],
    queryFn: ({ signal }) => {
      const params = { path: { seriesId }, query: { days } }
      return ask(api.GET('/meeting-series/{seriesId}/measures', { params, signal }))
    },
    placeholderData: keepPreviousData,
    meta: { topics: meetingTopics },
  })
}

export function ofCaseQuery(caseId: string) {
  return queryOptions({
    queryKey: ['meetings', 'case', caseId],
    queryFn: ({ signal }) =>
      ask(api.GET('/cases/{caseId}/meeting-items', { params: { path: { caseId } }, signal })),
    meta: { topics: [...meetingTopics, `case:${caseId}`] },
  })
}

export function ofAreaQuery(code: string) {
  return queryOptions({
    queryKey: ['meetings', 'area', code],
    queryFn: ({ signal }) =>
      ask(api.GET('/areas/{code}/meeting-items', { params: { path: { code } }, signal })),
    meta: { topics: meetingTopics },
  })
}

/** Meetings that a matter can be put on, the lots first, and on which of them it stands; by `case:<id>` and the like. */
export function openMeetingsQuery(matter: string) {
  return queryOptions({
    queryKey: ['meetings', 'open', matter],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/open-meetings', { params: { query: { matter } }, signal }))).items,
    meta: { topics: meetingTopics },
  })
}

/** When a recurrence would give meetings, before anything is saved. */
export function datesQuery(recurrence: Recurrence) {
  return queryOptions({
    queryKey: ['meetings', 'dates', recurrence],
    queryFn: ({ signal }) => ask(api.POST('/meeting-dates', { body: { recurrence }, signal })),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** How often units were at the lots' meetings, in so many days back. */
export function presenceQuery(days: number) {
  return queryOptions({
    queryKey: ['meetings', 'presence', days],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/meeting-presence', { params: { query: { days } }, signal }))).items,
    meta: { topics: meetingTopics },
  })
}

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await ask(api.GET('/units', { signal }))).items,
  meta: { topics: ['unit'] },
})

const MOST_MEMBERS = 100

/** Those who work in a unit. */
export function unitMembersQuery(slug: string) {
  return queryOptions({
    queryKey: ['members', 'of-unit', slug],
    queryFn: async ({ signal }) => {
      const query = { unit: slug, active: true, limit: MOST_MEMBERS }
      return (await ask(api.GET('/members', { params: { query }, signal }))).items
    },
    meta: { topics: ['member', 'absence'] },
  })
}

export function addItem(meetingId: string, body: NewItem, intention: string) {
  return ask(
    api.POST('/meetings/{meetingId}/items', {
      params: { path: { meetingId } },
      body,
      headers: writeHeaders(intention),
    }),
  )
}

export function withdrawItem(itemId: string, intention: string) {
  return ask(
    api.POST('/meeting-items/{itemId}/withdrawal', {
      params: { path: { itemId } },
      headers: writeHeaders(intention),
    }),
  )
}

export function addMeeting(seriesId: string, body: MeetingTime, intention: string) {
  return ask(
    api.POST('/meeting-series/{seriesId}/meetings', {
      params: { path: { seriesId } },
      body,
      headers: writeHeaders(intention),
    }),
  )
}

export function moveMeeting(meetingId: string, version: number, body: MeetingTime, intention: string) {
  return ask(
    api.PUT('/meetings/{meetingId}/time', {
      params: { path: { meetingId }, header: { 'If-Match': `"${version}"` } },
      body,
      headers: writeHeaders(intention),
    }),
  )
}

export function cancelMeeting(meetingId: string, why: string, intention: string) {
  return ask(
    api.POST('/meetings/{meetingId}/cancellation', {
      params: { path: { meetingId } },
      body: { why },
      headers: writeHeaders(intention),
    }),
  )
}

export function endSeries(seriesId: string, intention: string) {
  return ask(
    api.POST('/meeting-series/{seriesId}/ending', {
      params: { path: { seriesId } },
      headers: writeHeaders(intention),
    }),
  )
}

export type NewSeries = Sent<'/meeting-series', 'post'>
export type SeriesPlan = Sent<'/meeting-series/{seriesId}', 'put'>

export async function startSeries(body: NewSeries, intention: string): Promise<string> {
  return (await ask(api.POST('/meeting-series', { body, headers: writeHeaders(intention) }))).id
}

export async function changeSeries(
  { id, version }: { readonly id: string; readonly version: number },
  body: SeriesPlan,
  intention: string,
): Promise<string> {
  await ask(
    api.PUT('/meeting-series/{seriesId}', {
      params: { path: { seriesId: id }, header: { 'If-Match': `"${version}"` } },
      body,
      headers: writeHeaders(intention),
    }),
  )
  return id
}

/** A colleague by name, who may work anywhere. */
export function memberQuery(memberId: string) {
  return queryOptions({
    queryKey: ['members', memberId],
    queryFn: ({ signal }) => ask(api.GET('/members/{memberId}', { params: { path: { memberId } }, signal })),
    meta: { topics: ['member', 'absence', 'duty'] },
  })
}
