import { z } from 'zod'
import { record } from '../../../platform/events/record.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { findIntroduction, noteIntroduction } from './store.ts'

export const introductionEndpoints = [
  reading({
    path: '/me/introduction',
    operation: 'getMyIntroduction',
    tag: 'members',
    summary: 'Whether I have read the introduction',
    description: 'When the member who is signed in read the introduction and tried the practice case.',
    permission: 'introduction.own',
    answer: z.object({
      readAt: z.iso.datetime().nullable(),
      practisedAt: z.iso.datetime().nullable(),
    }),
    errors: [],
    handle: async (read, _input, { actor }) => {
      const row = await findIntroduction(read, memberOf(actor).memberId)
      return {
        body: {
          readAt: row?.read_at?.toISOString() ?? null,
          practisedAt: row?.practised_at?.toISOString() ?? null,
        },
      }
    },
  }),
  changing({
    method: 'post',
    path: '/me/introduction',
    operation: 'noteMyIntroduction',
    tag: 'members',
    summary: 'Note that I have read it, or practised',
    description: 'The first time counts; to do it again changes nothing.',
    permission: 'introduction.own',
    body: z.strictObject({ step: z.enum(['read', 'practised']) }),
    answer: z.null(),
    status: 204,
    errors: [],
    handle: async (tx, { body }, { actor, now }) => {
      const { memberId } = memberOf(actor)
      if (await noteIntroduction(tx, memberId, body.step, now))
        await record(tx, actor, now, { name: 'member.introduced', data: { memberId, step: body.step } })
      return { body: null }
    },
  }),
]
