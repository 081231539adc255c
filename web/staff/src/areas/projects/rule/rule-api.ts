import { keepPreviousData, type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../../lib/api-types.ts'

export type RuleVersion = Answer<'/overlap-rule/versions'>['items'][number]
export type Measures = Sent<'/overlap-rule/forecast', 'post'>
export type NewRule = Sent<'/overlap-rule', 'put'>

export const measureNames = [
  'collisionMetres',
  'collisionDays',
  'opportunityMetres',
  'opportunityDays',
  'subjectLikeness',
  'subjectLikenessInArea',
] as const satisfies readonly (keyof Measures)[]

/** New measures change what every project meets. */
export const staleAfterRule: readonly QueryKey[] = [
  ['overlap-rule'],
  ['overlaps'],
  ['project'],
  ['projects'],
  ['surroundings'],
]

/** What has counted as an overlap, the measures that hold first. */
export const ruleVersionsQuery = queryOptions({
  queryKey: ['overlap-rule', 'versions'],
  queryFn: ({ signal }) => ask(api.GET('/overlap-rule/versions', { signal })),
  meta: { topics: ['overlap'] },
})

/** What other measures would do with the overlaps that are known. */
export function forecastQuery(measures: Measures) {
  return queryOptions({
    queryKey: ['overlap-rule', 'forecast', measures],
    queryFn: ({ signal }) => ask(api.POST('/overlap-rule/forecast', { body: measures, signal })),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export function changeRule(body: NewRule, version: number, intention: string) {
  const params = { header: { 'If-Match': `"${version}"` } }
  return ask(api.PUT('/overlap-rule', { params, body, headers: writeHeaders(intention) }))
}
