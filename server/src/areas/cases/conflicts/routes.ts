import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { caseFacts } from '../case-store.ts'
import { ConflictView, ProposeJoint, ReleaseConflict, ReplyToJoint, StateConflict } from './schema.ts'
import { proposeJoint, releaseConflict, replyToJoint, stateConflict } from './settle-conflict.ts'
import { listConflicts } from './store.ts'
import { presentConflict } from './view.ts'

const caseParam = z.object({ caseId: z.uuid() })
const conflictParam = z.object({ conflictId: z.uuid() })
const CONFLICT_ERRORS = ['conflict.notFound', 'part.notFound', 'case.notFound', 'conflict.ended']

export const conflictEndpoints = [
  reading({
    path: '/cases/{caseId}/conflicts',
    operation: 'listConflicts',
    tag: 'answers',
    summary: 'Answers that contradict each other',
    description:
      'Two answers of the case that can’t both hold, side by side, and how it was settled. While one is open no combined answer leaves.',
    permission: 'case.read',
    params: caseParam,
    answer: z.object({ items: z.array(ConflictView) }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor }) => {
      const facts = await caseFacts(read, params.caseId)
      const rows = await listConflicts(read, params.caseId)
      return { body: { items: rows.map((row) => presentConflict(row, facts, actor)) } }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/conflicts',
    operation: 'stateConflict',
    tag: 'answers',
    summary: 'Say that two answers contradict each other',
    description: 'What the program does not find by itself, as it stands in the words of the answers.',
    permission: 'conflict.state',
    params: caseParam,
    body: StateConflict,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: ['case.notFound', 'case.closed', 'conflict.notAnswered', 'conflict.alreadyOpen'],
    handle: async (tx, { params, body }, { actor, now }) => ({
      body: { id: await stateConflict(tx, actor, now, params.caseId, body) },
    }),
  }),
  changing({
    method: 'post',
    path: '/conflicts/{conflictId}/joint-answers',
    operation: 'proposeJointAnswer',
    tag: 'answers',
    summary: 'Propose a joint answer',
    description:
      'What both units say from now on, in the same words. The other one is asked; who answers for both gives it at once.',
    permission: 'conflict.agree',
    params: conflictParam,
    body: ProposeJoint,
    answer: z.object({
      id: z.uuid(),
      agreed: z.boolean().meta({ description: 'True when nobody else had to be asked.' }),
    }),
    status: 201,
    errors: [
      ...CONFLICT_ERRORS,
      'case.closed',
      'part.wrongState',
      'part.conditionsMissing',
      'conflict.notYourAnswer',
      'conflict.alreadyProposed',
    ],
    handle: async (tx, { params, body }, { actor, now }) => ({
      body: await proposeJoint(tx, actor, now, params.conflictId, body),
    }),
  }),
  changing({
    method: 'post',
    path: '/conflicts/{conflictId}/joint-answer-reply',
    operation: 'replyToJointAnswer',
    tag: 'answers',
    summary: 'Say yes or no to a joint answer',
    description:
      'With a yes it becomes the answer of both units at once. A no says why; who proposed it may take it back.',
    permission: 'conflict.agree',
    params: conflictParam,
    body: ReplyToJoint,
    answer: z.null(),
    status: 204,
    errors: [
      ...CONFLICT_ERRORS,
      'case.closed',
      'part.wrongState',
      'conflict.nothingProposed',
      'conflict.notYourAnswer',
      'conflict.reasonMissing',
    ],
    handle: async (tx, { params, body }, { actor, now }) => {
      await replyToJoint(tx, actor, now, params.conflictId, body)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/conflicts/{conflictId}/release',
    operation: 'releaseConflict',
    tag: 'answers',
    summary: 'Let both answers go out',
    description: 'The accountable says in writing why the company is given both although they differ.',
    permission: 'conflict.release',
    params: conflictParam,
    body: ReleaseConflict,
    answer: z.null(),
    status: 204,
    errors: CONFLICT_ERRORS,
    handle: async (tx, { params, body }, { actor, now }) => {
      await releaseConflict(tx, actor, now, params.conflictId, body.reason)
      return { body: null }
    },
  }),
]
