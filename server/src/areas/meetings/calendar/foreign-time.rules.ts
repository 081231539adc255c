import { type LocalTime, localTime } from '../recurrence/slot.ts'
import { ZONE } from './time-zone.rules.ts'

/**
 * The zones that Outlook names in its own way, as far as people who are invited to a Swedish municipality live in them. What
 * is named otherwise is taken for Swedish time: it is what we sent, and a message that comes back says it in its own words.
 */
const BY_OUTLOOK: Readonly<Record<string, string>> = {
  'w. europe standard time': ZONE,
  'romance standard time': ZONE,
  'central europe standard time': ZONE,
  'central european standard time': ZONE,
  'fle standard time': 'Europe/Helsinki',
  'e. europe standard time': 'Europe/Helsinki',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'UTC',
  utc: 'UTC',
}

/**
 * The instant of a DATE-TIME of somebody else's message, `YYYY-MM-DDTHH:MM:SS` with a Z when it is in UTC (RFC 5545, 3.3.5).
 * Zones are told by their names: what the message itself says of them, with rules of any kind, is not run.
 */
export function foreignInstant(value: string, tzid: string | undefined): Date | undefined {
  const asUtc = Date.parse(value.endsWith('Z') ? value : `${value}Z`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/.test(value) || Number.isNaN(asUtc)) return undefined
  if (value.endsWith('Z')) return new Date(asUtc)
  const zone = zoneOf(tzid)
  // Twice, as the first guess may lie on the other side of a change of the clocks.
  const guess = asUtc - offsetAt(asUtc, zone)
  return new Date(asUtc - offsetAt(guess, zone))
}

/** The same as a Swedish clock shows it: what a RECURRENCE-ID is looked for by. */
export function foreignSlot(value: string, tzid: string | undefined): LocalTime | undefined {
  const instant = foreignInstant(value, tzid)
  return instant && localTime(instant)
}

function zoneOf(tzid: string | undefined): string {
  if (!tzid) return ZONE
  const outlook = BY_OUTLOOK[tzid.trim().toLowerCase()]
  if (outlook) return outlook
  // Some put a path of their own before the name: /example.org/20250101/Europe/Oslo.
  const name = /[A-Za-z_]+\/[A-Za-z_-]+$/.exec(tzid.trim())?.[0]
  return name && isZone(name) ? name : ZONE
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Milliseconds that a zone's clocks are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant)
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - instant
}
