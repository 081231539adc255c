import { dayOf, timeOf } from '../../../kernel/local-day.ts'
import { isServiceDay, type ServiceCalendar } from '../../../kernel/office-hours.ts'
import type { NoticeGroup } from '../../../platform/notices.ts'

/** How a member hears of one kind of news. In the app they always do. */
export const WAYS = ['mail', 'digest', 'app'] as const
export type Way = (typeof WAYS)[number]

/** What a member has chosen. Times of the day are Swedish, `HH:MM`; mails wait from the first to the second. */
export type Choices = {
  readonly by: Readonly<Record<NoticeGroup, Way>>
  /** The weekly digest for heads. */
  readonly weekly: boolean
  /** The weekly digest of what others do with what one follows. */
  readonly following: boolean
  readonly quiet: { readonly from: string; readonly to: string } | null
  readonly quietDays: boolean
}

/** What waits for an answer, and what somebody asks one by name, comes at once; the rest once a day. */
export const DEFAULT_CHOICES: Choices = {
  by: { waits: 'mail', mentions: 'mail', cases: 'digest', unit: 'digest', signals: 'digest' },
  weekly: true,
  following: true,
  quiet: { from: '18:00', to: '07:00' },
  quietDays: true,
}

/** Whether mails wait at this instant. Quiet hours may go over midnight: from 18 to 07. */
export function isQuiet(at: Date, { quiet, quietDays }: Choices, calendar: ServiceCalendar): boolean {
  if (quietDays && !isServiceDay(dayOf(at), calendar)) return true
  if (!quiet) return false
  const time = timeOf(at)
  const { from, to } = quiet
  return from < to ? from <= time && time < to : from <= time || time < to
}
