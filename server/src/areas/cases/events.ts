import type { EventTable } from '../../platform/area.ts'

/** Every event of the cases, and who is told. What waits for somebody shows in Min dag; mails go to the company only. */
export const caseEvents = {
  'case.received': { tells: 'the company by mail; the pilot on duty in Min dag' },
  'case.edited': { tells: 'nobody' },
  'case.accountabilityTaken': { tells: 'the company by mail, with the name' },
  'case.promised': { tells: 'the company by mail' },
  'case.waiting': { tells: 'the company by mail' },
  'case.resumed': { tells: 'nobody' },
  'case.linked': { tells: 'nobody' },
  'case.closed': { tells: 'the company by mail' },
  'case.reopened': { tells: 'the pilot on duty in Min dag' },
  'part.offered': { tells: 'the unit in Min dag' },
  'part.accepted': { tells: 'nobody' },
  'part.declined': { tells: 'the accountable in Min dag' },
  'part.started': { tells: 'nobody' },
  'part.waiting': { tells: 'nobody' },
  'part.resumed': { tells: 'nobody' },
  'part.answered': { tells: 'the accountable in Min dag' },
  'part.withdrawn': { tells: 'nobody' },
  'combinedAnswer.saved': { tells: 'nobody' },
  'combinedAnswer.sent': { tells: 'the company by mail' },
  'note.written': { tells: 'nobody' },
  'message.sent': { tells: 'the company by mail' },
  'message.received': { tells: 'the accountable in Min dag' },
  'attachment.added': { tells: 'nobody' },
  'view.saved': { tells: 'nobody' },
  'view.changed': { tells: 'nobody' },
  'view.deleted': { tells: 'nobody' },
  'view.restored': { tells: 'nobody' },
  'view.chosenFirst': { tells: 'nobody' },
} as const satisfies EventTable

export type CaseEventName = keyof typeof caseEvents
