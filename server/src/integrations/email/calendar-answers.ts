import type { Attachment } from 'mailparser'
import type { CalendarPart } from '../../areas/cases/index.ts'

const CALENDAR = /^(text\/calendar|application\/ics)$/
const ANSWERS = /^(reply|counter)$/i
/** An answer is a few kilobytes. A calendar of more than this is not looked at. */
const LARGEST = 400_000
/** Programs send the same twice, as a part and as a file; nobody sends more than a few. */
const MOST = 5

/**
 * The parts of a mail by which a calendar answers: beside the text, or as a file. By what the mail says of the part, or
 * else by the part itself.
 */
export function calendarAnswersIn(parts: readonly Attachment[]): CalendarPart[] {
  return parts
    .filter((part) => isCalendar(part))
    .map((part) => ({ method: parameterOf(part, 'method'), text: textOf(part) }))
    .filter(({ method, text }) => ANSWERS.test(methodIn(text) ?? method ?? ''))
    .slice(0, MOST)
}

const isCalendar = ({ contentType, filename }: Attachment) =>
  CALENDAR.test((contentType ?? '').toLowerCase()) || /\.ics$/i.test(filename ?? '')

const methodIn = (text: string) => /^METHOD[^:\r\n]*:\s*([A-Za-z-]+)/im.exec(text)?.[1]

function parameterOf(part: Attachment, name: string): string | undefined {
  const header: unknown = part.headers.get('content-type')
  if (typeof header !== 'object' || header === null || !('params' in header)) return undefined
  const value = (header.params as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : undefined
}

function textOf(part: Attachment): string {
  if (part.content.length > LARGEST) return ''
  try {
    return new TextDecoder(parameterOf(part, 'charset') ?? 'utf-8').decode(part.content)
  } catch {
    // A charset that nobody knows. What matters in an answer is ASCII.
    return part.content.toString('utf8')
  }
}
