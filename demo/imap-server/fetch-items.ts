import type { KeptMail } from './mailboxes.ts'
import type { Argument } from './read-commands.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** One answer of FETCH as bytes; undefined when something is asked for that this server does not know. */
export function fetchItems(mail: KeptMail, wanted: readonly Argument[]): Buffer | undefined {
  const parts: Buffer[] = []
  for (const one of wanted) {
    const item = typeof one === 'string' ? itemOf(mail, one) : undefined
    if (!item) return undefined
    parts.push(Buffer.from(parts.length > 0 ? ' ' : ''), item)
  }
  return Buffer.concat(parts)
}

function itemOf(mail: KeptMail, wanted: string): Buffer | undefined {
  const name = wanted.toUpperCase()
  if (name === 'UID') return Buffer.from(`UID ${mail.uid}`)
  if (name === 'FLAGS') return Buffer.from(`FLAGS (${[...mail.flags].join(' ')})`)
  if (name === 'RFC822.SIZE') return Buffer.from(`RFC822.SIZE ${mail.raw.length}`)
  if (name === 'INTERNALDATE') return Buffer.from(`INTERNALDATE "${internalDate(mail.receivedAt)}"`)
  const body = /^BODY(\.PEEK)?\[(HEADER|TEXT|)\](?:<(\d+)\.(\d+)>)?$/.exec(name)
  if (!body) return undefined
  const [, peek, section = '', from, many] = body
  if (!peek) mail.flags.add('\\Seen')
  const whole = sectionOf(mail.raw, section)
  const content = from ? whole.subarray(Number(from), Number(from) + Number(many)) : whole
  const label = `BODY[${section}]${from ? `<${from}>` : ''}`
  return Buffer.concat([Buffer.from(`${label} {${content.length}}\r\n`), content])
}

function sectionOf(raw: Buffer, section: string): Buffer {
  if (section === '') return raw
  const gap = /\r?\n\r?\n/.exec(raw.toString('latin1'))
  const end = gap ? gap.index + gap[0].length : raw.length
  return section === 'HEADER' ? raw.subarray(0, end) : raw.subarray(end)
}

function internalDate(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${two(at.getUTCDate())}-${MONTHS[at.getUTCMonth()]}-${at.getUTCFullYear()}`
  return `${day} ${[at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':')} +0000`
}
