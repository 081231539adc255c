import type { Json, Person } from '../house.ts'
import type { Stage } from '../stage.ts'
import { must } from './build-case.ts'

/** A square with sides of so many metres, its lower left corner so far east and north of a place in the town. */
export function squareAt(east: number, north: number, side = 10): Json {
  // A degree of longitude and of latitude, in metres, at 59.75° north: near enough for tests that say so.
  const at = (x: number, y: number) => [18.7 + x / 56_250, 59.75 + y / 111_400]
  const [w, s, e, n] = [east, north, east + side, north + side]
  return { type: 'Polygon', coordinates: [[at(w, s), at(e, s), at(e, n), at(w, n), at(w, s)]] }
}

/** What a project of a unit says when nothing more is said of it. */
export function aProject(stage: Stage, unit: keyof Stage['town']['units'], given: Json = {}): Json {
  return {
    title: 'Ny vattenledning i Storgatan',
    unitId: stage.town.units[unit].id,
    contactId: stage.town.officers[unit].id,
    phase: 'planned',
    period: { plannedStart: '2027-03-01', plannedEnd: '2027-06-30' },
    place: { kind: 'drawn', text: 'Storgatan', geometry: squareAt(0, 0) },
    ...given,
  }
}

export async function addProject(
  stage: Stage,
  unit: keyof Stage['town']['units'],
  given: Json = {},
): Promise<string> {
  return (await must(stage.officers[unit].post('/projects', aProject(stage, unit, given)))).body.id
}

const show = async (person: Person, id: string): Promise<Json> =>
  (await must(person.get(`/projects/${id}`))).body

/** Changes a project, from what it says now. */
export async function change(
  stage: Stage,
  unit: keyof Stage['town']['units'],
  id: string,
  given: Json,
): Promise<void> {
  const person = stage.officers[unit]
  const now = await show(person, id)
  const { period, phase, place, purpose, title, visibility, impact, links, budgetFrame } = now
  const plan = {
    period,
    phase,
    purpose,
    title,
    visibility,
    impact,
    links,
    budgetFrame,
    unitId: now.unit.id,
    contactId: now.contact.id,
    areaIds: now.areas.map((area: Json) => area.id),
    companyIds: now.companies.map((company: Json) => company.id),
    place: { kind: place.kind, text: place.text, geometry: place.geometry, accuracy: place.accuracy },
    ...given,
  }
  await must(person.put(`/projects/${id}`, plan, { 'if-match': `"${now.version}"` }))
}
