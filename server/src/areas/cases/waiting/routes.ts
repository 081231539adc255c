import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { caseFacts } from '../case-store.ts'
import { daysWaited } from './rules.ts'
import { StandStill, Waited, WaitView } from './schema.ts'
import { listWaited, listWaits } from './store.ts'
import { presentWait } from './view.ts'
import { letCaseWait, resumeCase } from './wait.ts'

const caseParam = z.object({ caseId: z.uuid() })

export const waitingEndpoints = [
  reading({
    path: '/cases/{caseId}/waits',
    operation: 'listWaits',
    tag: 'waiting',
    summary: 'Who the case has waited for',
    description:
      'Every period in which the case or a part of it stood still, the earliest first, and the working days waited by who was waited for.',
    permission: 'case.read',
    params: caseParam,
    answer: z.object({ items: z.array(WaitView), waited: Waited }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { now }) => {
      await caseFacts(read, params.caseId)
      const items = await listWaits(read, params.caseId)
      const { other_authority: otherAuthority, ...others } = daysWaited(
        await listWaited(read, params.caseId),
        now,
      )
      return { body: { items: items.map(presentWait), waited: { ...others, otherAuthority } } }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/waiting',
    operation: 'askCompany',
    tag: 'waiting',
    summary: 'Ask the company, or another, and wait',
    description:
      'Lets the whole case stand still until the answer comes, somebody goes on by hand, or the day comes on which it wakes by itself. The company is asked by mail; halfway it is reminded once.',
    permission: 'message.send',
    params: caseParam,
    body: StandStill,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: [
      'case.notFound',
      'case.closed',
      'case.unknownUnit',
      'waiting.alreadyWaiting',
      'waiting.authorityMissing',
      'waiting.unitMissing',
      'waiting.wakesTooSoon',
      'waiting.wakesTooLate',
      'message.newer',
      'message.gapLeft',
    ],
    handle: async (tx, { params, body }, { actor, now, kit }) => ({
      body: { id: await letCaseWait(tx, kit, actor, now, params.caseId, body) },
    }),
  }),
  changing({
    method: 'delete',
    path: '/cases/{caseId}/waiting',
    operation: 'resumeCase',
    tag: 'waiting',
    summary: 'Go on without what was waited for',
    description: 'The case no longer stands still.',
    permission: 'message.send',
    params: caseParam,
    answer: z.object({ version: z.number().int() }),
    errors: ['case.notFound', 'waiting.notWaiting'],
    handle: async (tx, { params }, { actor, now }) => {
      const version = await resumeCase(tx, actor, now, params.caseId)
      return { version, body: { version } }
    },
  }),
]
