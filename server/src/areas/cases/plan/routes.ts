import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { caseFacts } from '../case-store.ts'
import { findPromise } from '../promise/store.ts'
import { draftFrom, listFitting } from './draft.ts'
import { layOut } from './lay-out.ts'
import { planPart } from './plan-part.ts'
import { DraftQuery, FittingTemplate, PlanDraft, PlanPart, PlanView } from './schema.ts'
import { presentDraft, presentFitting, presentPlan } from './view.ts'

export const planEndpoints = [
  reading({
    path: '/cases/{caseId}/plan',
    operation: 'getCasePlan',
    tag: 'plan',
    summary: 'The plan of a case',
    description:
      'The parts in time: what waits for what, how long each takes and how that is known, the critical path, and the date that can honestly be promised. Reckoned in the offices’ working days.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: PlanView,
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor, today }) => {
      const facts = await caseFacts(read, params.caseId)
      const { on: promisedOn } = await findPromise(read, params.caseId)
      const laidOut = await layOut(read, params.caseId, today)
      return { body: presentPlan(laidOut, { ...facts, promisedOn }, actor, today) }
    },
  }),
  reading({
    path: '/cases/{caseId}/plan-templates',
    operation: 'listFittingTemplates',
    tag: 'plan',
    summary: 'Templates for a case',
    description: 'Those in use, the ones that fit the areas of the case best first.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: z.object({ items: z.array(FittingTemplate) }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { today }) => {
      await caseFacts(read, params.caseId)
      const found = await listFitting(read, params.caseId, today)
      return { body: { items: found.map(presentFitting) } }
    },
  }),
  reading({
    path: '/cases/{caseId}/plan-draft',
    operation: 'draftPlan',
    tag: 'plan',
    summary: 'Some templates as one plan for a case',
    description:
      'Rows to offer: what two templates ask alike is asked once, what the case has already is not asked again. Nothing is written.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    query: DraftQuery,
    answer: PlanDraft,
    errors: ['case.notFound', 'planTemplate.notFound'],
    handle: async (read, { params, query }, { today }) => {
      await caseFacts(read, params.caseId)
      return { body: presentDraft(await draftFrom(read, params.caseId, query.templates, today)) }
    },
  }),
  changing({
    method: 'patch',
    path: '/parts/{partId}/plan',
    operation: 'planPart',
    tag: 'plan',
    summary: 'Say how long a part takes, and what it waits for',
    description:
      'Only what is sent is changed. Parts that would wait for each other in a circle are refused, with the way round.',
    permission: 'part.plan',
    versioned: true,
    params: z.object({ partId: z.uuid() }),
    body: PlanPart,
    answer: z.object({ version: z.int() }),
    errors: [
      'part.notFound',
      'case.notFound',
      'case.closed',
      'part.wrongState',
      'plan.circle',
      'plan.unknownPart',
    ],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await planPart(tx, actor, now, { partId: params.partId, version: ifVersion }, body)
      return { version, body: { version } }
    },
  }),
]
