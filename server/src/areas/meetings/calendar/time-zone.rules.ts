import { instantAt, type LocalTime } from '../recurrence/slot.ts'

export const ZONE = 'Europe/Stockholm'

/**
 * Swedish time as a VTIMEZONE (RFC 5545, 3.6.5): summer time from the last Sunday of March, as since 1981, to the last
 * Sunday of October, as since 1996. Written out, as some clients refuse a TZID that the message does not explain.
 */
export const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
]
  .map((line) => `${line}\r\n`)
  .join('')

/** A day without a time: an event that begins with one lasts whole days, up to the day that it ends with. */
export const isAllDay = (time: LocalTime): boolean => time.length === 10

/** A DATE (3.3.4), which has no zone. */
export const onDay = (day: LocalTime): string => day.replaceAll('-', '')

/** A DATE-TIME of a Swedish clock, form 3 (3.3.5); its property carries the TZID. */
export const inZone = (time: LocalTime): string => `${time.replace(/[-:]/g, '')}00`

/** A DATE-TIME in UTC, form 2. */
export const inUtc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

export const untilUtc = (time: LocalTime): string => inUtc(instantAt(time))
