import { must } from '../../../testing/build/build-case.ts'
import type { Json, Person } from '../../../testing/house.ts'
import { openStage, type Stage } from '../../../testing/stage.ts'

export { openStage, type Stage }

export const everyEvenThursday = {
  pattern: { frequency: 'weekly', interval: 1, weekdays: [4], weeks: 'even' },
  firstDay: '2026-11-23',
  lastDay: null,
  startTime: '14:00',
  minutes: 120,
  dayOff: 'skip',
}

/** A series that the pilot leads, with three units in it; its id. */
export async function buildSeries(stage: Stage, given: Record<string, unknown> = {}): Promise<string> {
  const { town } = stage
  const units = ['bygglov', 'gatu-park', 'miljo-halsa'] as const
  const plan = {
    kind: 'lots',
    title: 'Lotsmötet',
    unitId: town.units['gatu-park'].id,
    leaderId: town.pilot.id,
    standInId: town.heads.bygglov.id,
    place: 'Stora salen',
    recurrence: everyEvenThursday,
    standing: [{ title: 'Läget i stort', purpose: 'inform', minutes: 5 }],
    units: units.map((slug) => ({ unitId: town.units[slug].id, memberIds: [town.officers[slug].id] })),
    ...given,
  }
  return (await must(stage.pilot.post('/meeting-series', plan))).body.id
}

/** The coming meetings of a series, by their time. */
export async function comingOf(
  person: Person,
  seriesId: string,
): Promise<{ id: string; startsAt: string; status: string }[]> {
  return (await must(person.get(`/meeting-series/${seriesId}`))).body.coming
}

type Coming = Awaited<ReturnType<typeof comingOf>>[number]

/** The next three meetings of a series. */
export async function firstThree(person: Person, seriesId: string): Promise<[Coming, Coming, Coming]> {
  const [one, two, three] = await comingOf(person, seriesId)
  if (!one || !two || !three) throw new Error('The series has too few meetings')
  return [one, two, three]
}

export const show = async (person: Person, id: string): Promise<Json> =>
  (await must(person.get(`/meetings/${id}`))).body

export async function addMatter(
  person: Person,
  meetingId: string,
  given: Record<string, unknown> = {},
): Promise<string> {
  const item = { title: 'Skyltar vid torget', question: 'Vem svarar för skyltarna?', ...given }
  return (await must(person.post(`/meetings/${meetingId}/items`, item))).body.id
}

export const newId = () => crypto.randomUUID()

export const decide = (person: Person, itemId: string, body = 'Gatu/park svarar för skyltarna.') =>
  must(person.put(`/meeting-decisions/${newId()}`, { itemId, body }))

export async function undertake(
  stage: Stage,
  itemId: string,
  given: Record<string, unknown> = {},
  person: Person = stage.pilot,
): Promise<string> {
  const id = newId()
  const action = {
    itemId,
    body: 'Ring markägaren',
    memberId: stage.town.officers.bygglov.id,
    unitId: stage.town.units.bygglov.id,
    dueOn: '2026-12-04',
    ...given,
  }
  await must(person.put(`/meeting-actions/${id}`, action))
  return id
}

/** Gives an item its result, with the version that it has now. */
export async function settle(
  person: Person,
  meetingId: string,
  itemId: string,
  result: string,
  text = '',
): Promise<void> {
  const { items } = await show(person, meetingId)
  const { content } = items.find(({ id }: { id: string }) => id === itemId)
  const ifMatch = { 'if-match': `"${content.version}"` }
  await must(person.put(`/meeting-items/${itemId}/result`, { result, text }, ifMatch))
}

/** Says "information" of each item that has come to nothing yet, and closes. */
export async function closeWithInformation(person: Person, meetingId: string): Promise<Json> {
  for (const item of (await show(person, meetingId)).items)
    if (!item.isDone && item.content && item.content.decisions.length + item.content.actions.length === 0)
      await settle(person, meetingId, item.id, 'information')
  return (await must(person.post(`/meetings/${meetingId}/closing`))).body
}
