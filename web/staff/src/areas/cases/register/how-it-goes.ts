import { daysUntil } from '../../../../../lib/dates.ts'
import type { CaseView, CombinedAnswer, Message, Part } from '../shapes.ts'

type Told = { readonly what: 'answer' | 'message' | 'receipt' | 'nothing'; readonly at: string | null }

/** The latest that the company has had in writing from us. */
export function lastTold(
  of: Pick<CaseView, 'contact' | 'receivedAt'>,
  messages: readonly Pick<Message, 'at' | 'direction'>[],
  answer: Pick<CombinedAnswer, 'sent'> | undefined,
): Told {
  const sent = answer?.sent.at(-1)?.sentAt ?? ''
  const written = messages.findLast(({ direction }) => direction === 'to_company')?.at ?? ''
  if (sent && sent >= written) return { what: 'answer', at: sent }
  if (written) return { what: 'message', at: written }
  return of.contact.email ? { what: 'receipt', at: of.receivedAt } : { what: 'nothing', at: null }
}

type Trouble = {
  readonly what: 'promiseLate' | 'partsLate' | 'declined' | 'offersLate' | 'offersWait'
  readonly tone: 'danger' | 'attention'
  readonly count: number
}

/** What most needs somebody, the worst first; null while all goes as it should. */
export function troubleOf(
  of: Pick<CaseView, 'promisedOn'>,
  parts: readonly Pick<Part, 'status' | 'dueOn' | 'acceptBy' | 'endedAt' | 'answeredAt' | 'area' | 'title'>[],
  present: Date,
): Trouble | null {
  const isPast = (day: string | null) => day !== null && daysUntil(day, present) < 0
  if (isPast(of.promisedOn)) return { what: 'promiseLate', tone: 'danger', count: 1 }
  const late = parts.filter((part) => !part.endedAt && !part.answeredAt && isPast(part.dueOn)).length
  if (late > 0) return { what: 'partsLate', tone: 'danger', count: late }
  const offers = parts.filter(({ status }) => status === 'offered')
  const overdue = offers.filter(({ acceptBy }) => isPast(acceptBy)).length
  if (overdue > 0) return { what: 'offersLate', tone: 'attention', count: overdue }
  const declined = parts.filter(
    (part, nth) => part.status === 'declined' && !isAskedAgain(parts, part, nth),
  ).length
  const isSent = parts.some(({ status }) => status === 'settled')
  if (declined > 0 && !isSent) return { what: 'declined', tone: 'attention', count: declined }
  return offers.length > 0 ? { what: 'offersWait', tone: 'attention', count: offers.length } : null
}

type Asked = Pick<Part, 'title' | 'area' | 'status'>

/** A declined part is in order once somebody else has been asked the same. */
function isAskedAgain(parts: readonly Asked[], declined: Asked, nth: number): boolean {
  return parts.some(
    ({ title, area, status }, other) =>
      other > nth &&
      status !== 'declined' &&
      status !== 'withdrawn' &&
      (title === declined.title || (area !== null && area.id === declined.area?.id)),
  )
}
