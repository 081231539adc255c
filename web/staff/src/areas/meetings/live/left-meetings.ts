import { storedKeys } from '../../../../../lib/storage.ts'

const PREFIX = 'farled.meeting.'

/** Under what the entries of one member in one meeting are kept in this browser. */
export const placeOf = (memberId: string, meetingId: string): string => `${memberId}.${meetingId}`
export const prefixOf = (place: string): string => `${PREFIX}${place}.`

/** The meetings in which a member has written something that has not been sent, or was refused. */
export function leftMeetings(memberId: string): string[] {
  const start = `${PREFIX}${memberId}.`
  const ids = storedKeys(start).map((key) => key.slice(start.length).split('.')[0] ?? '')
  return [...new Set(ids)].filter((id) => id !== '').toSorted((a, b) => a.localeCompare(b))
}
