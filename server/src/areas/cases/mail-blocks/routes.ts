import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { record } from '../../../platform/events/record.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { liftBlock, listBlocks } from '../../../platform/mail/blocks.ts'
import { authorise, may, memberOf } from '../../../platform/permission/permission.ts'
import { caseFacts } from '../case-store.ts'
import { casePermissions } from '../permissions.ts'

const MOST = 200

const BlockView = z.object({
  id: z.uuid(),
  address: z.string(),
  reason: z.string(),
  since: z.string(),
  until: z.string(),
  caseId: z.uuid().nullable(),
  may: z.object({ lift: z.boolean() }),
})
type Row = Awaited<ReturnType<typeof listBlocks>>[number]
const present = ({ since, until, ...row }: Row, lift: boolean) => ({
  ...row,
  since: since.toISOString(),
  until: until.toISOString(),
  may: { lift },
})

export const mailBlockEndpoints = [
  reading({
    path: '/cases/{caseId}/mail-blocks',
    operation: 'listMailBlocksOfCase',
    tag: 'mail',
    summary: 'Addresses of a case that mail came back from',
    description: 'Nothing is mailed to them automatically for 60 days, or until the block is lifted.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: z.object({ items: z.array(BlockView) }),
    errors: ['case.notFound'],
    handle: async (read, { params: { caseId } }, { actor, now }) => {
      const facts = await caseFacts(read, caseId)
      const rows = await listBlocks(read, { now, caseId, most: MOST })
      const lift = may(casePermissions['mailBlock.lift'], actor, facts)
      return { body: { items: rows.map((row) => present(row, lift)) } }
    },
  }),
  reading({
    path: '/mail-blocks',
    operation: 'listMailBlocks',
    tag: 'mail',
    summary: 'All addresses that mail came back from',
    description:
      'Of mails that the caller may read, the latest first; also those of members, whose notices came back.',
    permission: 'mailBlock.read',
    answer: z.object({ items: z.array(BlockView) }),
    errors: [],
    handle: async (read, _input, { actor, now }) => {
      const rows = await listBlocks(read, { now, most: MOST })
      const lift = may(casePermissions['mailBlock.lift'], actor, null)
      return { body: { items: rows.map((row) => present(row, lift)) } }
    },
  }),
  changing({
    method: 'delete',
    path: '/mail-blocks/{blockId}',
    operation: 'liftMailBlock',
    tag: 'mail',
    summary: 'Mail to an address again',
    description: 'When it is known to work again, or was put right.',
    permission: 'mailBlock.lift',
    params: z.object({ blockId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['mailBlock.notFound', 'case.notFound'],
    handle: async (tx, { params }, { actor, now }) => {
      const lifted = await liftBlock(tx, params.blockId, memberOf(actor).memberId, now)
      if (!lifted) throw new Problem('mailBlock.notFound')
      const { caseId } = lifted
      authorise(casePermissions['mailBlock.lift'], actor, caseId ? await caseFacts(tx, caseId) : null)
      const event = { name: 'mailBlock.lifted', data: { blockId: params.blockId } }
      await record(tx, actor, now, caseId ? { ...event, caseId } : event)
      return { body: null }
    },
  }),
]
