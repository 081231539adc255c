import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing } from '../../../platform/http/endpoint.ts'
import type { Transfer } from '../../../platform/http/transfer.ts'
import { addFile, addLink, readFile, removePaper } from './change-papers.ts'
import { NewLink } from './schema.ts'

export const paperEndpoints = [
  changing({
    method: 'post',
    path: '/meeting-items/{itemId}/links',
    operation: 'addMeetingLink',
    tag: 'meetings',
    summary: 'Add a link to read before the meeting',
    description: 'It follows the item: to the next meeting too, when the item is moved on.',
    permission: 'meeting.paper.add',
    params: z.object({ itemId: z.uuid() }),
    body: NewLink,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: ['meetingItem.notFound', 'meeting.ended'],
    handle: async (tx, { params, body }, { actor, now }) => ({
      body: { id: await addLink(tx, actor, now, params.itemId, body) },
    }),
  }),
  changing({
    method: 'delete',
    path: '/meeting-papers/{paperId}',
    operation: 'removeMeetingPaper',
    tag: 'meetings',
    summary: 'Take a paper away from an item',
    description: 'Until its meeting is over. What minutes have named stays.',
    permission: 'meeting.paper.remove',
    params: z.object({ paperId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['meetingPaper.notFound', 'meetingPaper.inMinutes', 'meetingItem.notFound', 'meeting.ended'],
    handle: async (tx, { params }, { actor, now }) => {
      await removePaper(tx, actor, now, params.paperId)
      return { body: null }
    },
  }),
]

/** Files go in and out as they are: in as multipart, out always as a download. */
export const paperTransfers: readonly Transfer[] = [
  {
    kind: 'upload',
    path: '/meeting-items/{itemId}/files',
    operation: 'addMeetingFile',
    summary: 'Add a file to read before the meeting',
    permission: 'meeting.paper.add',
    handle: async (tx, { params, name, file }, { actor, now }) => {
      const itemId = z.uuid().safeParse(params['itemId']).data
      if (!itemId) throw new Problem('meetingItem.notFound')
      return { id: await addFile(tx, actor, now, itemId, { name, file }) }
    },
  },
  {
    kind: 'download',
    path: '/meeting-papers/{paperId}/content',
    operation: 'getMeetingPaperContent',
    summary: 'The content of a file of a meeting',
    permission: 'meeting.read',
    handle: (read, { params }) => readFile(read, params['paperId'] ?? ''),
  },
]
