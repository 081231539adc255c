import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { startImapServer } from '../imap-server/imap-server.ts'
import type { CaughtMail } from './caught-mail.ts'
import { composeAnswer, composeNew } from './compose-raw.ts'
import { mailboxPage, mailPage, writePage } from './pages.ts'

const KEEP = 500

/**
 * Catches every mail that the demonstration sends, so that nothing leaves this machine, and shows them in the browser.
 * What is answered there, or written anew, is delivered to the municipality's mailbox, which Farled empties over IMAP.
 * Mails live in memory alone.
 */
export async function startMailCatcher(
  webPort: number,
): Promise<{ smtpUrl: string; imapUrl: string; webUrl: string; stop(): Promise<void> }> {
  const mailbox = await startImapServer({ user: 'lots', password: 'demonstration' })
  const mails: CaughtMail[] = []
  let count = 0
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      simpleParser(stream)
        .then((mail) => {
          const to = Array.isArray(mail.to)
            ? mail.to.map(({ text }) => text).join(', ')
            : (mail.to?.text ?? '')
          count += 1
          mails.unshift({
            id: count,
            at: new Date(),
            to,
            from: mail.from?.text ?? '',
            replyTo: (mail.replyTo ?? mail.from)?.value[0]?.address ?? '',
            messageId: mail.messageId ?? '',
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: typeof mail.html === 'string' ? mail.html : '',
          })
          mails.length = Math.min(mails.length, KEEP)
          done()
        })
        .catch((error: Error) => done(error))
    },
  })
  await new Promise<void>((resolve, reject) => {
    smtp.once('error', reject)
    smtp.listen(0, '127.0.0.1', resolve)
  })
  smtp.on('error', () => undefined)
  const smtpPort = (smtp.server.address() as AddressInfo).port

  const web = createServer((request, response) => {
    if (request.method === 'POST') void write(request, response, mails, (raw) => mailbox.deliver(raw))
    else show(request, response, mails)
  })
  await new Promise<void>((resolve, reject) => {
    web.once('error', reject)
    web.listen(webPort, resolve)
  })
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}?ignoreTLS=true`,
    imapUrl: mailbox.url,
    webUrl: `http://localhost:${(web.address() as AddressInfo).port}`,
    async stop() {
      web.closeAllConnections()
      await Promise.all([
        new Promise((resolve) => web.close(resolve)),
        new Promise<void>((resolve) => smtp.close(resolve)),
        mailbox.stop(),
      ])
    },
  }
}

function show(request: IncomingMessage, response: ServerResponse, mails: readonly CaughtMail[]): void {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (url.pathname === '/api/mails') {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    response.end(JSON.stringify(mails))
    return
  }
  if (url.pathname === '/write') return page(response, writePage())
  const id = /^\/mail\/(\d+)(\/body)?$/.exec(url.pathname)
  const mail = id ? mails.find((one) => one.id === Number(id[1])) : undefined
  const html = id?.[2]
    ? mail && leadingOut(mail.html)
    : mail
      ? mailPage(mail, url.searchParams.has('sent'))
      : url.pathname === '/'
        ? mailboxPage(mails, url.searchParams.has('sent'))
        : undefined
  page(response, html)
}

function page(response: ServerResponse, html: string | undefined): void {
  response.writeHead(html === undefined ? 404 : 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'self'; style-src 'unsafe-inline'; script-src 'none'",
    'cache-control': 'no-store',
  })
  response.end(html ?? 'Not found')
}

/** What somebody has written in the browser becomes a mail to the municipality. */
async function write(
  request: IncomingMessage,
  response: ServerResponse,
  mails: readonly CaughtMail[],
  deliver: (raw: string) => Promise<void>,
): Promise<void> {
  const form = new URLSearchParams(await text(request))
  const id = /^\/mail\/(\d+)\/reply$/.exec(request.url ?? '')?.[1]
  const mail = mails.find((one) => one.id === Number(id))
  const written = {
    from: form.get('from') ?? '',
    subject: form.get('subject') ?? '',
    text: form.get('text') ?? '',
  }
  if (mail) await deliver(composeAnswer(mail, written))
  else if (request.url === '/write') await deliver(composeNew(written))
  const back = mail ? `/mail/${mail.id}?sent` : '/?sent'
  response.writeHead(303, { location: back }).end()
}

/** The mail is shown in a frame; its links lead out of it, as the company's pages refuse to be framed. */
function leadingOut(html: string): string {
  return html.replace('<head>', '<head><base target="_top">')
}
