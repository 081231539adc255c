import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type OfficeCalendar = Answer<'/service-calendar'>
export type OwnDay = OfficeCalendar['ownDays'][number]
export type DayAhead = OfficeCalendar['ahead'][number]
type HoursBody = BodyOf<'/service-calendar', 'put'>
type DayBody = BodyOf<'/service-calendar/days/{day}', 'put'>

/** Dates everywhere are counted by it: a change makes the calendar itself and what is known of cases stale. */
export const staleAfterCalendar: readonly QueryKey[] = [['service-calendar'], ['case'], ['cases'], ['my-day']]

export const calendarQuery = queryOptions({
  queryKey: ['service-calendar'],
  queryFn: ({ signal }) => ask(api.GET('/service-calendar', { signal })),
  meta: { topics: ['calendar'] },
})

export function changeHours(body: HoursBody, version: number, intention: string) {
  return ask(
    api.PUT('/service-calendar', {
      params: { header: { 'If-Match': `"${version}"` } },
      body,
      headers: writeHeaders(intention),
    }),
  )
}

export function setOwnDay(day: string, body: DayBody, intention: string) {
  return ask(
    api.PUT('/service-calendar/days/{day}', {
      params: { path: { day } },
      body,
      headers: writeHeaders(intention),
    }),
  )
}

export function removeOwnDay(day: string, intention: string) {
  return ask(
    api.DELETE('/service-calendar/days/{day}', {
      params: { path: { day } },
      headers: writeHeaders(intention),
    }),
  )
}
