import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { choose } from './choose.ts'
import { DEFAULT_CHOICES } from './rules.ts'
import { ChoicesEdit, ChoicesView } from './schema.ts'
import { listChoices } from './store.ts'

export const choiceEndpoints = [
  reading({
    path: '/notice-choices',
    operation: 'getNoticeChoices',
    tag: 'notices',
    summary: 'How I hear of what happens',
    description: 'What the caller has chosen, or what holds for everybody who has chosen nothing.',
    permission: 'notice.choose',
    answer: ChoicesView,
    errors: [],
    handle: async (read, _input, { actor }) => {
      const member = memberOf(actor)
      const chosen = (await listChoices(read, [member.memberId])).get(member.memberId)
      const isHead = member.units.some(({ role }) => role === 'head')
      const version = chosen?.version ?? 0
      return { version, body: { ...(chosen ?? DEFAULT_CHOICES), isHead, version } }
    },
  }),
  changing({
    method: 'put',
    path: '/notice-choices',
    operation: 'chooseNotices',
    tag: 'notices',
    summary: 'Choose how I hear of what happens',
    description:
      'For each kind of news: by mail at once, in the daily digest, or in the app only; and when mails wait. The first choice sends If-Match "0".',
    permission: 'notice.choose',
    versioned: true,
    body: ChoicesEdit,
    answer: z.object({ version: z.int() }),
    errors: [],
    handle: async (tx, { body }, { actor, now, ifVersion }) => {
      const version = await choose(tx, actor, now, body, ifVersion ?? 0)
      return { version, body: { version } }
    },
  }),
]
