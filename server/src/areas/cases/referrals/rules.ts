import { addDays, dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { CaseStatus, PartStatus } from '../facts.ts'

/** How somebody outside is done with what it was asked: it has said something, it was let off, or the case ended. */
export const ENDINGS = ['answered', 'no_comments', 'not_us', 'taken_back', 'ended_with_case'] as const
export type ReferralEnding = (typeof ENDINGS)[number]

/** What was found when it was asked whether confidentiality covers what is shown (OSL 2009:400). */
export const ASSESSMENTS = ['nothing_covered', 'left_out'] as const
export type Assessment = (typeof ASSESSMENTS)[number]

export const STATUSES = ['asked', 'more_time_asked', 'silent', ...ENDINGS] as const
export type ReferralStatus = (typeof STATUSES)[number]

export type StatusFacts = {
  readonly ending: ReferralEnding | null
  readonly moreUntil: LocalDay | null
  readonly silentAt: Date | null
}

export function statusOf({ ending, moreUntil, silentAt }: StatusFacts): ReferralStatus {
  return ending ?? (moreUntil ? 'more_time_asked' : silentAt ? 'silent' : 'asked')
}

/** `answer` and `askTime` are done outside, the others here. */
export type ReferralAct =
  | 'answer'
  | 'askTime'
  | 'takeBack'
  | 'prolong'
  | 'remind'
  | 'sendAgain'
  | 'refuseTime'

const ENDED: readonly ReferralAct[] = []

/** Whoever has been silent may still answer, for as long as the link opens; a reminder then needs a new day. */
const ACTS = {
  asked: ['answer', 'askTime', 'takeBack', 'prolong', 'remind', 'sendAgain'],
  more_time_asked: ['answer', 'takeBack', 'prolong', 'refuseTime', 'sendAgain'],
  silent: ['answer', 'askTime', 'takeBack', 'prolong', 'sendAgain'],
  answered: ENDED,
  no_comments: ENDED,
  not_us: ENDED,
  taken_back: ENDED,
  ended_with_case: ENDED,
} as const satisfies Record<ReferralStatus, readonly ReferralAct[]>

export function decideAct(
  status: ReferralStatus,
  act: ReferralAct,
): Verdict<undefined, 'referral.ended' | 'referral.notNow'> {
  const acts: readonly ReferralAct[] = ACTS[status]
  if (acts.length === 0) return refuse('referral.ended')
  return acts.includes(act) ? allow() : refuse('referral.notNow')
}

/** Whoever is asked has at most this many days: the part that waits for it wakes the day after. */
const LONGEST_DAYS = 119

function decideDay(
  today: LocalDay,
  day: LocalDay,
): Verdict<undefined, 'referral.dayTooSoon' | 'referral.dayTooLate'> {
  if (day <= today) return refuse('referral.dayTooSoon')
  return day > addDays(today, LONGEST_DAYS) ? refuse('referral.dayTooLate') : allow()
}

export type AskFacts = {
  readonly today: LocalDay
  readonly caseStatus: CaseStatus
  /** The part it is asked for; null when it is asked for the whole. */
  readonly partStatus: PartStatus | null
  readonly emails: readonly string[]
  readonly assessment: Assessment | null
  readonly leftOut: string
  readonly answerBy: LocalDay
}

/** A unit asks others for a part that it has taken and has not answered. */
const ASKS: readonly PartStatus[] = ['accepted', 'in_progress', 'awaiting_company', 'awaiting_part']

export function decideAsking(
  f: AskFacts,
): Verdict<
  undefined,
  | 'case.closed'
  | 'part.wrongState'
  | 'referral.notAssessed'
  | 'referral.leftOutMissing'
  | 'referral.sameAddress'
  | 'referral.dayTooSoon'
  | 'referral.dayTooLate'
> {
  if (f.caseStatus === 'closed') return refuse('case.closed')
  if (f.partStatus && !ASKS.includes(f.partStatus)) return refuse('part.wrongState')
  if (!f.assessment) return refuse('referral.notAssessed')
  if (f.assessment === 'left_out' && !f.leftOut.trim()) return refuse('referral.leftOutMissing')
  const emails = f.emails.map((email) => email.toLowerCase())
  if (new Set(emails).size < emails.length) return refuse('referral.sameAddress')
  return decideDay(f.today, f.answerBy)
}

/** More time is a later day than the one that was said. */
export function decideNewDay(
  today: LocalDay,
  answerBy: LocalDay,
  day: LocalDay,
): Verdict<undefined, 'referral.dayTooSoon' | 'referral.dayTooLate' | 'referral.dayNotLater'> {
  const verdict = decideDay(today, day)
  if (!verdict.allowed) return verdict
  return day > answerBy ? allow() : refuse('referral.dayNotLater')
}

/** Halfway it is reminded, once: after seven days of fourteen. Null when there is no day between. */
export function remindsOn(from: LocalDay, answerBy: LocalDay): LocalDay | null {
  const days = (Date.parse(answerBy) - Date.parse(from)) / 86_400_000
  const half = Math.floor(days / 2)
  return half < 1 ? null : addDays(from, half)
}

/** The last day is still the other's; what waits for it goes on the day after. */
export const wakesOn = (answerBy: LocalDay): LocalDay => addDays(answerBy, 1)

export type LinkFacts = {
  readonly ending: ReferralEnding | null
  readonly answerBy: LocalDay
  readonly isRevoked: boolean
  /** Days after the last day to answer on which the link still opens. */
  readonly linkDays: number
}

/** What a link opens now: the question, only the receipt of what was said, or nothing any more. */
export function linkOpens(f: LinkFacts, now: Date): 'question' | 'receipt' | 'nothing' {
  if (f.isRevoked || f.ending === 'taken_back' || f.ending === 'ended_with_case') return 'nothing'
  if (dayOf(now) > addDays(f.answerBy, f.linkDays)) return 'nothing'
  return f.ending ? 'receipt' : 'question'
}
