import type { Tone } from '../../../../../ui/status-tag.tsx'

/** Every event that the server writes about a case, and the mark it has in the timeline. */
export const eventTones = {
  'case.received': 'new',
  'case.edited': 'ended',
  'case.accountabilityTaken': 'active',
  'case.accountabilityMoved': 'active',
  'case.handoverProposed': 'new',
  'case.handedOver': 'active',
  'case.handoverDeclined': 'danger',
  'case.handoverWithdrawn': 'ended',
  'case.handoverLapsed': 'attention',
  'case.handoverReaddressed': 'attention',
  'case.handoverKept': 'ended',
  'case.promised': 'active',
  'case.waiting': 'waiting',
  'case.resumed': 'active',
  'case.woken': 'attention',
  'case.companyReminded': 'waiting',
  'case.delayTold': 'attention',
  'case.linked': 'ended',
  'case.mailResent': 'active',
  'signal.raised': 'attention',
  'signal.escalated': 'danger',
  'signal.ended': 'good',
  'case.closed': 'good',
  'case.reopened': 'attention',
  'part.offered': 'new',
  'part.accepted': 'active',
  'part.declined': 'danger',
  'part.started': 'active',
  'part.waiting': 'waiting',
  'part.resumed': 'active',
  'part.woken': 'attention',
  'part.matterNamed': 'ended',
  'decisionRequest.received': 'attention',
  'decisionRequest.ended': 'good',
  'part.answered': 'good',
  'part.withdrawn': 'ended',
  'dispute.raised': 'attention',
  'dispute.stated': 'ended',
  'dispute.resolved': 'good',
  'dispute.ended': 'ended',
  'combinedAnswer.saved': 'ended',
  'combinedAnswer.sent': 'good',
  'note.written': 'ended',
  'message.sent': 'active',
  'message.received': 'attention',
  'attachment.added': 'ended',
} as const satisfies Record<string, Tone>

export type EventName = keyof typeof eventTones

export function isKnownEvent(name: string): name is EventName {
  return Object.hasOwn(eventTones, name)
}
