import { infiniteQueryOptions, keepPreviousData, type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../lib/api-types.ts'
import { addDays } from '../../../../lib/calendar.ts'
import type { VisitSearch } from './address.ts'

export type VisitRow = Answer<'/visits'>['items'][number]
export type Visit = Answer<'/visits/{visitId}'>
export type Joint = NonNullable<Visit['joint']>
export type Party = Joint['parties'][number]
export type Neighbour = Answer<'/visit-neighbours', 'post'>['items'][number]
export type NewVisit = Sent<'/visits', 'post'>
export type VisitEdit = Sent<'/visits/{visitId}', 'patch'>
type Outcome = Sent<'/visits/{visitId}/outcome', 'put'>
type Planned = Sent<'/visit-neighbours', 'post'>

/** Under this key lies all that is known of visits; any change to one makes it stale. */
export const staleAfterVisit: readonly QueryKey[] = [['visits']]
const topics = ['visit', 'jointVisit']
const PAGE = 50
const MOST_IN_WEEK = 100
const MOST_OF_COMPANY = 20
const MOST_NOW = 3

export function visitsQuery({ show, unit, company, status, past, from, to }: VisitSearch, today: string) {
  const earliest = from ?? (past ? undefined : today)
  const latest = to ?? (past ? today : undefined)
  return infiniteQueryOptions({
    queryKey: [
      'visits',
      'list',
      show ?? 'unit',
      unit ?? '',
      company ?? '',
      status ?? '',
      past ?? false,
      earliest,
      latest,
    ],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: PAGE,
        order: past ? ('latest' as const) : ('soonest' as const),
        ...(earliest ? { from: earliest } : {}),
        ...(latest ? { to: latest } : {}),
        ...(show === 'mine' ? { mine: 'true' as const } : {}),
        ...(unit ? { unit } : {}),
        ...(company ? { company } : {}),
        ...(status ? { status } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      }
      return ask(api.GET('/visits', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    meta: { topics },
  })
}

/** What is on in a week, by those who go and where; a busier week than that is narrowed to a unit. */
export function weekQuery({ show, unit, company, status }: VisitSearch, monday: string) {
  return queryOptions({
    queryKey: ['visits', 'week', monday, show ?? 'unit', unit ?? '', company ?? '', status ?? ''],
    queryFn: ({ signal }) => {
      const query = {
        limit: MOST_IN_WEEK,
        from: monday,
        to: addDays(monday, 6),
        ...(show === 'mine' ? { mine: 'true' as const } : {}),
        ...(unit ? { unit } : {}),
        ...(company ? { company } : {}),
        ...(status ? { status } : {}),
      }
      return ask(api.GET('/visits', { params: { query }, signal }))
    },
    placeholderData: keepPreviousData,
    meta: { topics },
  })
}

/** My visits of one day, those whose days it lies within too. */
export function todaysVisitsQuery(day: string) {
  return queryOptions({
    queryKey: ['visits', 'today', day],
    queryFn: async ({ signal }) => {
      const query = { from: day, to: day, mine: 'true' as const, limit: PAGE }
      return (await ask(api.GET('/visits', { params: { query }, signal }))).items
    },
    meta: { topics },
  })
}

/** Visits to a company that are to be made, the soonest first, or that have ended, the latest first. */
export function companyVisitsQuery(company: string, state: 'open' | 'ended') {
  return infiniteQueryOptions({
    queryKey: ['visits', 'company', company, state],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        company,
        state,
        order: state === 'open' ? ('soonest' as const) : ('latest' as const),
        limit: MOST_OF_COMPANY,
        ...(pageParam ? { cursor: pageParam } : {}),
      }
      return ask(api.GET('/visits', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    meta: { topics },
  })
}

export function companyNowVisitsQuery(company: string) {
  return queryOptions({
    queryKey: ['visits', 'company', company, 'now'],
    queryFn: async ({ signal }) => {
      const query = { company, state: 'open' as const, limit: MOST_NOW }
      return (await ask(api.GET('/visits', { params: { query }, signal }))).items
    },
    meta: { topics },
  })
}

export const waitingQuery = queryOptions({
  queryKey: ['visits', 'waiting'],
  queryFn: async ({ signal }) => (await ask(api.GET('/waiting-joint-visits', { signal }))).items,
  meta: { topics },
})

export function visitQuery(visitId: string) {
  return queryOptions({
    queryKey: ['visits', 'one', visitId],
    queryFn: ({ signal }) => ask(api.GET('/visits/{visitId}', { params: { path: { visitId } }, signal })),
    meta: { topics },
  })
}

export function neighboursQuery(body: Planned) {
  return queryOptions({
    queryKey: ['visits', 'neighbours', body],
    queryFn: async ({ signal }) => (await ask(api.POST('/visit-neighbours', { body, signal }))).items,
    placeholderData: keepPreviousData,
    meta: { topics },
  })
}

export function companiesQuery(words: string) {
  return queryOptions({
    queryKey: ['companies', 'for-visit', words],
    queryFn: async ({ signal }) =>
      (await ask(api.POST('/company-searches', { body: { query: words, limit: 8 }, signal }))).items,
  })
}

export function companyNameQuery(companyId: string) {
  return queryOptions({
    queryKey: ['companies', companyId, 'name-for-visit'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/companies/{companyId}', { params: { path: { companyId } }, signal }))).name,
    enabled: companyId !== '',
    meta: { topics: ['company'] },
  })
}

export const areasQuery = queryOptions({
  queryKey: ['areas', 'for-visit'],
  queryFn: async ({ signal }) => (await ask(api.GET('/areas', { signal }))).items,
  staleTime: 10 * 60_000,
  meta: { topics: ['responsibility', 'area'] },
})

export function contactsQuery(companyId: string) {
  return queryOptions({
    queryKey: ['companies', companyId, 'contacts-for-visit'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/companies/{companyId}/contacts', { params: { path: { companyId } }, signal })))
        .items,
    enabled: companyId !== '',
  })
}

/** Those who work in a unit, named by its slug. */
export function membersOfQuery(unit: string) {
  return queryOptions({
    queryKey: ['members', 'for-visit', unit],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/members', { params: { query: { active: true, unit, limit: 100 } }, signal })))
        .items,
    enabled: unit !== '',
    meta: { topics: ['member', 'unit'] },
  })
}

export const unitsQuery = queryOptions({
  queryKey: ['units', 'for-visit'],
  queryFn: async ({ signal }) => (await ask(api.GET('/units', { signal }))).items,
  staleTime: 10 * 60_000,
  meta: { topics: ['unit'] },
})

const seen = (version: number) => ({ 'If-Match': `"${version}"` })

export const planVisit = (body: NewVisit, intention: string) =>
  ask(api.POST('/visits', { body, headers: writeHeaders(intention) }))

export const changeVisit = (
  { id, version }: Pick<Visit, 'id' | 'version'>,
  body: VisitEdit,
  intention: string,
) =>
  ask(
    api.PATCH('/visits/{visitId}', {
      params: { path: { visitId: id }, header: seen(version) },
      body,
      headers: writeHeaders(intention),
    }),
  )

export const joinVisits = (
  { id, version }: Pick<Visit, 'id' | 'version'>,
  withId: string,
  intention: string,
) =>
  ask(
    api.POST('/visits/{visitId}/joining', {
      params: { path: { visitId: id }, header: seen(version) },
      body: { withId },
      headers: writeHeaders(intention),
    }),
  )

export const fixTime = (
  { id, version }: Pick<Visit, 'id' | 'version'>,
  body: Sent<'/visits/{visitId}/time', 'put'>,
  intention: string,
) =>
  ask(
    api.PUT('/visits/{visitId}/time', {
      params: { path: { visitId: id }, header: seen(version) },
      body,
      headers: writeHeaders(intention),
    }),
  )

export const cancelVisit = ({ id, version }: Pick<Visit, 'id' | 'version'>, why: string, intention: string) =>
  ask(
    api.POST('/visits/{visitId}/cancellation', {
      params: { path: { visitId: id }, header: seen(version) },
      body: { why },
      headers: writeHeaders(intention),
    }),
  )

export const noteOutcome = (
  { id, version }: Pick<Visit, 'id' | 'version'>,
  body: Outcome,
  intention: string,
) =>
  ask(
    api.PUT('/visits/{visitId}/outcome', {
      params: { path: { visitId: id }, header: seen(version) },
      body,
      headers: writeHeaders(intention),
    }),
  )

export const settleRequests = (visitId: string) =>
  ask(
    api.POST('/visits/{visitId}/request-settlement', {
      params: { path: { visitId } },
      body: {},
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )

type Asked = { readonly joint: Pick<Joint, 'id' | 'version'>; readonly visitId: string }

export const answerJoint = (
  { joint, visitId }: Asked,
  body: Sent<'/joint-visits/{jointId}/visits/{visitId}/answer', 'put'>,
  intention: string,
) =>
  ask(
    api.PUT('/joint-visits/{jointId}/visits/{visitId}/answer', {
      params: { path: { jointId: joint.id, visitId }, header: seen(joint.version) },
      body,
      headers: writeHeaders(intention),
    }),
  )

export const proposeTime = (
  { joint, visitId }: Asked,
  body: Sent<'/joint-visits/{jointId}/visits/{visitId}/time', 'put'>,
  intention: string,
) =>
  ask(
    api.PUT('/joint-visits/{jointId}/visits/{visitId}/time', {
      params: { path: { jointId: joint.id, visitId }, header: seen(joint.version) },
      body,
      headers: writeHeaders(intention),
    }),
  )
