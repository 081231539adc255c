import type { Meeting } from '../meeting/queries.ts'

export type Replies = NonNullable<Meeting['replies']>
export type Asked = Replies['people'][number]

export const groups = ['accepted', 'tentative', 'declined', 'unanswered', 'notInvited'] as const
export type Group = (typeof groups)[number]

/** Where somebody stands: an answer to an earlier time is none to the one that stands. */
export function groupOf({ answer, isInvited }: Asked): Group {
  if (!isInvited) return 'notInvited'
  return answer && !answer.isToEarlierTime ? answer.answer : 'unanswered'
}
