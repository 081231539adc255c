import type { ReadMail } from './port.ts'

/** What a mail server says became of a mail of ours. */
export type Bounce = {
  /** For good, not yet, or that it has arrived. */
  readonly what: 'failed' | 'delayed' | 'delivered'
  /** The server's own words, in one line. */
  readonly reason: string
  /** Whom it could not be delivered to, where that is said. */
  readonly recipient: string | null
}

const SERVERS = /^(mailer[-_.]?daemon|postmaster|mail[-_.]?daemon|mail-delivery|mdaemon)\b/i
const DELAYED =
  /\b(delay(ed)?|warning|still (trying|being retried)|will (retry|(keep|continue) trying|be retried)|has not yet been delivered|fördröj|försenad|försöker igen)/i
const FAILED =
  /\b(undeliver(able|ed)|could ?n[o']t be delivered|delivery (has )?failed|delivery status notification|returned (mail|to sender)|failure notice|permanent (fatal )?error|user unknown|mailbox unavailable|address not found|no such user|over quota|kunde inte levereras|gick inte att leverera|misslyckades)/i
/** An enhanced status code (RFC 3463), or the answer of a mail server. */
const CODED = /\b([245])\.\d{1,3}\.\d{1,3}\b|\b([45])\d\d[ -]\S/
const LONGEST = 300

/** A report on delivery: by the standard (RFC 3464), or in the words of a mail server that does not know it. */
export function readBounce(
  mail: Pick<ReadMail, 'headers' | 'from' | 'subject' | 'text' | 'reports' | 'carried'>,
): Bounce | null {
  return byStandard(mail.reports) ?? inWords(mail)
}

function byStandard(reports: readonly string[]): Bounce | null {
  const report = reports.find((one) => /^action:/im.test(one))?.replaceAll(/\r?\n[ \t]+/g, ' ')
  if (!report) return null
  const field = (name: string) => new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(report)?.[1]?.trim()
  const action = field('action')?.toLowerCase() ?? ''
  const recipient = field('final-recipient') ?? field('original-recipient')
  const reason = [field('status'), field('diagnostic-code')?.replace(/^\S+;\s*/, '')]
    .filter(Boolean)
    .join(' ')
  return {
    what: action.startsWith('fail') ? 'failed' : action.startsWith('delay') ? 'delayed' : 'delivered',
    reason: shorten(reason),
    recipient: recipient?.split(';').at(-1)?.trim().replace(/[<>]/g, '').toLowerCase() ?? null,
  }
}

function inWords({ headers, from, subject, text, carried }: Parameters<typeof readBounce>[0]): Bounce | null {
  const named = headers.get('x-failed-recipients')?.[0]
  const isFromServer =
    SERVERS.test(from.address) || headers.get('return-path')?.[0]?.replace(/\s/g, '') === '<>'
  if (!named && !isFromServer) return null
  const said = `${subject}\n${text}`
  // What was carried back says nothing of what became of it.
  const own =
    said.split(/^-{2,}.*(copy of (the|your)|original message|below this line|ursprungliga)/im)[0] ?? said
  const isDelayed = DELAYED.test(own) && !/\b5\.\d{1,3}\.\d{1,3}\b/.test(own)
  if (!named && !isDelayed && !FAILED.test(own)) return null
  if (!named && !isDelayed && carried.length === 0 && !CODED.test(own) && !FAILED.test(text)) return null
  const reason =
    own.split('\n').find((line) => CODED.test(line)) ??
    own.split('\n').find((line) => FAILED.test(line) || DELAYED.test(line))
  const recipient = named ?? /<([^<>\s]+@[^<>\s]+)>/.exec(text)?.[1]
  return {
    what: isDelayed ? 'delayed' : 'failed',
    reason: shorten(reason ?? subject),
    recipient: recipient?.trim().toLowerCase() ?? null,
  }
}

const shorten = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST)
