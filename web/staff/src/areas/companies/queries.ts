import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../lib/api-types.ts'

export type CompanySearch = Answer<'/company-searches', 'post'>
export type CompanyItem = Answer<'/companies'>['items'][number]
export type FoundCompany = CompanySearch['items'][number]
export type Company = Answer<'/companies/{companyId}'>
export type CaseRow = Answer<'/cases'>['items'][number]

const MOST_FOUND = 50

/** Everything that a change of a company makes stale: its pages, searches, and the cases that name it. */
export const staleKeys = [['companies'], ['company-search'], ['cases'], ['case-choices']] as const

/** Companies by number or name. */
export function companySearchQuery(query: string) {
  return queryOptions({
    queryKey: ['company-search', query],
    queryFn: ({ signal }) =>
      ask(api.POST('/company-searches', { body: { query, limit: MOST_FOUND }, signal })),
    placeholderData: keepPreviousData,
    meta: { topics: ['company'] },
  })
}

/** The whole register by name, page by page. */
export const companiesQuery = infiniteQueryOptions({
  queryKey: ['companies', 'all'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: MOST_FOUND, ...(pageParam ? { cursor: pageParam } : {}) }
    return ask(api.GET('/companies', { params: { query }, signal }))
  },
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
  meta: { topics: ['company'] },
})

/** The cases that have changed last, for the companies in them. */
export const recentCasesQuery = queryOptions({
  queryKey: ['cases', 'companies-of-late'],
  queryFn: async ({ signal }) => {
    const query = { status: 'all', sort: 'changed', limit: 40 } as const
    return (await ask(api.GET('/cases', { params: { query }, signal }))).items
  },
  meta: { topics: ['cases'] },
})

export function companyQuery(companyId: string) {
  return queryOptions({
    queryKey: ['companies', companyId],
    queryFn: ({ signal }) =>
      ask(api.GET('/companies/{companyId}', { params: { path: { companyId } }, signal })),
    meta: { topics: ['company', 'cases'] },
  })
}

export function contactsQuery(companyId: string) {
  return queryOptions({
    queryKey: ['companies', companyId, 'contacts'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/companies/{companyId}/contacts', { params: { path: { companyId } }, signal })))
        .items,
    meta: { topics: ['company', 'cases'] },
  })
}

export type Edit = Sent<'/companies/{companyId}', 'patch'>

/** Corrects what is known, on top of the version that was read. Makes everything in `staleKeys` stale. */
export function editCompany(company: Pick<Company, 'id' | 'version'>, body: Edit, intention: string) {
  const header = { 'If-Match': `"${company.version}"` }
  return ask(
    api.PATCH('/companies/{companyId}', {
      params: { path: { companyId: company.id }, header },
      body,
      headers: writeHeaders(intention),
    }),
  )
}

export type Refreshed = Answer<'/companies/{companyId}/refreshes', 'post'>
export type Firm = Refreshed['firms'][number]

/** Fetches the company's facts from the register. Makes everything in `staleKeys` stale. */
export function refreshCompany(companyId: string, firm: string | null, intention: string) {
  return ask(
    api.POST('/companies/{companyId}/refreshes', {
      params: { path: { companyId } },
      body: firm === null ? {} : { firm },
      headers: writeHeaders(intention),
    }),
  )
}

/** The whole number of a sole trader. That it was read is logged; it is kept on the page only. Makes nothing stale. */
export function readNumber(companyId: string, intention: string) {
  return ask(
    api.POST('/companies/{companyId}/org-number-readings', {
      params: { path: { companyId } },
      body: {},
      headers: writeHeaders(intention),
    }),
  )
}
