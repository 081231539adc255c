import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { NoticeTable } from '../../../platform/notices.ts'
import { tellAccountable, tellTakingPart } from '../taking-part.ts'

/** The side of the case where people talk. */
const talkOf = ({ caseId }: Recorded) => `/cases/${caseId}?tab=talk`

const ids = (given: unknown) => (Array.isArray(given) ? given.map(String) : [])

const template = { nobody: 'It is found among the templates, where its history says who did what.' } as const

export const conversationNotices = {
  'messageTemplate.written': template,
  'messageTemplate.changed': template,
  'messageTemplate.retired': template,
  'messageTemplate.restored': template,
  'note.written': {
    tells: async (tx, event) => {
      const to = ids(event.data['mentioned']).map((member) => ({ member, unit: null }))
      const authority = factOf(event, 'confidentialTo') ?? null
      return [
        { to, group: 'mentions', why: 'mentioned', says: 'note.mentioned', leadsTo: talkOf(event) },
        ...(await tellTakingPart(tx, event, { authority, leadsTo: talkOf(event) })),
      ]
    },
  },
  'message.sent': {
    settles: () => ['message'],
    tells: (tx, event) => tellTakingPart(tx, event, { leadsTo: talkOf(event) }),
  },
  'message.received': {
    tells: async (tx, event) => [
      ...(await tellAccountable(tx, event, { group: 'waits', waits: 'message', leadsTo: talkOf(event) })),
      ...(await tellTakingPart(tx, event, { leadsTo: talkOf(event) })),
    ],
  },
  'case.waiting': { settles: () => ['message'], tells: (tx, event) => tellTakingPart(tx, event) },
  'case.resumed': { tells: (tx, event) => tellTakingPart(tx, event) },
  'attachment.added': {
    tells: (tx, event) => tellTakingPart(tx, event, { leadsTo: `/cases/${event.caseId}?tab=files` }),
  },
  'attachment.stopped': {
    tells: (tx, event) =>
      tellAccountable(tx, event, {
        group: 'cases',
        words: { file: factOf(event, 'file') ?? '' },
        leadsTo: `/cases/${event.caseId}?tab=files`,
      }),
  },
} as const satisfies NoticeTable
