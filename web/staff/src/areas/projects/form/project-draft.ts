import type { Geometry } from '../../../../../lib/map/geometry.ts'
import { geometryOf, type Sketch, sketchOf } from '../../../../../lib/map/sketch.ts'
import type { goingOn } from '../filters.ts'
import type { Project, ProjectPlan, Visibility } from '../queries.ts'

export const placeKinds = ['drawn', 'address', 'property', 'everywhere'] as const
export const impacts = ['closure', 'detour', 'access', 'parking', 'noise', 'dust', 'utilities'] as const

type PlaceKind = (typeof placeKinds)[number]
type Impact = (typeof impacts)[number]
type Partner = { readonly unitId: string; readonly name: string; readonly role: string }
type Link = { readonly title: string; readonly url: string }

/** What is written in the form: as text where it is typed, empty where nothing is. */
export type ProjectDraft = {
  title: string
  unitId: string
  phase: (typeof goingOn)[number]
  earliest: string
  plannedStart: string
  plannedEnd: string
  latest: string
  startIsCertain: boolean
  endIsCertain: boolean
  placeKind: PlaceKind
  placeText: string
  sketch: Sketch
  /** A place that is more than can be drawn here; kept as long as nothing is drawn instead. */
  kept: Geometry | null
  isExact: boolean
  purpose: string
  contactId: string
  areaIds: readonly string[]
  companies: readonly { readonly id: string; readonly name: string }[]
  partners: readonly Partner[]
  budgetFrame: string
  visibility: Visibility
  impact: readonly Impact[]
  links: readonly Link[]
  /** Why what was public no longer is. */
  why: string
}

export const NO_PARTNER: Partner = { unitId: '', name: '', role: '' }
export const NO_LINK: Link = { title: '', url: '' }

type Start = Pick<ProjectDraft, 'unitId' | 'contactId'> & Partial<ProjectDraft>

/** An empty form, with what is known from the start. */
export function newProjectDraft(start: Start): ProjectDraft {
  return {
    title: '',
    phase: 'idea',
    earliest: '',
    plannedStart: '',
    plannedEnd: '',
    latest: '',
    startIsCertain: false,
    endIsCertain: false,
    placeKind: 'drawn',
    placeText: '',
    sketch: { shape: 'point', points: [] },
    kept: null,
    isExact: false,
    purpose: '',
    areaIds: [],
    companies: [],
    partners: [],
    budgetFrame: '',
    visibility: 'internal',
    impact: [],
    links: [],
    why: '',
    ...start,
  }
}

/** A project as it is, to be changed. */
export function draftOf(project: Project): ProjectDraft {
  const { period, place, phase } = project
  const sketch = place.geometry && sketchOf(place.geometry)
  return newProjectDraft({
    title: project.title,
    unitId: project.unit.id,
    contactId: project.contact.id,
    // What has ended isn't changed: it is first taken up again.
    phase: phase === 'done' || phase === 'stopped' ? 'under_way' : phase,
    earliest: period.earliest ?? '',
    plannedStart: period.plannedStart ?? '',
    plannedEnd: period.plannedEnd ?? '',
    latest: period.latest ?? '',
    startIsCertain: period.startIsCertain,
    endIsCertain: period.endIsCertain,
    placeKind: place.kind,
    placeText: place.text,
    sketch: sketch ?? { shape: 'area', points: [] },
    kept: sketch ? null : place.geometry,
    isExact: place.accuracy === 'exact',
    purpose: project.purpose,
    areaIds: project.areas.map(({ id }) => id),
    companies: project.companies.map(({ id, name }) => ({ id, name })),
    partners: project.partners.map(({ unit, name, role }) => ({ unitId: unit?.id ?? '', name, role })),
    budgetFrame: project.budgetFrame === null ? '' : String(project.budgetFrame),
    visibility: project.visibility,
    impact: project.impact,
    links: project.links,
  })
}

/** The place that is drawn, as far as its kind has one. */
function placeGeometryOf({ placeKind, sketch, kept }: ProjectDraft): Geometry | null {
  if (placeKind === 'everywhere') return null
  return geometryOf(sketch) ?? (sketch.points.length === 0 ? kept : null)
}

/** What the server is sent. */
export function planOf(draft: ProjectDraft): ProjectPlan {
  const day = (value: string) => value || null
  const budget = draft.budgetFrame.replaceAll(/\s/g, '')
  return {
    title: draft.title,
    purpose: draft.purpose,
    unitId: draft.unitId,
    contactId: draft.contactId,
    phase: draft.phase,
    period: {
      earliest: day(draft.earliest),
      plannedStart: day(draft.plannedStart),
      plannedEnd: day(draft.plannedEnd),
      latest: day(draft.latest),
      startIsCertain: draft.startIsCertain,
      endIsCertain: draft.endIsCertain,
    },
    place: {
      kind: draft.placeKind,
      text: draft.placeKind === 'everywhere' ? '' : draft.placeText,
      geometry: placeGeometryOf(draft) as ProjectPlan['place']['geometry'] & object,
      accuracy: draft.isExact ? 'exact' : 'rough',
    },
    areaIds: [...draft.areaIds],
    companyIds: draft.companies.map(({ id }) => id),
    partners: draft.partners
      .filter(({ unitId, name }) => unitId || name.trim())
      .map(({ unitId, name, role }) => ({ unitId: unitId || null, name: unitId ? '' : name, role })),
    budgetFrame: budget === '' ? null : Number(budget),
    visibility: draft.visibility,
    impact: [...draft.impact],
    links: draft.links.filter(({ url }) => url.trim()).map(({ title, url }) => ({ title, url })),
  }
}

/**
 * What other projects are looked for by, as soon as there is something to find them by: a place, or a title that can be
 * alike while the periods meet. What others don't depend on is left out, so that nothing half written there is in the
 * way. Null until then.
 */
export function comparedOf(draft: ProjectDraft): Omit<ProjectPlan, 'fromCaseId'> | null {
  const { title, unitId, contactId, plannedStart, plannedEnd, earliest, latest } = draft
  if (title.trim().length < SHORTEST || !unitId || !contactId) return null
  const isPlaced =
    draft.placeKind !== 'everywhere' &&
    (draft.placeKind === 'drawn' ? placeGeometryOf(draft) !== null : draft.placeText.trim() !== '')
  const isTimed = [earliest, plannedStart, plannedEnd, latest].some(Boolean)
  if (!isPlaced && !isTimed) return null
  return planOf({
    ...draft,
    ...(isPlaced ? {} : { placeKind: 'everywhere' }),
    purpose: '',
    companies: [],
    partners: [],
    budgetFrame: '',
    impact: [],
    links: [],
  })
}

const SHORTEST = 3
