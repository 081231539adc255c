import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { NoticeTable } from '../../../platform/notices.ts'
import { tellAccountable } from '../taking-part.ts'

const talkOf = ({ caseId }: Recorded) => `/cases/${caseId}?tab=talk`
const waitsOf = (event: Recorded) => `mail:${factOf(event, 'mailId')}`
const settles = (event: Recorded) => [waitsOf(event)]

export const incomingMailNotices = {
  'incomingMail.held': {
    tells: (tx, event) =>
      tellAccountable(tx, event, { group: 'waits', waits: waitsOf(event), leadsTo: talkOf(event) }),
  },
  'incomingMail.putIn': { settles, nobody: 'What has been written is told of as a message.' },
  'incomingMail.refused': { settles, nobody: 'Who decides on the mail has done it.' },
  'incomingMail.returned': { nobody: 'Who has changed their mind knows that it waits again.' },
  'incomingMail.noted': {
    tells: async (tx, event) =>
      factOf(event, 'why') === 'bounced' && event.caseId
        ? tellAccountable(tx, event, { group: 'waits', leadsTo: talkOf(event) })
        : [],
  },
  'incomingMail.unplaced': {
    tells: () => [{ to: [{ duty: true }], group: 'waits', why: 'onDuty', leadsTo: '/incoming-mail' }],
  },
  'incomingMail.setAside': { nobody: 'It is found among what has been set aside.' },
  'mailBlock.lifted': { nobody: 'Who has done it knows; the log has it.' },
} as const satisfies NoticeTable
