import type { CaseView, CombinedAnswer, Part } from '../shapes.ts'
import { isPartEnded } from '../status.ts'

/** The dialogs of a case: one at a time. */
export type CaseDialog =
  | 'take'
  | 'handover'
  | 'promise'
  | 'nextStep'
  | 'edit'
  | 'visibility'
  | 'link'
  | 'duplicate'
  | 'close'
  | 'reopen'
  | 'wait'
  | 'delay'
  | 'decisionRequest'
  | 'referral'
  | 'dispute'
  | 'conflict'

/** What the viewer most likely is here to do. */
export type MainTask =
  | { readonly kind: 'accept' | 'answer'; readonly partId: string }
  | { readonly kind: 'offer' }
  | { readonly kind: 'compose' }
  | { readonly kind: 'close' }
  | { readonly kind: 'take' }

type Facts = {
  of: Pick<CaseView, 'status' | 'may'>
  parts: readonly Pick<Part, 'id' | 'status' | 'may'>[]
  answer: Pick<CombinedAnswer, 'sent' | 'waitsFor' | 'conflicts'> | undefined
}

/** The one main action of the page, in the order that the case goes through; null when it waits for others. */
export function mainTask({ of: { status, may }, parts, answer }: Facts): MainTask | null {
  if (status === 'closed') return null
  const offer = parts.find((part) => part.may.accept)
  if (offer) return { kind: 'accept', partId: offer.id }
  const mine = parts.find((part) => part.may.answer && part.status !== 'answered')
  if (mine) return { kind: 'answer', partId: mine.id }
  const live = parts.filter((part) => part.status !== 'declined' && part.status !== 'withdrawn')
  if (may.offerParts && live.length === 0) return { kind: 'offer' }
  const isAnswered = live.some((part) => part.status === 'answered')
  if (may.compose && isAnswered && answer?.waitsFor.length === 0 && answer.conflicts === 0)
    return { kind: 'compose' }
  const isDone = parts.every((part) => isPartEnded(part.status))
  if (may.close && isDone && (answer?.sent.length ?? 0) > 0) return { kind: 'close' }
  if (may.take && status === 'received') return { kind: 'take' }
  return null
}
