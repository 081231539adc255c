import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'
import { addDays, startOfDay } from '../../../../../lib/calendar.ts'
import { now } from '../../../../../lib/clock.ts'

export type Absence = Answer<'/absences'>['items'][number]

/** Who stands in for whom shows wherever a person does. */
export const staleAfterAbsence: readonly QueryKey[] = [
  ['absences'],
  ['members'],
  ['units'],
  ['duty'],
  ['me'],
  ['my-day'],
  ['cases'],
  ['case'],
]

const MOST = 50

/** The absences of a member that are not over. */
export function absencesQuery(memberId: string) {
  return queryOptions({
    queryKey: ['absences', memberId],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/absences', { params: { query: { member: memberId, limit: MOST } }, signal })))
        .items,
    meta: { topics: ['absence', 'member'] },
  })
}

export type Days = { readonly first: string; readonly last: string; readonly deputyId: string }

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The days as the API counts them: from midnight to the midnight after the last. Unreadable dates are left to it. */
function spanOf({ first, last }: Days) {
  return {
    from: isDay(first) ? startOfDay(first).toISOString() : first,
    to: last === '' ? null : isDay(last) ? startOfDay(addDays(last, 1)).toISOString() : last,
  }
}

export function setAbsence(memberId: string, days: Days, intention: string) {
  const body = { memberId, ...spanOf(days), deputyId: days.deputyId || null }
  return ask(api.POST('/absences', { body, headers: writeHeaders(intention) }))
}

/** On top of the version that was read. The start of one that has begun is left as it is. */
export function changeAbsence(absence: Absence, hasBegun: boolean, days: Days, intention: string) {
  const { from, to } = spanOf(days)
  const body = { ...(hasBegun ? {} : { from }), to, deputyId: days.deputyId || null }
  return ask(
    api.PATCH('/absences/{absenceId}', {
      params: {
        path: { absenceId: absence.id },
        header: { 'If-Match': `"${absence.version}"` },
      },
      body,
      headers: writeHeaders(intention),
    }),
  )
}

/** What was ended or taken away is as it was, from now on when it had begun. */
export function putBackAbsence({ member, deputy, from, to }: Absence, intention: string) {
  const begins = Date.parse(from) < now().getTime() ? now().toISOString() : from
  const body = { memberId: member.id, from: begins, to, deputyId: deputy?.id ?? null }
  return ask(api.POST('/absences', { body, headers: writeHeaders(intention) }))
}

/** One to come is taken away; one under way ends now. */
export function endAbsence(absenceId: string, intention: string) {
  return ask(
    api.DELETE('/absences/{absenceId}', {
      params: { path: { absenceId } },
      headers: writeHeaders(intention),
    }),
  )
}
