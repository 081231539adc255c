import type { CaseId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'

/** What the area needs from outside to take mail in: a mailbox that is emptied, and somebody who reads raw mail. */

/** A mail as it lies in the mailbox. */
export type ArrivedMail = {
  /** What the mailbox calls it, to name it again when it has been kept. */
  readonly uid: number
  readonly receivedAt: Date
  readonly size: number
  /** The whole mail; its head alone when it is larger than the limit. */
  readonly raw: Buffer
  readonly isWhole: boolean
}

export type EmptyMailbox = {
  /** A name without secrets, such as `lots@kommun.example/INBOX`. */
  readonly name: string
  /**
   * Gives every mail that has not been taken yet to `keep`, one after the other, the oldest first. A mail is marked on
   * the server as taken when `keep` has returned, and not before. @returns how many there were
   */
  empty(keep: (mail: ArrivedMail) => Promise<void>): Promise<number>
}

export type MailFile = {
  readonly name: string
  readonly mediaType: string
  readonly content: Buffer
  /** A signature's picture and the like: a part of how the mail looks, not something that was sent along. */
  readonly isDecoration: boolean
}

/** A part of a mail by which a calendar answers an invitation (RFC 6047), as its sender wrote it. */
export type CalendarPart = {
  /** What the mail says of the part, where it does. */
  readonly method: string | undefined
  /** Empty when the part is too large to be looked at. */
  readonly text: string
}

/** A mail that has been read. Nothing in it is to be trusted. */
export type ReadMail = {
  readonly messageId: string | null
  readonly inReplyTo: readonly string[]
  readonly references: readonly string[]
  /** Empty when the mail names nobody, or nobody that mail can be sent to. */
  readonly from: { readonly address: string; readonly name: string }
  /** Every address that it was sent or delivered to. */
  readonly to: readonly string[]
  readonly subject: string
  /** Plain text, made from the HTML when there is nothing else. */
  readonly text: string
  /** Names in small letters, each with its values in order, unfolded. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  readonly files: readonly MailFile[]
  /** The parts of a report on delivery, as they are. */
  readonly reports: readonly string[]
  /** Mails and heads of mails that it carries, as they are. */
  readonly carried: readonly string[]
  readonly isEncrypted: boolean
  readonly calendarAnswers: readonly CalendarPart[]
}

/** What a mail brings to those who have sent invitations. */
export type CalendarMail = {
  readonly parts: readonly CalendarPart[]
  /** The mail's sender, in lower case. */
  readonly from: string
  /** What was written beside the parts. */
  readonly text: string
  readonly receivedAt: Date
}

/**
 * Takes the answers to invitations out of a mail, in the transaction that places it, and may be asked again with the same.
 * @returns undefined when they are to none of ours; else the case that they are about, where there is one
 */
export type TakeAnswers = (
  tx: Tx,
  kit: Kit,
  now: Date,
  mail: CalendarMail,
) => Promise<{ readonly caseId: CaseId | null } | undefined>

export type MailReader = (raw: Buffer) => Promise<ReadMail>
