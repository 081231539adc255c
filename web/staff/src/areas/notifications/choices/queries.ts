import { queryOptions } from '@tanstack/react-query'
import { api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type Choices = Answer<'/notice-choices'>
export type ChoicesEdit = BodyOf<'/notice-choices', 'put'>

/** How one hears of what happens. */
export const choicesQuery = queryOptions({
  queryKey: ['notice-choices'],
  queryFn: ({ signal }) => ask(api.GET('/notice-choices', { signal })),
})

export function saveChoices(choices: ChoicesEdit, version: number, intention: string) {
  return ask(
    api.PUT('/notice-choices', {
      params: { header: { 'If-Match': `"${version}"` } },
      body: choices,
      headers: writeHeaders(intention, version),
    }),
  )
}
