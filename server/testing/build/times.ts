import { buildSeries, firstThree } from '../../src/areas/meetings/testing.fixture.ts'
import type { Json, Person } from '../house.ts'
import { type Letter, lettersOf } from '../letters.ts'
import type { Stage } from '../stage.ts'
import { buildCase, must } from './build-case.ts'

/** A series with three times of twenty minutes open at its next meeting, from 14.10. */
export async function buildTimes(stage: Stage, given: Record<string, unknown> = {}) {
  const seriesId = await buildSeries(stage, given)
  const [first, second] = await firstThree(stage.pilot, seriesId)
  const ids = await openTimes(stage.pilot, first)
  return { seriesId, first, second, ids }
}

export async function openTimes(
  person: Person,
  meeting: { id: string; startsAt: string },
  given: Record<string, unknown> = {},
): Promise<[string, string, string]> {
  const startsAt = new Date(Date.parse(meeting.startsAt) + 10 * 60_000).toISOString()
  const body = { startsAt, minutes: 20, count: 3, ...given }
  return (await must(person.post(`/meetings/${meeting.id}/slots`, body))).body.ids
}

/** A case that the officer of Bygglov answers for. */
export async function buildTaken(stage: Stage, given: Record<string, unknown> = {}) {
  const of = await buildCase(stage.officers.bygglov, given)
  await must(stage.officers.bygglov.post(`/cases/${of.id}/accountability`))
  return of
}

export const slotsOf = async (person: Person, meetingId: string): Promise<Json> =>
  (await must(person.get(`/meetings/${meetingId}/slots`))).body
export const slotOf = async (person: Person, caseId: string): Promise<Json> =>
  (await must(person.get(`/cases/${caseId}/slot`))).body

export const book = (person: Person, slotId: string, caseId: string) =>
  must(person.post(`/meeting-slots/${slotId}/booking`, { caseId }))
export const offer = (person: Person, caseId: string, seriesId: string) =>
  must(person.put(`/cases/${caseId}/slot-offer`, { seriesId }))

/** Mails about a company's time, the earliest first. */
export async function slotLetters(stage: Stage, caseId: string): Promise<Letter[]> {
  return (await lettersOf(stage.house, caseId)).filter(({ key }) => key.startsWith('slot'))
}

/** What calendars were sent for a case, unfolded, the earliest first. */
export async function calendarsOf(stage: Stage, caseId: string): Promise<{ method: string; text: string }[]> {
  const { rows } = await stage.house.owner.pool.query(
    'select calendar_method as method, calendar as text from outbox_mail where case_id = $1 and calendar is not null order by created_at, id',
    [caseId],
  )
  return rows
}

/** The personal page that the latest mail of a case leads to. */
export const pageOf = async (stage: Stage, caseId: string): Promise<string> =>
  (await lettersOf(stage.house, caseId)).findLast(({ page }) => page)?.page ?? ''

/** What somebody has been told of in a case. */
export async function toldOf(person: Person, caseId: string): Promise<string[]> {
  const { items } = (await must(person.get('/notices'))).body
  return items.filter((one: Json) => one.case?.id === caseId).map(({ event }: Json) => event)
}
