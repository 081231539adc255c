import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { tellMembers } from '../../../platform/live/tell-members.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { caseFacts } from '../case-store.ts'
import { listMentionable, markMentionsSeen } from './store.ts'

const caseParam = z.object({ caseId: z.uuid() })

export const mentionEndpoints = [
  reading({
    path: '/cases/{caseId}/mentionable',
    operation: 'listMentionable',
    tag: 'conversation',
    summary: 'Who may be mentioned in a note',
    description: 'Members who may read the case, by the start of a name: those who take part first.',
    permission: 'note.write',
    params: caseParam,
    query: z.object({
      q: z.string().trim().max(60).default('').meta({ description: 'The start of a first or last name.' }),
      within: z.uuid().optional().meta({ description: 'Only of this authority, to which the note is kept.' }),
    }),
    answer: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          title: z.string(),
          titleEn: z.string(),
          unit: z.string().nullable(),
          unitEn: z.string().nullable(),
        }),
      ),
    }),
    errors: ['case.notFound'],
    handle: async (read, { params, query }, { actor, now }) => {
      await caseFacts(read, params.caseId)
      const { memberId: but } = memberOf(actor)
      const asked = { text: query.q, within: query.within ?? null, but, now, most: 8 }
      return { body: { items: await listMentionable(read, params.caseId, asked) } }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/mentions/seen',
    operation: 'markMentionsSeen',
    tag: 'conversation',
    summary: 'I have seen where I am mentioned',
    description: 'The caller, and those they stand in for, have no mention in the case waiting any more.',
    permission: 'note.write',
    params: caseParam,
    answer: z.null(),
    status: 204,
    errors: ['case.notFound'],
    handle: async (tx, { params }, { actor, now }) => {
      const member = memberOf(actor)
      await caseFacts(tx, params.caseId)
      const those = [member.memberId, ...member.covers.map(({ memberId }) => memberId)]
      if (await markMentionsSeen(tx, params.caseId, those, now)) {
        await tellMembers(tx, 'my-day', [member.memberId])
      }
      return { body: null }
    },
  }),
]
