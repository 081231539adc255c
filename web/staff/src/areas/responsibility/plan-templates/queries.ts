import { queryOptions } from '@tanstack/react-query'
import { api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'

export type PlanTemplate = Answer<'/plan-templates'>['items'][number]
export type TemplateStep = PlanTemplate['steps'][number]
export type TemplateBody = BodyOf<'/plan-templates', 'post'>

const LISTENS = ['planTemplate', 'responsibility', 'unit']

/** Every template, those that are no longer used too. */
export const planTemplatesQuery = queryOptions({
  queryKey: ['plan-templates'],
  queryFn: ({ signal }) => ask(api.GET('/plan-templates', { params: { query: { retired: true } }, signal })),
  meta: { topics: LISTENS },
})

/** Keeps a new template, or writes one anew on the version that was read. */
export async function saveTemplate(
  before: Pick<PlanTemplate, 'id' | 'version'> | null,
  body: TemplateBody,
  intention: string,
): Promise<void> {
  const headers = writeHeaders(intention)
  if (!before) await ask(api.POST('/plan-templates', { body, headers }))
  else
    await ask(
      api.PUT('/plan-templates/{templateId}', {
        params: { path: { templateId: before.id }, header: { 'If-Match': `"${before.version}"` } },
        body,
        headers,
      }),
    )
}

export function retireTemplate(templateId: string, version: number) {
  return ask(
    api.POST('/plan-templates/{templateId}/retirement', {
      params: { path: { templateId }, header: { 'If-Match': `"${version}"` } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )
}

export function restoreTemplate(templateId: string, version: number) {
  return ask(
    api.POST('/plan-templates/{templateId}/restoration', {
      params: { path: { templateId }, header: { 'If-Match': `"${version}"` } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )
}

export function sayUsualDays(code: string, days: number | null, intention: string) {
  return ask(
    api.PUT('/areas/{code}/usual-days', {
      params: { path: { code } },
      body: { days },
      headers: writeHeaders(intention),
    }),
  )
}
