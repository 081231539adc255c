import { htmlToText } from 'html-to-text'
import type { Attachment, ParsedMail } from 'mailparser'
import type { MailFile, ReadMail } from '../../areas/cases/index.ts'
import { cleanName } from '../../platform/http/transfer.ts'
import { calendarAnswersIn } from './calendar-answers.ts'

/** More HTML than this is not turned into text; the mail itself is kept whole all the same. */
const LONGEST_HTML = 2_000_000
/** Small pictures that the HTML shows are logotypes and lines. */
const SMALL_PICTURE = 20_000
const DECORATION = /^(application\/(x-)?pkcs7-signature|application\/pgp-(signature|keys)|text\/vcard)$/
const ENCRYPTED = /^(application\/(x-)?pkcs7-mime|application\/pgp-encrypted|multipart\/encrypted)/i
const CARRIED = /^(message\/(rfc822|global|partial)|text\/rfc822-headers|message\/rfc822-headers)$/
const REPORT = /^message\/(delivery-status|global-delivery-status|disposition-notification)$/

/** Reads raw mail: parts, charsets, and text out of HTML. Scripts and styles are left out; nothing is fetched or unpacked. */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  // Read when it is needed, so that the program starts without it.
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(raw, {
    keepDeliveryStatus: true,
    keepCidLinks: true,
    skipTextToHtml: true,
    skipHtmlToText: true,
    skipImageLinks: true,
    checksumAlgo: false,
  })
  const headers = headersOf(mail)
  const kinds = headers.get('content-type')?.[0] ?? ''
  const parts = mail.attachments.map((part) => ({ part, kind: (part.contentType ?? '').toLowerCase() }))
  const asText = (wanted: RegExp) =>
    parts.flatMap(({ part, kind }) => (wanted.test(kind) ? [part.content.toString('utf8')] : []))
  const sender = mail.from?.value.find(({ address }) => address)
  return {
    messageId: idsIn(mail.messageId ?? '')[0] ?? null,
    inReplyTo: idsIn(mail.inReplyTo ?? ''),
    references: idsIn([mail.references ?? []].flat().join(' ')),
    from: { address: (sender?.address ?? '').toLowerCase(), name: oneLine(sender?.name ?? '') },
    to: addressesOf(mail, headers),
    subject: oneLine(mail.subject ?? ''),
    text: textOf(mail)
      .replaceAll('\r\n', '\n')
      .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
      .trim(),
    headers,
    files: parts.filter(({ kind }) => !REPORT.test(kind)).map(({ part }, index) => fileOf(part, index)),
    reports: asText(REPORT),
    carried: asText(CARRIED),
    isEncrypted:
      ENCRYPTED.test(kinds) || parts.some(({ kind, part }) => ENCRYPTED.test(kind) && !isSigned(part)),
    calendarAnswers: calendarAnswersIn(mail.attachments),
  }
}

/** The plain text that was sent, or what the HTML says: without scripts, styles and pictures. */
function textOf({ text, html }: ParsedMail): string {
  if (text?.trim() || !html) return text ?? ''
  if (html.length > LONGEST_HTML) return ''
  return htmlToText(html, {
    wordwrap: false,
    limits: { maxDepth: 40, maxInputLength: LONGEST_HTML },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
    ],
  })
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const idsIn = (text: string) => [...text.matchAll(/<([^<>\s]+)>/g)].map(([, id = '']) => id)
/** A signed mail in one piece is readable; it is the enveloped one that is not. */
const isSigned = ({ headers }: Attachment) =>
  JSON.stringify(headers.get('content-type') ?? '').includes('signed-data')

function headersOf(mail: ParsedMail): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>()
  for (const { key, line } of mail.headerLines) {
    const value = oneLine(line.slice(line.indexOf(':') + 1))
    headers.set(key, [...(headers.get(key) ?? []), value])
  }
  return headers
}

function addressesOf(mail: ParsedMail, headers: ReadonlyMap<string, readonly string[]>): string[] {
  const listed = [mail.to, mail.cc].flat().flatMap((one) => one?.value ?? [])
  const delivered = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap(
    (name) => headers.get(name) ?? [],
  )
  return [
    ...listed.flatMap(({ address, group }) => [address, ...(group ?? []).map((one) => one.address)]),
    ...delivered.map((one) => one.replace(/[<>]/g, '')),
  ].flatMap((address) => (address ? [address.toLowerCase()] : []))
}

function fileOf(part: Attachment, index: number): MailFile {
  const isShown = part.related === true && (part.contentType ?? '').startsWith('image/')
  return {
    name: cleanName(
      part.filename ||
        `${fallbackName(part.contentType ?? '')}-${index + 1}${endingOf(part.contentType ?? '')}`,
    ),
    mediaType: part.contentType ?? '',
    content: part.content,
    isDecoration: DECORATION.test(part.contentType ?? '') || (isShown && part.size < SMALL_PICTURE),
  }
}

const fallbackName = (kind: string) =>
  kind.startsWith('image/') ? 'bild' : kind.startsWith('message/') ? 'brev' : 'fil'
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/heic': '.heic',
  'image/webp': '.webp',
  'text/plain': '.txt',
  'text/csv': '.csv',
  'text/calendar': '.ics',
  'message/rfc822': '.eml',
}
const endingOf = (kind: string) => ENDINGS[kind] ?? ''
