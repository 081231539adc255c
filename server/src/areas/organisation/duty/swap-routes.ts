import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { changing, type Endpoint, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { organisationPermissions } from '../permissions.ts'
import type { SwapAct } from './rules.ts'
import { GiveDuty, NewSwap, SwapView } from './schema.ts'
import { answerSwap, giveDuty, proposeSwap } from './swap-duty.ts'
import { listOpenSwaps, type SwapRow } from './swap-store.ts'

function presentSwap(row: SwapRow, actor: Actor): z.input<typeof SwapView> {
  const mayAsk = may(organisationPermissions['duty.swap'], actor, undefined as never)
  const is = (id: string) => mayAsk && actor.kind === 'member' && actor.memberId === id
  return {
    id: row.id,
    from: { id: row.fromId, name: row.fromName },
    to: { id: row.toId, name: row.toName },
    duty: { id: row.dutyId, from: row.begins.toISOString(), to: row.ends.toISOString() },
    inReturn:
      row.inReturnId && row.inReturnBegins && row.inReturnEnds
        ? {
            id: row.inReturnId,
            from: row.inReturnBegins.toISOString(),
            to: row.inReturnEnds.toISOString(),
          }
        : null,
    proposedAt: row.proposedAt.toISOString(),
    may: { answer: is(row.toId), withdraw: is(row.fromId) },
  }
}

const answering = (
  act: SwapAct,
  operation: string,
  path: string,
  summary: string,
  description: string,
): Endpoint =>
  changing({
    method: 'post',
    path: `/duty-swaps/{swapId}/${path}`,
    operation,
    tag: 'duty',
    summary,
    description,
    permission: 'duty.swap',
    params: z.object({ swapId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['dutySwap.notFound', 'dutySwap.answered', ...(act === 'accept' ? ['dutySwap.lapsed'] : [])],
    handle: async (tx, { params }, { actor, now }) => {
      await answerSwap(tx, actor, now, params.swapId, act)
      return { body: null }
    },
  })

export const swapEndpoints = [
  changing({
    method: 'put',
    path: '/duty-periods/{dutyId}/member',
    operation: 'giveDuty',
    tag: 'duty',
    summary: 'Give a period on duty to another pilot',
    description: 'At once, by who plans. Of a period under way the rest changes hands now.',
    permission: 'duty.plan',
    params: z.object({ dutyId: z.uuid() }),
    body: GiveDuty,
    answer: z.null(),
    status: 204,
    errors: ['duty.notFound', 'duty.past', 'duty.notPilot', 'duty.already'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await giveDuty(tx, actor, now, params.dutyId, body.memberId)
      return { body: null }
    },
  }),
  reading({
    path: '/duty-swaps',
    operation: 'listDutySwaps',
    tag: 'duty',
    summary: 'Proposals to swap duty',
    description: 'Those that can still be answered. One whose period has begun or changed hands has lapsed.',
    permission: 'organisation.read',
    answer: z.object({ items: z.array(SwapView) }),
    errors: [],
    handle: async (read, _, { actor, now }) => {
      const rows = await listOpenSwaps(read, now)
      return { body: { items: rows.map((row) => presentSwap(row, actor)) } }
    },
  }),
  changing({
    method: 'post',
    path: '/duty-swaps',
    operation: 'proposeDutySwap',
    tag: 'duty',
    summary: 'Ask another pilot to take a period',
    description: 'In return for one of theirs, or for nothing. The caller stays on duty until they accept.',
    permission: 'duty.swap',
    body: NewSwap,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: [
      'duty.notFound',
      'duty.notPilot',
      'dutySwap.already',
      'dutySwap.notYours',
      'dutySwap.notTheirs',
      'dutySwap.begun',
      'dutySwap.withSelf',
    ],
    handle: async (tx, { body }, { actor, now }) => ({
      body: { id: await proposeSwap(tx, actor, now, body) },
    }),
  }),
  answering(
    'accept',
    'acceptDutySwap',
    'acceptance',
    'Accept a swap of duty',
    'The periods change hands in one step.',
  ),
  answering('decline', 'declineDutySwap', 'refusal', 'Decline a swap of duty', 'Everything stays as it was.'),
  answering(
    'withdraw',
    'withdrawDutySwap',
    'withdrawal',
    'Take a proposed swap back',
    'By the pilot who proposed it.',
  ),
]
