export type CaughtMail = {
  readonly id: number
  readonly at: Date
  readonly to: string
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly html: string
}
