import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may, memberOf } from '../../../platform/permission/permission.ts'
import { casePermissions } from '../permissions.ts'
import { fillTemplates } from './fill-templates.ts'
import {
  ChangeMessageTemplate,
  FilledTemplate,
  MessageTemplateVersion,
  MessageTemplateView,
  NewMessageTemplate,
} from './schema.ts'
import { findTemplate, listTemplates, listVersions } from './store.ts'
import { presentTemplate, presentVersion } from './view.ts'
import { changeTemplate, restoreTemplate, retireTemplate, writeTemplate } from './write-template.ts'

const caseParam = z.object({ caseId: z.uuid() })
const templateParam = z.object({ templateId: z.uuid() })
const versioned = z.object({ version: z.number().int() })
const filled = z.object({ items: z.array(FilledTemplate) })

export const messageTemplateEndpoints = [
  reading({
    path: '/cases/{caseId}/message-templates',
    operation: 'listTemplatesForMessages',
    tag: 'conversation',
    summary: 'Templates for a message to the company',
    description:
      'Filled in from the case, in the language that the company is written to in. Those of the municipality, and of the units that the caller works in.',
    permission: 'case.read',
    params: caseParam,
    answer: filled,
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor }) => ({
      body: { items: await fillTemplates(read, memberOf(actor), params.caseId, 'message') },
    }),
  }),
  reading({
    path: '/cases/{caseId}/note-templates',
    operation: 'listTemplatesForNotes',
    tag: 'conversation',
    summary: 'Templates for an internal note',
    description:
      'Filled in from the case. None of them is ever offered for a message to the company, nor the other way round.',
    permission: 'case.read',
    params: caseParam,
    answer: filled,
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor }) => ({
      body: { items: await fillTemplates(read, memberOf(actor), params.caseId, 'note') },
    }),
  }),
  reading({
    path: '/message-templates',
    operation: 'listMessageTemplates',
    tag: 'conversation',
    summary: 'Templates for messages and notes',
    description:
      'As they are written, of the municipality and of every unit, those no longer used when asked for.',
    permission: 'messageTemplate.read',
    query: z.strictObject({
      retired: z
        .stringbool()
        .default(false)
        .meta({ description: 'Those that are no longer used too.', type: 'boolean' }),
    }),
    answer: z.object({
      items: z.array(MessageTemplateView),
      may: z.object({
        writeForAll: z.boolean(),
        writeForUnits: z
          .array(z.uuid())
          .meta({ description: 'The units that the caller may write templates for.' }),
      }),
    }),
    errors: [],
    handle: async (read, { query }, { actor }) => {
      const rows = await listTemplates(read, query)
      const write = casePermissions['messageTemplate.write']
      const units = memberOf(actor).units.map(({ id }) => id)
      return {
        body: {
          items: rows.map((row) => presentTemplate(row, actor)),
          may: {
            writeForAll: may(write, actor, null),
            writeForUnits: units.filter((unit) => may(write, actor, unit)),
          },
        },
      }
    },
  }),
  reading({
    path: '/message-templates/{templateId}',
    operation: 'getMessageTemplate',
    tag: 'conversation',
    summary: 'A template with its history',
    description: 'The template as it is, and every version of it with who wrote it, the latest first.',
    permission: 'messageTemplate.read',
    params: templateParam,
    answer: MessageTemplateView.extend({ history: z.array(MessageTemplateVersion) }),
    errors: ['messageTemplate.notFound'],
    handle: async (read, { params }, { actor }) => {
      const row = await findTemplate(read, params.templateId)
      if (!row) throw new Problem('messageTemplate.notFound')
      const history = (await listVersions(read, row.id)).map(presentVersion)
      return { body: { ...presentTemplate(row, actor), history }, version: row.version }
    },
  }),
  changing({
    method: 'post',
    path: '/message-templates',
    operation: 'writeMessageTemplate',
    tag: 'conversation',
    summary: 'Write a template',
    description:
      'For messages to companies or for internal notes, of a unit or of the whole municipality. All members read it.',
    permission: 'messageTemplate.write',
    body: NewMessageTemplate,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: [
      'case.unknownUnit',
      'messageTemplate.titleTaken',
      'messageTemplate.unknownPlaceholder',
      'messageTemplate.noteInEnglish',
    ],
    handle: async (tx, { body }, { actor, now }) => ({
      body: { id: await writeTemplate(tx, actor, now, body) },
    }),
  }),
  changing({
    method: 'patch',
    path: '/message-templates/{templateId}',
    operation: 'changeMessageTemplate',
    tag: 'conversation',
    summary: 'Change a template',
    description: 'Only what is sent is changed. What has been written with it stays as it is.',
    permission: 'messageTemplate.write',
    versioned: true,
    params: templateParam,
    body: ChangeMessageTemplate,
    answer: versioned,
    errors: [
      'messageTemplate.notFound',
      'messageTemplate.retired',
      'messageTemplate.titleTaken',
      'messageTemplate.unknownPlaceholder',
      'messageTemplate.noteInEnglish',
    ],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const seen = { id: params.templateId, version: ifVersion }
      const version = await changeTemplate(tx, actor, now, seen, body)
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/message-templates/{templateId}/retirement',
    operation: 'retireMessageTemplate',
    tag: 'conversation',
    summary: 'Retire a template',
    description: 'It is no longer offered. It is kept, and can be used again.',
    permission: 'messageTemplate.retire',
    versioned: true,
    params: templateParam,
    answer: versioned,
    errors: ['messageTemplate.notFound', 'messageTemplate.retired'],
    handle: async (tx, { params }, { actor, now, ifVersion }) => {
      const version = await retireTemplate(tx, actor, now, { id: params.templateId, version: ifVersion })
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/message-templates/{templateId}/restoration',
    operation: 'restoreMessageTemplate',
    tag: 'conversation',
    summary: 'Use a retired template again',
    description: 'As it was when it was retired.',
    permission: 'messageTemplate.retire',
    versioned: true,
    params: templateParam,
    answer: versioned,
    errors: ['messageTemplate.notFound', 'messageTemplate.notRetired', 'messageTemplate.titleTaken'],
    handle: async (tx, { params }, { actor, now, ifVersion }) => {
      const version = await restoreTemplate(tx, actor, now, { id: params.templateId, version: ifVersion })
      return { version, body: { version } }
    },
  }),
]
