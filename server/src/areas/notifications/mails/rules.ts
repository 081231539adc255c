import type { NoticeGroup } from '../../../platform/notices.ts'

/** Within so many hours there is one mail of the same thing, unless something new waits for the member. */
export const WINDOW_HOURS = 6

const URGENT: ReadonlySet<NoticeGroup> = new Set(['waits', 'mentions'])

/** What is to be mailed of one thing to one member. */
export type DueMail = {
  readonly groups: readonly NoticeGroup[]
  readonly mayRead: boolean
  /** When the last mail of the same thing was put into the outbox. */
  readonly lastMailedAt: Date | null
}

/** `drop`: never; `wait`: the window is not over yet. */
export function decideMail({ groups, mayRead, lastMailedAt }: DueMail, now: Date): 'send' | 'wait' | 'drop' {
  if (!mayRead) return 'drop'
  if (lastMailedAt === null || groups.some((group) => URGENT.has(group))) return 'send'
  return now.getTime() - lastMailedAt.getTime() >= WINDOW_HOURS * 3_600_000 ? 'send' : 'wait'
}
