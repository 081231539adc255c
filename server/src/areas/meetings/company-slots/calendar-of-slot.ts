import type { Locale } from '../../../kernel/actor.ts'
import { words } from '../../../platform/i18n/words.ts'
import { bareAddress } from '../../../platform/mail/reference.ts'
import { cancelled, wholeOf } from '../calendar/components.rules.ts'
import { singleEntry } from '../calendar/entries.rules.ts'
import { singleUid } from '../calendar/uid.rules.ts'
import { writeCalendar } from '../calendar/write-calendar.rules.ts'

export type ToldSlot = {
  readonly id: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly link: string
  readonly leader: string
  readonly sequence: number
}

type House = { readonly municipality: string; readonly publicUrl: string; readonly mailFrom: string }

/**
 * A company's time as its own calendar gets it: an event by itself, which says the number of its case and nothing else of
 * the meeting. Each who gets it is named in their own alone.
 */
export function calendarOfSlot(
  slot: ToldSlot,
  message: { readonly method: 'REQUEST' | 'CANCEL'; readonly number: string; readonly stamp: Date },
  to: { readonly name: string; readonly email: string },
  { municipality, publicUrl, mailFrom }: House,
  locale: Locale,
): string {
  const t = words(locale)
  const entry = singleEntry({
    uid: singleUid('item', slot.id, new URL(publicUrl).hostname),
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    title: t('meetingMail:company.title', { municipality, number: message.number }),
    description: t('meetingMail:company.about', { leader: slot.leader }),
    place: slot.place,
    link: slot.link,
    organizer: { name: municipality, address: bareAddress(mailFrom) },
    attendees: [
      { name: to.name || to.email, address: to.email, attendance: 'needsAction', isOptional: false },
    ],
  })
  const event = wholeOf(entry, slot.sequence)
  const events = [message.method === 'CANCEL' ? cancelled(event, entry.attendees) : event]
  return writeCalendar({ method: message.method, events, stamp: message.stamp })
}
