import { z } from 'zod'
import { changing } from '../../../platform/http/endpoint.ts'
import { takeAccountability } from '../accountability/take-accountability.ts'
import { editCase } from './edit-case.ts'
import { EditCase } from './schema.ts'

const caseParam = z.object({ caseId: z.uuid() })
const versioned = z.object({ version: z.number().int() })

export const editingEndpoints = [
  changing({
    method: 'patch',
    path: '/cases/{caseId}',
    operation: 'editCase',
    tag: 'cases',
    summary: 'Edit the facts of a case',
    description:
      'Only the fields that are sent are changed. Answers 412 when somebody else has changed the case since it was read.',
    permission: 'case.edit',
    versioned: true,
    params: caseParam,
    body: EditCase,
    answer: versioned,
    errors: ['case.notFound', 'case.unknownArea', 'nextStep.unknownMember'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await editCase(tx, actor, now, params.caseId, body, ifVersion)
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/accountability',
    operation: 'takeAccountability',
    tag: 'cases',
    summary: 'Take the whole',
    description:
      'The caller becomes accountable in the pilot’s place, and the company is told the name. A case that a colleague has taken is handed over, not taken.',
    permission: 'case.take',
    params: caseParam,
    body: z.strictObject({ unitId: z.uuid().optional() }),
    answer: versioned,
    errors: [
      'case.notFound',
      'case.closed',
      'accountability.alreadyYours',
      'accountability.held',
      'accountability.notYourUnit',
    ],
    handle: async (tx, { params, body }, { actor, now, kit }) => {
      const version = await takeAccountability(tx, kit, actor, now, params.caseId, body)
      return { version, body: { version } }
    },
  }),
]
