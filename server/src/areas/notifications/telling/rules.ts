import type { Actor } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { NoticeGroup, Telling } from '../../../platform/notices.ts'
import { type Choices, DEFAULT_CHOICES } from '../choices/rules.ts'

/** Mails wait this long, so that what is done in one go is told in one. */
const GATHERS_MS = 60_000

export type Reached = {
  /** Which of the tellings: its place in their list. */
  readonly telling: number
  readonly memberId: MemberId
  readonly insteadOf: MemberId | null
  readonly away: boolean
}

/** Each person hears of an event once, by the first telling that names them, and never of what they did themselves. */
export function chooseReached(reached: readonly Reached[], actor: Actor): Reached[] {
  const chosen = new Map<MemberId, Reached>()
  for (const one of [...reached].sort((a, b) => a.telling - b.telling)) {
    if (actor.kind === 'member' && actor.memberId === one.memberId) continue
    if (!chosen.has(one.memberId)) chosen.set(one.memberId, one)
  }
  return [...chosen.values()]
}

export type Delivery = { readonly mailDueAt: Date | null; readonly digestSince: Date | null }

/**
 * When and how it leaves the house. For somebody who is away it waits for their first digest back, whatever they have
 * chosen.
 */
export function decideDelivery(
  group: NoticeGroup,
  away: boolean,
  now: Date,
  choices: Choices = DEFAULT_CHOICES,
): Delivery {
  const way = away ? 'digest' : choices.by[group]
  return {
    mailDueAt: way === 'mail' ? new Date(now.getTime() + GATHERS_MS) : null,
    digestSince: way === 'digest' ? now : null,
  }
}

/** What has a mail of its own stands in the app and is not sent again. */
export const NOT_SENT: Delivery = { mailDueAt: null, digestSince: null }

/** What news is about: one unseen notice for each of them and kind counts up. */
export function aboutOf(caseId: string | undefined, telling: Telling): { about: string; leadsTo: string } {
  const leadsTo = telling.leadsTo ?? (caseId ? `/cases/${caseId}` : '/my-day')
  return { about: caseId ? `case:${caseId}` : leadsTo, leadsTo }
}
