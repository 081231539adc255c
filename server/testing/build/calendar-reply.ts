/** What somebody's calendar answers to an invitation. */
export type CalendarReply = {
  readonly uid: string
  readonly from: string
  /** Whose answer it is, when another sends it. */
  readonly attendee?: string
  readonly method?: 'REPLY' | 'COUNTER'
  readonly partstat?: string
  readonly sequence?: number
  /** A day and a time of a Swedish clock, `2026-11-26T14:00`. */
  readonly slot?: string
  readonly stamp?: Date
  readonly comment?: string
  readonly product?: string
  /** Another time, as Swedish clocks show it. */
  readonly proposed?: readonly [from: string, to: string]
}

const compact = (time: string) => `${time.replaceAll(/[-:]/g, '')}00`

export function calendarReply(reply: CalendarReply): string {
  const { method = 'REPLY', partstat = 'ACCEPTED', sequence = 1 } = reply
  const stamp = (reply.stamp ?? new Date('2026-11-23T08:00:00Z')).toISOString().slice(0, 19)
  return [
    'BEGIN:VCALENDAR',
    `PRODID:${reply.product ?? '-//A calendar//EN'}`,
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${reply.uid}`,
    ...(reply.slot ? [`RECURRENCE-ID;TZID=Europe/Stockholm:${compact(reply.slot)}`] : []),
    `DTSTAMP:${stamp.replaceAll(/[-:]/g, '')}Z`,
    ...(reply.proposed
      ? reply.proposed.map((time, nth) => `DT${nth ? 'END' : 'START'};TZID=Europe/Stockholm:${compact(time)}`)
      : []),
    `SEQUENCE:${sequence}`,
    `ATTENDEE;PARTSTAT=${partstat}:mailto:${reply.attendee ?? reply.from}`,
    ...(reply.comment ? [`COMMENT:${reply.comment}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}

let count = 0

/** The same as a mail, with what its sender wrote beside it, or with the answer as a file. */
export function replyMail(
  reply: CalendarReply,
  given: { text?: string; head?: string; id?: string; isFile?: boolean; calendar?: string } = {},
): string {
  count += 1
  const part = given.isFile
    ? 'Content-Type: application/ics; name="invite.ics"\r\nContent-Disposition: attachment; filename="invite.ics"'
    : `Content-Type: text/calendar; charset=utf-8; method=${reply.method ?? 'REPLY'}`
  return [
    `From: ${reply.from}`,
    'To: lots@kommun.example',
    'Subject: Svar: Lotsmötet',
    `Message-ID: <${given.id ?? `calendar-${count}@calendar.example`}>`,
    'MIME-Version: 1.0',
    ...(given.head ? [given.head] : []),
    `Content-Type: multipart/${given.isFile ? 'mixed' : 'alternative'}; boundary="grans"`,
    '',
    '--grans',
    'Content-Type: text/plain; charset=utf-8',
    '',
    given.text ?? '',
    '--grans',
    part,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(given.calendar ?? calendarReply(reply))
      .toString('base64')
      .replaceAll(/(.{76})/g, '$1\r\n'),
    '--grans--',
    '',
  ].join('\r\n')
}
