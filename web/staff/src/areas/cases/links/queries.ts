import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, staleAfter, type Write } from '../case-keys.ts'
import type { CaseView } from '../shapes.ts'

/** Cases by number or words, whatever their state. */
export function findCasesQuery(words: string) {
  return queryOptions({
    queryKey: ['cases', 'found', words],
    queryFn: async ({ signal }) => {
      const query = { q: words, status: 'all', limit: 8 } as const
      return (await ask(api.GET('/cases', { params: { query }, signal }))).items
    },
    meta: { topics: ['cases'] },
  })
}

type Likeness = Pick<CaseView, 'id' | 'place'> & {
  readonly company: { readonly id: string } | null
  readonly contact: { readonly email: string | null }
}

/** Open and recent cases of the same company, place or sender. */
export function similarToQuery({ id, company, place, contact }: Likeness) {
  const body = {
    exceptCaseId: id,
    ...(company ? { companyId: company.id } : {}),
    ...(place ? { place } : {}),
    ...(contact.email ? { email: contact.email } : {}),
  }
  return queryOptions({
    queryKey: [...caseKey(id), 'similar', body],
    queryFn: async ({ signal }) => (await ask(api.POST('/similar-case-searches', { body, signal }))).items,
    meta: { topics: ['cases'] },
  })
}

export function linkCases(caseId: string): Write<{ otherId: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/cases/{caseId}/links', {
          params: { path: { caseId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    // The other case shows the link too.
    invalidates: () => [...staleAfter(caseId), ['case']],
  }
}
