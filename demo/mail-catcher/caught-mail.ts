export type CaughtMail = {
  readonly id: number
  readonly at: Date
  readonly to: string
  readonly from: string
  /** Where an answer goes: the address for answers, or the sender's. */
  readonly replyTo: string
  readonly messageId: string
  readonly subject: string
  readonly text: string
  readonly html: string
}
