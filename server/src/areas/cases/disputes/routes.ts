import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, pageOf } from '../../../platform/http/list-page.ts'
import { caseFacts } from '../case-store.ts'
import { listDisputes } from './list-store.ts'
import { raiseByHand } from './raise-dispute.ts'
import { DisputePage, DisputeQuery, DisputeView, RaiseDispute, ResolveDispute, StateView } from './schema.ts'
import { resolveDispute, stateView } from './settle-dispute.ts'
import { presentDispute } from './view.ts'

const caseParam = z.object({ caseId: z.uuid() })
const disputeParam = z.object({ disputeId: z.uuid() })

export const disputeEndpoints = [
  reading({
    path: '/disputes',
    operation: 'listDisputes',
    tag: 'disputes',
    summary: 'Disputes',
    description: 'What units disagree on, in the cases that the caller may read, the latest first.',
    permission: 'case.read',
    query: DisputeQuery,
    answer: DisputePage,
    errors: [],
    handle: async (read, { query }, { actor, today }) => {
      const after = keysOf(query.cursor, 2)
      const { unit: unitId, status, limit } = query
      const rows = await listDisputes(read, { unitId, status, after, most: limit + 1 })
      const { items, nextCursor } = pageOf(rows, limit, (row) => [row.raised_at.toISOString(), row.id])
      return { body: { items: items.map((row) => presentDispute(row, actor, today)), nextCursor } }
    },
  }),
  reading({
    path: '/cases/{caseId}/disputes',
    operation: 'listCaseDisputes',
    tag: 'disputes',
    summary: 'The disputes of a case',
    description: 'What units disagree on in the case, and how it was settled.',
    permission: 'case.read',
    params: caseParam,
    answer: z.object({ items: z.array(DisputeView) }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor, today }) => {
      await caseFacts(read, params.caseId)
      const rows = await listDisputes(read, { caseId: params.caseId, status: 'all', most: 50 })
      return { body: { items: rows.map((row) => presentDispute(row, actor, today)) } }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/disputes',
    operation: 'raiseDispute',
    tag: 'disputes',
    summary: 'Say that units disagree',
    description: 'It goes to the heads of the units, who have five working days to settle it.',
    permission: 'dispute.raise',
    params: caseParam,
    body: RaiseDispute,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: [
      'case.notFound',
      'case.closed',
      'case.unknownUnit',
      'case.unknownArea',
      'dispute.alreadyOpen',
      'dispute.fewUnits',
    ],
    handle: async (tx, { params, body }, { actor, now }) => ({
      body: { id: await raiseByHand(tx, actor, now, params.caseId, body) },
    }),
  }),
  changing({
    method: 'put',
    path: '/disputes/{disputeId}/units/{unitId}/view',
    operation: 'stateView',
    tag: 'disputes',
    summary: 'Say how my unit sees it',
    description:
      'By a head of the unit, or who stands in. Written anew as often as needed until it is settled.',
    permission: 'dispute.state',
    params: disputeParam.extend({ unitId: z.uuid() }),
    body: StateView,
    answer: z.null(),
    status: 204,
    errors: ['dispute.notFound', 'case.notFound', 'dispute.ended', 'dispute.notYourUnit'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await stateView(tx, actor, now, params.disputeId, { unitId: params.unitId, ...body })
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/disputes/{disputeId}/resolution',
    operation: 'resolveDispute',
    tag: 'disputes',
    summary: 'Settle a dispute',
    description:
      'With words that remain. A head may take what was disputed for the own unit; a pilot may ask a unit. It can become a boundary note or a proposal to change the map in the same step.',
    permission: 'dispute.resolve',
    params: disputeParam,
    body: ResolveDispute,
    answer: z.null(),
    status: 204,
    errors: [
      'dispute.notFound',
      'case.notFound',
      'dispute.ended',
      'dispute.notYourUnit',
      'dispute.notAboutArea',
      'case.unknownUnit',
      'part.officerNotInUnit',
      'boundary.sameUnit',
      'responsibility.unknownUnit',
      'responsibility.inThePast',
      'responsibility.already',
      'responsibility.leavesGap',
      'responsibility.collides',
      'proposal.alreadyOpen',
    ],
    handle: async (tx, { params, body }, { actor, now, kit }) => {
      await resolveDispute(tx, kit, actor, now, params.disputeId, body)
      return { body: null }
    },
  }),
]
