import { newId } from '../../server/src/platform/ids/ids.ts'
import type { CaughtMail } from './caught-mail.ts'

export type Written = { readonly from: string; readonly subject: string; readonly text: string }

/** An answer as a mail program writes it: to the address for answers, with the thread, and the mail quoted below. */
export function composeAnswer(mail: CaughtMail, written: Written): string {
  const quoted = mail.text.split('\n').map((line) => `> ${line}`)
  return raw(
    {
      From: written.from || mail.to,
      To: mail.replyTo,
      Subject: `Sv: ${mail.subject}`,
      'In-Reply-To': mail.messageId,
      References: mail.messageId,
    },
    [written.text, '', `Den ${mail.at.toISOString().slice(0, 10)} skrev ${mail.from}:`, ...quoted].join('\n'),
  )
}

/** A mail out of the blue, to the municipality's mailbox. */
export function composeNew({ from, subject, text }: Written): string {
  return raw({ From: from, To: 'lots@kommun.example', Subject: subject }, text)
}

function raw(head: Readonly<Record<string, string>>, text: string): string {
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${encoded(oneLine(value))}`)
  return [
    ...lines,
    `Message-ID: <${newId()}@demonstration.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    text.replaceAll(/\r?\n/g, '\r\n'),
    '',
  ].join('\r\n')
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Letters beyond ASCII in the head stand as encoded words (RFC 2047); an address after them stays as it is. */
function encoded(value: string): string {
  const { name = value, address = '' } = /^(?<name>.*?)(?<address>\s*<[^<>]*>)?$/.exec(value)?.groups ?? {}
  // oxlint-disable-next-line no-control-regex -- that is what ASCII is
  if (/^[\x00-\x7f]*$/.test(name)) return value
  return `=?utf-8?B?${Buffer.from(name.replaceAll('"', '')).toString('base64')}?=${address}`
}
