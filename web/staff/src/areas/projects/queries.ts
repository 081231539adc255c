import { infiniteQueryOptions, keepPreviousData, type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../lib/api-types.ts'
import type { Bounds, Position } from '../../../../lib/map/geometry.ts'
import { askedOf, type ProjectFilters } from './filters.ts'

/*
 * The client forgets that a position is a pair; `Answer` knows it, and what is asked for here is given as it.
 */
type ProjectPage = Answer<'/projects'>
export type ProjectRow = ProjectPage['items'][number]
export type Project = Answer<'/projects/{projectId}'>
export type ProjectEvent = Answer<'/projects/{projectId}/history'>['items'][number]
export type ProjectMap = Answer<'/projects/map'>
export type ProjectPlan = Sent<'/projects', 'post'>
export type Phase = ProjectRow['phase']
export type Visibility = ProjectRow['visibility']

/** Under these keys lies all that is known of projects; any change to one makes it stale. */
export const staleAfterProject: readonly QueryKey[] = [['projects'], ['project']]
const projectTopics = ['project', 'projects']

const PAGE = 50
const MAP_PAGE = 100

/** The projects of the filter, a page at a time; those in a window when one is given. */
export function projectsQuery(filters: ProjectFilters, bbox: Bounds | null = null) {
  const asked = {
    ...askedOf(filters),
    sort: filters.view === 'timeline' ? ('start' as const) : (filters.sort ?? ('changed' as const)),
    limit: filters.view === 'table' || !filters.view ? PAGE : MAP_PAGE,
    ...(bbox ? { bbox: written(bbox) } : {}),
  }
  return infiniteQueryOptions({
    queryKey: ['projects', 'list', asked],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...asked, ...(pageParam ? { cursor: pageParam } : {}) }
      return (await ask(api.GET('/projects', { params: { query }, signal }))) as ProjectPage
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    meta: { topics: projectTopics },
  })
}

/** What lies in a window of the map, drawn so many pixels wide. */
export function projectMapQuery(filters: ProjectFilters, bbox: Bounds, pixels: number) {
  const query = { ...askedOf(filters), bbox: written(bbox), pixels }
  return queryOptions({
    queryKey: ['projects', 'map', query],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/projects/map', { params: { query }, signal }))) as ProjectMap,
    placeholderData: keepPreviousData,
    meta: { topics: projectTopics },
  })
}

const DECIMALS = 5
const written = (bbox: Bounds): string => bbox.map((each) => Number(each.toFixed(DECIMALS))).join(',')

export function projectQuery(projectId: string) {
  return queryOptions({
    queryKey: ['project', projectId],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/projects/{projectId}', { params: { path: { projectId } }, signal }))) as Project,
    meta: { topics: projectTopics },
  })
}

export function projectHistoryQuery(projectId: string) {
  return queryOptions({
    queryKey: ['project', projectId, 'history'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/projects/{projectId}/history', { params: { path: { projectId } }, signal })))
        .items,
    meta: { topics: projectTopics },
  })
}

/*
 * What the form and the filters choose from. It changes seldom, and the server says when it does.
 */
const SELDOM = 10 * 60_000

export const unitsQuery = queryOptions({
  queryKey: ['project-choices', 'units'],
  queryFn: async ({ signal }) => (await ask(api.GET('/units', { signal }))).items,
  staleTime: SELDOM,
  meta: { topics: ['unit'] },
})

export const areasQuery = queryOptions({
  queryKey: ['project-choices', 'areas'],
  queryFn: async ({ signal }) => (await ask(api.GET('/areas', { signal }))).items,
  staleTime: SELDOM,
  meta: { topics: ['responsibility', 'area'] },
})

export function companiesQuery(q: string) {
  return queryOptions({
    queryKey: ['project-choices', 'companies', q],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/companies', { params: { query: { q, limit: 8 } }, signal }))).items,
    staleTime: SELDOM,
  })
}

/** A colleague by name, who may work anywhere. */
export function memberQuery(memberId: string) {
  return queryOptions({
    queryKey: ['members', memberId],
    queryFn: ({ signal }) => ask(api.GET('/members/{memberId}', { params: { path: { memberId } }, signal })),
    meta: { topics: ['member', 'absence', 'duty'] },
  })
}

/** The case that a project comes out of, and where on the map it is. */
export function originQuery(caseId: string) {
  const params = { path: { caseId } }
  return queryOptions({
    queryKey: ['project-choices', 'case', caseId],
    queryFn: async ({ signal }) => {
      const [of, near] = await Promise.all([
        ask(api.GET('/cases/{caseId}', { params, signal })),
        ask(api.GET('/cases/{caseId}/surroundings', { params, signal })),
      ])
      return { of, point: near.point as Position | null }
    },
  })
}

export function addProject(body: ProjectPlan, intention: string) {
  return ask(api.POST('/projects', { body, headers: writeHeaders(intention) }))
}

type Version = { readonly id: string; readonly version: number }
const at = ({ id, version }: Version) => ({
  path: { projectId: id },
  header: { 'If-Match': `"${version}"` },
})

export function changeProject(
  project: Version,
  body: Sent<'/projects/{projectId}', 'put'>,
  intention: string,
) {
  return ask(
    api.PUT('/projects/{projectId}', { params: at(project), body, headers: writeHeaders(intention) }),
  )
}

export function endProject(
  project: Version,
  body: Sent<'/projects/{projectId}/ending', 'post'>,
  intention: string,
) {
  return ask(
    api.POST('/projects/{projectId}/ending', { params: at(project), body, headers: writeHeaders(intention) }),
  )
}

export function resumeProject(
  project: Version,
  body: Sent<'/projects/{projectId}/resumption', 'post'>,
  intention: string,
) {
  return ask(
    api.POST('/projects/{projectId}/resumption', {
      params: at(project),
      body,
      headers: writeHeaders(intention),
    }),
  )
}

export function confirmProject(projectId: string, intention: string) {
  return ask(
    api.POST('/projects/{projectId}/confirmation', {
      params: { path: { projectId } },
      body: {},
      headers: writeHeaders(intention),
    }),
  )
}
