import type { Locale } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { dayOf, timeOf } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import { describeCases, tellCompany, tellFormer } from '../../cases/index.ts'
import { calendarOfSlot, type ToldSlot } from './calendar-of-slot.ts'
import type { Time } from './rules.ts'
import type { SlotRow } from './store.ts'

/** Each news of a company's time, and what its calendar is told with it. */
const METHOD = {
  meetingBooked: 'REQUEST',
  meetingMoved: 'REQUEST',
  meetingCancelled: 'CANCEL',
  meetingCancelledChoose: 'CANCEL',
} as const
export type SlotNews = keyof typeof METHOD

export const toldOf = (row: SlotRow): ToldSlot => ({
  id: row.id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  place: row.place,
  link: row.link,
  leader: row.leader,
  sequence: row.sequence,
})

/** "torsdag 3 december 2026 kl. 14.10–14.30" */
export function slotInWords({ startsAt, endsAt }: Time, locale: Locale): string {
  const day = dayInWords(dayOf(startsAt), locale)
  return words(locale)('meetingMail:company.when', { day, from: timeOf(startsAt), to: timeOf(endsAt) })
}

/**
 * Writes to the company of a case that it has a time, that it is changed, or that it is none any more: a mail to each who
 * follows the case, with the message that puts it into their calendar.
 */
export async function tellSlot(
  tx: Tx,
  kit: Kit,
  now: Date,
  caseId: CaseId,
  slot: ToldSlot,
  kind: SlotNews,
  only?: string,
): Promise<void> {
  const number = (await describeCases(tx, [caseId])).get(caseId)?.number ?? ''
  const method = METHOD[kind]
  await tellCompany(tx, kit, now, caseId, {
    kind,
    key: `slot:${slot.id}:${slot.sequence}:${kind}`,
    ...(only === undefined ? {} : { only }),
    ...(method === 'REQUEST' ? { body: (locale: Locale) => whereInWords(slot, locale) } : {}),
    meeting: {
      when: (locale) => slotInWords(slot, locale),
      calendar: (locale, to) => ({
        method,
        text: calendarOfSlot(slot, { method, number, stamp: now }, to, kit.config, locale),
      }),
    },
  })
}

/** The case has another address: it gets the time as if it had just been booked. */
export const tellNewContact = (
  tx: Tx,
  kit: Kit,
  now: Date,
  caseId: CaseId,
  slot: ToldSlot,
  email: string,
): Promise<void> => tellSlot(tx, kit, now, caseId, slot, 'meetingBooked', email)

/** The address that the case had gets the time out of its calendar. */
export async function tellOldContact(
  tx: Tx,
  kit: Kit,
  now: Date,
  caseId: CaseId,
  slot: ToldSlot,
  to: { readonly name: string; readonly email: string },
): Promise<void> {
  const number = (await describeCases(tx, [caseId])).get(caseId)?.number ?? ''
  await tellFormer(tx, kit, now, caseId, {
    key: `slot:${slot.id}:${slot.sequence}:former`,
    email: to.email,
    when: (locale) => slotInWords(slot, locale),
    calendar: (locale) => ({
      method: 'CANCEL',
      text: calendarOfSlot(slot, { method: 'CANCEL', number, stamp: now }, to, kit.config, locale),
    }),
  })
}

function whereInWords({ place, link, leader }: ToldSlot, locale: Locale): string {
  const t = words(locale)
  return [
    place ? t('meetingMail:place', { place }) : '',
    link ? t('meetingMail:online', { link }) : '',
    t('meetingMail:company.leader', { leader }),
  ]
    .filter(Boolean)
    .join('\n')
}
