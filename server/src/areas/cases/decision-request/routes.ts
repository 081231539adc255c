import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { caseFacts } from '../case-store.ts'
import { listParts } from '../parts/store.ts'
import { factsOfPart } from '../parts/view.ts'
import { casePermissions } from '../permissions.ts'
import { endDecisionRequest, nameMatter, requestDecision } from './request-decision.ts'
import { EFFECTS, mayRequestFrom } from './rules.ts'
import { EndRequest, MatterView, RegisterRequest, RequestView, SetMatter } from './schema.ts'
import { listMatters, listRequests } from './store.ts'

const partParam = z.object({ partId: z.uuid() })
const PART_ERRORS = ['part.notFound', 'case.notFound', 'case.closed']

export const decisionRequestEndpoints = [
  reading({
    path: '/cases/{caseId}/decision-requests',
    operation: 'listDecisionRequests',
    tag: 'delay',
    summary: 'Formal matters, and requests for decision in them',
    description:
      'Which formal matter each part handles, from when the company may ask for a decision (section 12 of the Administrative Procedure Act), and every request that has come, the latest first.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: z.object({
      matters: z.array(MatterView),
      items: z.array(RequestView),
      may: z.object({
        register: z.boolean(),
        worksOn: z
          .array(z.uuid())
          .meta({ description: 'Parts whose matter the caller names, and whose requests they end.' }),
      }),
    }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor, today }) => {
      const facts = await caseFacts(read, params.caseId)
      const items = await listRequests(read, params.caseId)
      const started = new Set(items.filter(({ effect }) => effect === 'clock').map(({ partId }) => partId))
      const matters = (await listMatters(read, params.caseId)).map((matter) => {
        const { unitName: _name, unitNameEn: _nameEn, ...facts } = matter
        const from = mayRequestFrom(matter)
        const isOpen = matter.decidedOn === null && !started.has(matter.partId)
        const hasComeToTime = from !== null && from <= today && isOpen
        return { ...facts, mayRequestFrom: from, hasComeToTime }
      })
      const register =
        facts.status !== 'closed' && may(casePermissions['decisionRequest.register'], actor, facts)
      const worksOn = (await listParts(read, params.caseId))
        .filter(
          (part) =>
            facts.status !== 'closed' && may(casePermissions['part.work'], actor, factsOfPart(part, facts)),
        )
        .map(({ id }) => id)
      return { body: { matters, items, may: { register, worksOn } } }
    },
  }),
  changing({
    method: 'put',
    path: '/parts/{partId}/matter',
    operation: 'nameMatter',
    tag: 'delay',
    summary: 'Say which formal matter a part handles',
    description:
      'What the matter rests on, and the day it began. The right to ask for a decision after six months attaches to the formal matter, not to the coordination.',
    permission: 'part.work',
    params: partParam,
    body: SetMatter,
    answer: z.null(),
    status: 204,
    errors: [...PART_ERRORS, 'matter.begunMissing', 'matter.begunInTheFuture'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await nameMatter(tx, actor, now, params.partId, body)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/parts/{partId}/decision-requests',
    operation: 'registerDecisionRequest',
    tag: 'delay',
    summary: 'Register a request for decision',
    description:
      'What the company has asked in writing. The first that comes after six months starts four weeks by law; an earlier or a later one is kept and answered, and starts none.',
    permission: 'decisionRequest.register',
    params: partParam,
    body: RegisterRequest,
    answer: z.object({ id: z.uuid(), effect: z.enum(EFFECTS), dueOn: z.string().nullable() }),
    status: 201,
    errors: [...PART_ERRORS, 'decisionRequest.inTheFuture'],
    handle: async (tx, { params, body }, { actor, now, kit }) => ({
      body: await requestDecision(tx, kit, actor, now, params.partId, body),
    }),
  }),
  changing({
    method: 'put',
    path: '/decision-requests/{requestId}/outcome',
    operation: 'endDecisionRequest',
    tag: 'delay',
    summary: 'Decided, or refused',
    description:
      'The matter has been decided, or the request is refused by a decision of its own, with a reference and a reason. The company is told.',
    permission: 'part.work',
    params: z.object({ requestId: z.uuid() }),
    body: EndRequest,
    answer: z.null(),
    status: 204,
    errors: [
      'decisionRequest.notFound',
      'part.notFound',
      'case.notFound',
      'decisionRequest.ended',
      'decisionRequest.noClock',
      'decisionRequest.inTheFuture',
      'decisionRequest.beforeItCame',
      'decisionRequest.refusalIncomplete',
    ],
    handle: async (tx, { params, body }, { actor, now, kit }) => {
      await endDecisionRequest(tx, kit, actor, now, params.requestId, body)
      return { body: null }
    },
  }),
]
