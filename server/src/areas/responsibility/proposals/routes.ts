import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { AreaCode } from '../map/schema.ts'
import { findArea } from '../map/store.ts'
import { approveProposal, rejectProposal, withdrawProposal } from './answer-proposal.ts'
import { proposeChange } from './propose-change.ts'
import { listProposals } from './store.ts'
import { MapProposal, NewMapProposal, presentProposal } from './view.ts'

const proposalParam = z.object({ proposalId: z.uuid() })
const PROPOSAL_ERRORS = ['proposal.notFound', 'proposal.ended']
const MAP_ERRORS = [
  'responsibility.already',
  'responsibility.leavesGap',
  'responsibility.collides',
  'responsibility.unknownUnit',
]

export const proposalEndpoints = [
  reading({
    path: '/map-proposals',
    operation: 'listMapProposals',
    tag: 'areas',
    summary: 'Proposals to change the map',
    description:
      'Which unit should answer for which area, who has approved and who is still asked. Open ones first.',
    permission: 'responsibility.read',
    query: z.strictObject({
      area: AreaCode.optional(),
      open: z.stringbool().default(false).meta({ type: 'boolean' }),
    }),
    answer: z.object({ items: z.array(MapProposal) }),
    errors: ['area.notFound'],
    handle: async (read, { query }, { actor }) => {
      const area = query.area ? await findArea(read, query.area) : undefined
      if (query.area && !area) throw new Problem('area.notFound')
      const rows = await listProposals(read, { areaId: area?.id, open: query.open })
      return { body: { items: rows.map((row) => presentProposal(row, actor)) } }
    },
  }),
  changing({
    method: 'post',
    path: '/areas/{code}/map-proposals',
    operation: 'proposeMapChange',
    tag: 'areas',
    summary: 'Propose that another unit answers for an area',
    description: 'Anyone proposes. The map changes when each unit that gains or loses has approved.',
    permission: 'map.propose',
    params: z.object({ code: AreaCode }),
    body: NewMapProposal,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: ['area.notFound', 'responsibility.inThePast', 'proposal.alreadyOpen', ...MAP_ERRORS],
    handle: async (tx, { params, body }, { actor, now }) => {
      const area = await findArea(tx, params.code)
      if (!area) throw new Problem('area.notFound')
      return {
        body: { id: await proposeChange(tx, actor, now, { ...body, areaId: area.id, disputeId: null }) },
      }
    },
  }),
  changing({
    method: 'post',
    path: '/map-proposals/{proposalId}/approval',
    operation: 'approveMapProposal',
    tag: 'areas',
    summary: 'Approve for my unit',
    description:
      'By a head of a unit that gains or loses. With the last approval the map changes on its day.',
    permission: 'map.answer',
    params: proposalParam,
    answer: z.null(),
    status: 204,
    errors: [...PROPOSAL_ERRORS, ...MAP_ERRORS],
    handle: async (tx, { params }, { actor, now }) => {
      await approveProposal(tx, actor, now, params.proposalId)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/map-proposals/{proposalId}/rejection',
    operation: 'rejectMapProposal',
    tag: 'areas',
    summary: 'Say no for my unit',
    description: 'By a head of a unit that gains or loses, with a reason.',
    permission: 'map.answer',
    params: proposalParam,
    body: z.strictObject({
      reason: z
        .string()
        .trim()
        .min(5)
        .max(1000)
        .meta({ examples: ['Vi har inte kompetensen för det.'] }),
    }),
    answer: z.null(),
    status: 204,
    errors: PROPOSAL_ERRORS,
    handle: async (tx, { params, body }, { actor, now }) => {
      await rejectProposal(tx, actor, now, params.proposalId, body.reason)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/map-proposals/{proposalId}/withdrawal',
    operation: 'withdrawMapProposal',
    tag: 'areas',
    summary: 'Take a proposal back',
    description: 'By the one who proposed it.',
    permission: 'map.withdraw',
    params: proposalParam,
    answer: z.null(),
    status: 204,
    errors: PROPOSAL_ERRORS,
    handle: async (tx, { params }, { actor, now }) => {
      await withdrawProposal(tx, actor, now, params.proposalId)
      return { body: null }
    },
  }),
]
