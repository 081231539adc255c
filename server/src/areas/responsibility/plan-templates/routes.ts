import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { responsibilityPermissions } from '../permissions.ts'
import { PlanTemplateQuery, PlanTemplateView, WritePlanTemplate } from './schema.ts'
import { listSteps, listTemplates } from './store.ts'
import { presentTemplate } from './view.ts'
import { changeTemplate, restoreTemplate, retireTemplate, writeTemplate } from './write-template.ts'

const templateParam = z.object({ templateId: z.uuid() })
const versioned = z.object({ version: z.int() })

export const planTemplateEndpoints = [
  reading({
    path: '/plan-templates',
    operation: 'listPlanTemplates',
    tag: 'plan',
    summary: 'Templates of plans',
    description:
      'The plans of undertakings that come again: their steps, what waits for what, and which unit would be asked today.',
    permission: 'planTemplate.read',
    query: PlanTemplateQuery,
    answer: z.object({ items: z.array(PlanTemplateView), may: z.object({ write: z.boolean() }) }),
    errors: [],
    handle: async (read, { query }, { actor, today }) => {
      const rows = await listTemplates(read, query)
      const steps = Map.groupBy(
        await listSteps(
          read,
          rows.map(({ id }) => id),
          today,
        ),
        ({ templateId }) => templateId,
      )
      return {
        body: {
          items: rows.map((row) => presentTemplate(row, steps.get(row.id) ?? [], actor)),
          may: { write: may(responsibilityPermissions['planTemplate.write'], actor, undefined as never) },
        },
      }
    },
  }),
  reading({
    path: '/plan-templates/{templateId}',
    operation: 'getPlanTemplate',
    tag: 'plan',
    summary: 'A template of a plan',
    description: 'Also one that is no longer used.',
    permission: 'planTemplate.read',
    params: templateParam,
    answer: PlanTemplateView,
    errors: ['planTemplate.notFound'],
    handle: async (read, { params }, { actor, today }) => {
      const [row] = await listTemplates(read, { retired: true, ids: [params.templateId] })
      if (!row) throw new Problem('planTemplate.notFound')
      const steps = await listSteps(read, [row.id], today)
      return { body: presentTemplate(row, steps, actor), version: row.version }
    },
  }),
  changing({
    method: 'post',
    path: '/plan-templates',
    operation: 'writePlanTemplate',
    tag: 'plan',
    summary: 'Keep a plan to be used again',
    description: 'Each step names an area, so that it reaches whoever answers for it on the day it is used.',
    permission: 'planTemplate.write',
    body: WritePlanTemplate,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: ['planTemplate.titleTaken'],
    handle: async (tx, { body }, { actor, now }) => ({
      body: { id: await writeTemplate(tx, actor, now, body) },
    }),
  }),
  changing({
    method: 'put',
    path: '/plan-templates/{templateId}',
    operation: 'changePlanTemplate',
    tag: 'plan',
    summary: 'Write a template anew',
    description: 'The steps are replaced. Cases that were planned with it stay as they are.',
    permission: 'planTemplate.write',
    versioned: true,
    params: templateParam,
    body: WritePlanTemplate,
    answer: versioned,
    errors: ['planTemplate.notFound', 'planTemplate.retired', 'planTemplate.titleTaken'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await changeTemplate(
        tx,
        actor,
        now,
        { id: params.templateId, version: ifVersion },
        body,
      )
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/plan-templates/{templateId}/retirement',
    operation: 'retirePlanTemplate',
    tag: 'plan',
    summary: 'Retire a template',
    description: 'It is no longer offered, nor shown to companies. It is kept, and can be used again.',
    permission: 'planTemplate.write',
    versioned: true,
    params: templateParam,
    answer: versioned,
    errors: ['planTemplate.notFound', 'planTemplate.retired'],
    handle: async (tx, { params }, { actor, now, ifVersion }) => {
      const version = await retireTemplate(tx, actor, now, { id: params.templateId, version: ifVersion })
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/plan-templates/{templateId}/restoration',
    operation: 'restorePlanTemplate',
    tag: 'plan',
    summary: 'Use a retired template again',
    description: 'As it was when it was retired.',
    permission: 'planTemplate.write',
    versioned: true,
    params: templateParam,
    answer: versioned,
    errors: ['planTemplate.notFound', 'planTemplate.notRetired', 'planTemplate.titleTaken'],
    handle: async (tx, { params }, { actor, now, ifVersion }) => {
      const version = await restoreTemplate(tx, actor, now, { id: params.templateId, version: ifVersion })
      return { version, body: { version } }
    },
  }),
]
