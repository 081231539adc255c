import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { caseFacts } from '../case-store.ts'
import { findContraryAnswers, findPrecedents } from './find-precedents.ts'
import { ContraryView, PrecedentQuery, PrecedentView, readTerms } from './schema.ts'

export const precedentEndpoints = [
  reading({
    path: '/parts/{partId}/precedents',
    operation: 'listPrecedents',
    tag: 'answers',
    summary: 'Earlier answers about the same',
    description:
      'Of other cases on the same area, or with a part of the same name where there is no area: those whose question is likest, and those that say the opposite of the verdict first. Only of cases that the caller may read.',
    permission: 'case.read',
    params: z.object({ partId: z.uuid() }),
    query: PrecedentQuery,
    answer: z.object({ items: z.array(PrecedentView) }),
    errors: ['part.notFound'],
    handle: async (read, { params, query }, { now, today }) => {
      const given = { verdict: query.verdict ?? null, terms: readTerms(query.terms) }
      return { body: { items: await findPrecedents(read, { now, today }, params.partId, given) } }
    },
  }),
  reading({
    path: '/cases/{caseId}/contrary-answers',
    operation: 'listContraryAnswers',
    tag: 'answers',
    summary: 'Answers that go against an earlier one',
    description:
      'The answers of the case to which a question much like it was answered the other way, in a case that the caller may read. It stands in the way of nothing.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: z.object({ items: z.array(ContraryView) }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { today }) => {
      await caseFacts(read, params.caseId)
      return { body: { items: await findContraryAnswers(read, today, params.caseId) } }
    },
  }),
]
