/** Which projects are shown, and how. All of it stands in the address, so that it can be kept and sent. */
export const views = ['table', 'map', 'timeline'] as const
const phases = ['idea', 'planned', 'procured', 'under_way', 'done', 'stopped'] as const
export const goingOn = ['idea', 'planned', 'procured', 'under_way'] as const
export const phaseFilters = ['active', ...phases, 'all'] as const
export const visibilities = ['draft', 'internal', 'public'] as const
export const sorts = ['changed', 'start', 'title'] as const
export const zooms = ['months', 'quarters', 'years'] as const

export type ProjectView = (typeof views)[number]
export type Zoom = (typeof zooms)[number]

/** What narrows the table, the map and the timeline alike; `view` and `zoom` are how it is shown. */
export type ProjectFilters = {
  readonly view?: ProjectView
  readonly zoom?: Zoom
  readonly q?: string
  readonly unit?: string
  readonly phase?: (typeof phaseFilters)[number]
  readonly area?: string
  readonly company?: string
  readonly visibility?: (typeof visibilities)[number]
  readonly from?: string
  readonly to?: string
  readonly stale?: true
  readonly mine?: true
  readonly sort?: (typeof sorts)[number]
}

export type FilterChange = { readonly [K in keyof ProjectFilters]?: ProjectFilters[K] | undefined }

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DAY = /^\d{4}-\d{2}-\d{2}$/
const LONGEST = 200
const DEFAULTS: FilterChange = { view: 'table', phase: 'active', sort: 'changed', zoom: 'quarters' }

/** Reads the address as people may have changed it by hand: what isn't understood is left out. */
export function readProjectFilters(search: Record<string, unknown>): ProjectFilters {
  const oneOf = <T extends string>(known: readonly T[], name: string) =>
    known.find((one) => one === search[name])
  const like = (pattern: RegExp, name: string) => {
    const value = search[name]
    return typeof value === 'string' && pattern.test(value) ? value : undefined
  }
  const isSet = (name: string): true | undefined =>
    search[name] === true || search[name] === 'true' || undefined
  // A number that is searched for, such as 2026, comes out of the address as a number.
  const { q } = search
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, LONGEST) : ''
  return withChange(
    {},
    {
      view: oneOf(views, 'view'),
      zoom: oneOf(zooms, 'zoom'),
      q: words || undefined,
      unit: like(UUID, 'unit'),
      phase: oneOf(phaseFilters, 'phase'),
      area: like(UUID, 'area'),
      company: like(UUID, 'company'),
      visibility: oneOf(visibilities, 'visibility'),
      from: like(DAY, 'from'),
      to: like(DAY, 'to'),
      stale: isSet('stale'),
      mine: isSet('mine'),
      sort: oneOf(sorts, 'sort'),
    },
  )
}

/** The filters with some of them changed. The address holds only what differs from what is shown by itself. */
export function withChange(filters: ProjectFilters, change: FilterChange): ProjectFilters {
  const all: FilterChange = { ...filters, ...change }
  const kept = Object.entries(all).filter(
    ([name, value]) => value !== undefined && value !== '' && DEFAULTS[name as keyof FilterChange] !== value,
  )
  return Object.fromEntries(kept) as ProjectFilters
}

/** Whether something narrows the list besides the phase that it opens with. */
export function isNarrowed({ view: _, zoom: _zoom, sort: _sort, ...narrowing }: ProjectFilters): boolean {
  return Object.keys(narrowing).length > 0
}

/** What the server is asked for, whichever the view. */
export function askedOf({ view: _, zoom: _zoom, sort: _sort, ...narrowing }: ProjectFilters) {
  return narrowing
}
