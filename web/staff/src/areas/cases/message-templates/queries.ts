import { queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { caseKey, caseTopics } from '../case-keys.ts'

export type MessageTemplate = AnswerOf<'/message-templates', 'get'>['items'][number]
export type MayWrite = AnswerOf<'/message-templates', 'get'>['may']
export type FilledTemplate = AnswerOf<'/cases/{caseId}/message-templates', 'get'>['items'][number]
export type Gap = FilledTemplate['missing'][number]
export type Kind = MessageTemplate['kind']

const TOPIC = 'messageTemplate'

/** Every template, those that are no longer used too. */
export const messageTemplatesQuery = queryOptions({
  queryKey: ['message-templates'],
  queryFn: ({ signal }) =>
    ask(api.GET('/message-templates', { params: { query: { retired: true } }, signal })),
  meta: { topics: [TOPIC, 'unit', 'member'] },
})

/** A template as it is now, with every version of it. */
export function messageTemplateQuery(templateId: string) {
  return queryOptions({
    queryKey: ['message-templates', templateId],
    queryFn: ({ signal }) =>
      ask(api.GET('/message-templates/{templateId}', { params: { path: { templateId } }, signal })),
    meta: { topics: [TOPIC] },
  })
}

/** Those for one of the two texts, filled in from the case. Each kind has its own address: they are never mixed. */
export function filledTemplatesQuery(caseId: string, kind: Kind) {
  const params = { path: { caseId } }
  return queryOptions({
    queryKey: [...caseKey(caseId), 'templates', kind],
    queryFn: async ({ signal }) =>
      kind === 'message'
        ? (await ask(api.GET('/cases/{caseId}/message-templates', { params, signal }))).items
        : (await ask(api.GET('/cases/{caseId}/note-templates', { params, signal }))).items,
    meta: { topics: [TOPIC, ...caseTopics(caseId)] },
  })
}

export type TemplateDraft = { kind: Kind; unitId: string; title: string; body: string; bodyEn: string }

export function writeTemplate({ unitId, kind, bodyEn, ...said }: TemplateDraft, intention: string) {
  return ask(
    api.POST('/message-templates', {
      body: { ...said, kind, unitId: unitId || null, bodyEn: kind === 'note' ? '' : bodyEn },
      headers: writeHeaders(intention),
    }),
  )
}

export function changeTemplate(
  templateId: string,
  version: number,
  change: Partial<Pick<TemplateDraft, 'title' | 'body' | 'bodyEn'>>,
  intention: string,
) {
  return ask(
    api.PATCH('/message-templates/{templateId}', {
      params: { path: { templateId }, header: { 'If-Match': `"${version}"` } },
      body: change,
      headers: writeHeaders(intention),
    }),
  )
}

export function retireTemplate(templateId: string, version: number) {
  return ask(
    api.POST('/message-templates/{templateId}/retirement', {
      params: { path: { templateId }, header: { 'If-Match': `"${version}"` } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )
}

export function restoreTemplate(templateId: string, version: number) {
  return ask(
    api.POST('/message-templates/{templateId}/restoration', {
      params: { path: { templateId }, header: { 'If-Match': `"${version}"` } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )
}
