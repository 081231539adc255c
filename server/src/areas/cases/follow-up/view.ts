import type { z } from 'zod'
import type { FollowUpView } from './schema.ts'
import type { FollowUp } from './store.ts'

export function presentFollowUp(followUp: FollowUp): z.input<typeof FollowUpView> {
  const { closedAt, answeredAt, changedAt, scores, body } = followUp
  return {
    closedAt: closedAt.toISOString(),
    answeredAt: answeredAt.toISOString(),
    changedAt: changedAt.toISOString(),
    scores,
    body,
  }
}
