import type { Automatic } from './automatic.rules.ts'
import type { Bounce } from './bounce.rules.ts'

/** What is known of a mail when it is to be placed. */
export type PlacingFacts = {
  /** We have sent it ourselves. */
  readonly isOwn: boolean
  readonly isWhole: boolean
  readonly bounce: Bounce['what'] | null
  readonly automatic: Automatic | null
  /**
   * What it answers: a mail of ours by its signed reference, a mail that we know by its id, something that looks like a
   * reference of ours and is not, or nothing.
   */
  readonly reference: 'signed' | 'known' | 'expired' | 'forged' | 'none'
  /** The address is the one that the case has for its company, or that of a colleague who has been let in. */
  readonly isContact: boolean
  readonly isStaff: boolean
  /** The mail server says that the sender's domain did not send it. */
  readonly isUnverified: boolean
  readonly isSpam: boolean
  readonly isEncrypted: boolean
  readonly isCalendarAnswer: boolean
  readonly hasText: boolean
  readonly hasFiles: boolean
  readonly hasSender: boolean
  /** The subject names a case that there is. */
  readonly namesCase: boolean
  /** The sender, or all senders together, have begun as many cases as they may in a day. */
  readonly isBeyondCases: boolean
}

/** Why a mail ended where it did; each has words at `mails:why.…`. */
export const WHY = [
  'answer',
  'newCase',
  'own',
  'bounced',
  'delayed',
  'delivered',
  'bounceUnknown',
  'autoReply',
  'generated',
  'bulk',
  'noReply',
  'calendarAnswer',
  'sender',
  'staff',
  'unverified',
  'encrypted',
  'empty',
  'tooLarge',
  'expired',
  'forged',
  'spam',
  'noSender',
  'numberOnly',
  'tooMany',
  'unreadable',
] as const
export type Why = (typeof WHY)[number]

/**
 * Where a mail goes: into the conversation of its case, as a note beside it, to the accountable who decides, to a new
 * case, to the pilot who places it, or aside.
 */
export type Placing = {
  readonly to: 'message' | 'note' | 'hold' | 'newCase' | 'unplaced' | 'aside'
  readonly why: Why
}

const place = (to: Placing['to'], why: Why): Placing => ({ to, why })

/** In this order: what is a machine's first, then what belongs to a case, then what is new. */
export function decidePlacing(mail: PlacingFacts): Placing {
  if (mail.isOwn) return place('aside', 'own')
  const belongs = mail.reference === 'signed' || mail.reference === 'known' || mail.reference === 'expired'
  if (mail.bounce === 'delivered') return place('aside', 'delivered')
  if (mail.bounce)
    return belongs
      ? place('note', mail.bounce === 'failed' ? 'bounced' : 'delayed')
      : place('aside', 'bounceUnknown')
  if (mail.automatic === 'autoReply') return place(belongs ? 'note' : 'aside', 'autoReply')
  if (belongs) return onCase(mail)
  return withoutCase(mail)
}

/** An answer to an invitation that may be looked at: whole, from who it says that it is, as far as the mail server knows. */
export const isCredibleAnswer = (mail: PlacingFacts): boolean =>
  mail.isCalendarAnswer &&
  mail.isWhole &&
  mail.hasSender &&
  mail.bounce === null &&
  !mail.isOwn &&
  !mail.isUnverified &&
  !mail.isSpam

/** Only what the company's own address has sent, in answer to us, is put in as the company's word. */
function onCase(mail: PlacingFacts): Placing {
  if (mail.automatic === 'generated' || mail.automatic === 'noReply') return place('note', mail.automatic)
  if (mail.isCalendarAnswer) return place('note', 'calendarAnswer')
  if (mail.isStaff) return place('hold', 'staff')
  if (!mail.isContact) return place('hold', 'sender')
  if (mail.isUnverified) return place('hold', 'unverified')
  if (mail.reference === 'expired') return place('hold', 'expired')
  if (!mail.isWhole) return place('hold', 'tooLarge')
  if (!mail.hasText && mail.isEncrypted) return place('hold', 'encrypted')
  if (!mail.hasText && !mail.hasFiles) return place('note', 'empty')
  return place('message', 'answer')
}

/** What is doubtful waits for somebody, and nobody is written to because of it. */
function withoutCase(mail: PlacingFacts): Placing {
  if (mail.reference === 'forged') return place('unplaced', 'forged')
  if (mail.isSpam) return place('unplaced', 'spam')
  if (mail.automatic) return place('unplaced', mail.automatic)
  if (mail.isCalendarAnswer) return place('unplaced', 'calendarAnswer')
  if (!mail.hasSender) return place('unplaced', 'noSender')
  if (mail.isStaff) return place('unplaced', 'staff')
  if (mail.isUnverified) return place('unplaced', 'unverified')
  if (!mail.isWhole) return place('unplaced', 'tooLarge')
  if (mail.isEncrypted && !mail.hasText) return place('unplaced', 'encrypted')
  if (!mail.hasText) return place('unplaced', 'empty')
  if (mail.namesCase) return place('unplaced', 'numberOnly')
  if (mail.isBeyondCases) return place('unplaced', 'tooMany')
  return place('newCase', 'newCase')
}

const PREFIX = /^\s*((re|sv|svar|fw|fwd|vb|vs|aw)\s*(\[\d+\])?\s*:\s*)+/i

/** What a new case is called: the subject without what programs put before it. */
export function titleOf(subject: string, text: string): string {
  const title = subject.replace(PREFIX, '').trim()
  return title.length >= 3
    ? title
    : (text
        .split('\n')
        .find((line) => line.trim().length >= 3)
        ?.trim() ?? subject)
}

/** A case number in a subject. It says what somebody means, not that they may write there. */
export const caseNumbersIn = (subject: string) =>
  [...subject.matchAll(/\bL-\d{4}-\d{5,}\b/gi)].map(([number]) => number.toUpperCase())
