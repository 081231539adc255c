import type { Answer, Json, Person } from '../house.ts'
import type { Stage } from '../stage.ts'
import { must } from './build-case.ts'
import type { TownUnit } from './town.ts'

/** What the officer of a unit would send to plan a visit. */
export const visitOf = (stage: Stage, unit: TownUnit, given: Record<string, unknown>) => ({
  unitId: stage.town.units[unit].id,
  inspectorId: stage.town.officers[unit].id,
  site: 'Hamngatan 4',
  subject: 'Livsmedelskontroll',
  earliestOn: '2026-12-07',
  latestOn: '2026-12-11',
  isAnnounced: true,
  ...given,
})

/** Planned by the officer of the unit; its id. `given` names the company. */
export async function buildVisit(
  stage: Stage,
  unit: TownUnit,
  given: Record<string, unknown>,
): Promise<string> {
  return (await must(stage.officers[unit].post('/visits', visitOf(stage, unit, given)))).body.id
}

export const showVisit = async (person: Person, id: string): Promise<Json> =>
  (await must(person.get(`/visits/${id}`))).body

type Kind = 'yes' | 'no'
/** Answers for a visit, of the joint visit as it stands. */
export async function answer(person: Person, visitId: string, kind: Kind, reason = 'Vi hinner inte då') {
  const { joint } = await showVisit(person, visitId)
  const body = kind === 'yes' ? { answer: kind } : { answer: kind, reason }
  return person.put(`/joint-visits/${joint.id}/visits/${visitId}/answer`, body, {
    'if-match': `"${joint.version}"`,
  })
}

/** Calls with the version that the visit has now. */
export async function actOn(
  person: Person,
  visitId: string,
  act: (ifMatch: Record<string, string>) => Promise<Answer>,
) {
  const { version } = await showVisit(person, visitId)
  return act({ 'if-match': `"${version}"` })
}
