/**
 * How much is answered automatically, so that two machines that answer each other stop. Zammad's figures for mails that
 * its triggers send (app/models/ticket.rb): so many minutes, so many mails to one recipient of one case, and to one
 * recipient in all.
 */
export const REPLY_CAPS = [
  { minutes: 10, perCase: 10, inAll: 30 },
  { minutes: 30, perCase: 15, inAll: 60 },
  { minutes: 60, perCase: 25, inAll: 120 },
  { minutes: 180, perCase: 50, inAll: 240 },
  { minutes: 600, perCase: 100, inAll: 360 },
] as const

/**
 * How many cases one sender, and all of them, may begin by mail before somebody looks. FreeScout answers one customer
 * automatically at most 10 times in 180 minutes; a case is more than an answer.
 */
export const CASE_CAPS = { hours: 24, perSender: 5, inAll: 200 } as const

export type Sent = { readonly minutes: number; readonly perCase: number; readonly inAll: number }

/** Whether one more automatic answer is too many; `sent` says how many went to the recipient in each window. */
export function isBeyondCaps(sent: readonly Sent[]): boolean {
  return REPLY_CAPS.some((cap) => {
    const there = sent.find(({ minutes }) => minutes === cap.minutes)
    return there !== undefined && (there.perCase >= cap.perCase || there.inAll >= cap.inAll)
  })
}

export function isBeyondCases(begun: { readonly bySender: number; readonly inAll: number }): boolean {
  return begun.bySender >= CASE_CAPS.perSender || begun.inAll >= CASE_CAPS.inAll
}
