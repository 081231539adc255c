import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'
import type { Write } from '../case-keys.ts'
import type { NewCaseBody } from '../shapes.ts'

/** The areas that a text probably concerns, with the words that told. */
export function areaHitsQuery(text: string) {
  return queryOptions({
    queryKey: ['case-choices', 'area-hits', text],
    queryFn: ({ signal }) => ask(api.POST('/area-searches', { body: { question: text, limit: 5 }, signal })),
    staleTime: 5 * 60_000,
    meta: { topics: ['responsibility', 'area'] },
  })
}

export function companiesQuery(words: string) {
  return queryOptions({
    queryKey: ['case-choices', 'companies', words],
    queryFn: ({ signal }) => ask(api.POST('/company-searches', { body: { query: words, limit: 8 }, signal })),
    meta: { topics: ['company'] },
  })
}

/** Whether a register of companies is connected. */
export const companyRegisterQuery = queryOptions({
  queryKey: ['case-choices', 'company-register'],
  queryFn: ({ signal }) => ask(api.GET('/company-register', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
})

export type FoundFirms = Answer<'/company-look-ups', 'post'>

/** What the register has on a number. Changes nothing, and makes nothing stale. */
export function lookUpCompany(orgNumber: string): Promise<FoundFirms> {
  return ask(api.POST('/company-look-ups', { body: { orgNumber } }))
}

export type Known = { companyId?: string; orgNumber?: string; place?: string; email?: string }

/** Open and recent cases of the same company, place or sender, shown before a new one is made. */
export function similarCasesQuery(known: Known) {
  return queryOptions({
    queryKey: ['case-choices', 'similar', known],
    queryFn: async ({ signal }) =>
      (await ask(api.POST('/similar-case-searches', { body: known, signal }))).items,
    retry: false,
    meta: { topics: ['cases'] },
  })
}

export type Registered = { id: string; number: string; accountable: string; firstContactBy: string }

export const takeInCase: Write<NewCaseBody, Registered> = {
  send: (body, intention) => ask(api.POST('/cases', { body, headers: writeHeaders(intention) })),
  invalidates: () => [['cases'], ['my-day']],
}
