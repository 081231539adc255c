import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import { caseKey, caseTopics } from '../case-keys.ts'
import type { CasePage, CaseRow } from '../shapes.ts'
import type { CaseFilters } from './filters.ts'

const PAGE = 50
const LARGEST_PAGE = 100
const MOST_EXPORTED = 1000

function asked(
  { view: _, columns: _columns, saved: _saved, ...filters }: CaseFilters,
  limit: number,
  cursor: string | null,
) {
  return { ...filters, limit, ...(cursor ? { cursor } : {}) }
}

function fetchPage(filters: CaseFilters, limit: number, cursor: string | null, signal?: AbortSignal) {
  const query = asked(filters, limit, cursor)
  return ask(api.GET('/cases', { params: { query }, ...(signal ? { signal } : {}) }))
}

/** The cases of a filter, a page at a time. */
export function casesQuery(filters: CaseFilters, limit = PAGE) {
  return infiniteQueryOptions({
    queryKey: ['cases', asked(filters, limit, null)],
    queryFn: ({ pageParam, signal }) => fetchPage(filters, limit, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: CasePage) => page.nextCursor,
    meta: { topics: ['cases'] },
  })
}

/** One case, with what the viewer may do to it. */
export function caseQuery(caseId: string) {
  return queryOptions({
    queryKey: [...caseKey(caseId), 'view'],
    queryFn: ({ signal }) => ask(api.GET('/cases/{caseId}', { params: { path: { caseId } }, signal })),
    meta: { topics: caseTopics(caseId) },
  })
}

/** Every case of a filter, for a file; stops at a thousand and says that there are more. */
export async function fetchAllCases(filters: CaseFilters): Promise<{ rows: CaseRow[]; isCut: boolean }> {
  const rows: CaseRow[] = []
  let cursor: string | null = null
  do {
    const page: CasePage = await fetchPage(filters, LARGEST_PAGE, cursor)
    rows.push(...page.items)
    cursor = page.nextCursor
  } while (cursor && rows.length < MOST_EXPORTED)
  return { rows: rows.slice(0, MOST_EXPORTED), isCut: cursor !== null || rows.length > MOST_EXPORTED }
}
