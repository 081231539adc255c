import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../testing/build/build-case.ts'
import { openPost } from '../../areas/cases/incoming-mail/testing.fixture.ts'

/** A company's mail server, which takes what we send. */
const received: ParsedMail[] = []
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _session, done) {
    void simpleParser(stream).then((mail) => {
      received.push(mail)
      done()
    }, done)
  },
})
let post: Awaited<ReturnType<typeof openPost>>
beforeAll(async () => {
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const { port } = smtp.server.address() as AddressInfo
  post = await openPost({ smtpUrl: `smtp://127.0.0.1:${port}` })
})
afterAll(async () => {
  await post.close()
  await new Promise<void>((resolve) => smtp.close(resolve))
})

/** A new case whose receipt has left over SMTP, and that mail as the company has it. */
async function leaveAndArrive(): Promise<{ id: string; mail: ParsedMail }> {
  const { id } = await buildCase(post.stage.pilot)
  const { id: mailId } = await post.lastMail(id)
  await post.run('mail.send', { id: mailId })
  const mail = received.at(-1)
  if (!mail) throw new Error('Nothing was received.')
  return { id, mail }
}
const messages = async (id: string) =>
  (await must(post.stage.pilot.get(`/cases/${id}/messages`))).body.items.map(
    ({ body }: { body: string }) => body,
  )

let count = 0
async function answer(head: readonly string[], text: string): Promise<void> {
  count += 1
  const lines = [
    'From: sara@foretag.example',
    `Message-ID: <answer-${count}@foretag.example>`,
    ...head,
    '',
    text,
  ]
  await post.imap.deliver(lines.join('\r\n'))
  await post.take()
}

test('what leaves over SMTP is answered over IMAP: by the address, by the thread, or by what is quoted', async () => {
  const { id, mail } = await leaveAndArrive()
  const replyTo = mail.replyTo?.value[0]?.address ?? ''
  expect(replyTo).toMatch(/^lots\+r[0-9a-f]{52}@kommun\.example$/)
  expect(replyTo.split('@')[0]?.length).toBeLessThanOrEqual(64)
  await answer([`To: ${replyTo}`], 'Till adressen.')
  await answer(['To: lots@kommun.example', `In-Reply-To: ${mail.messageId}`], 'I tråden.')
  await answer(
    ['To: lots@kommun.example'],
    `Med det som citeras.\r\n\r\n> ${mail.text?.replaceAll('\n', '\r\n> ')}`,
  )
  expect(await messages(id)).toEqual(['Till adressen.', 'I tråden.', 'Med det som citeras.'])
})

test('the mail says that it can be answered, and carries its reference also where pictures and colours are shown', async () => {
  const { mail } = await leaveAndArrive()
  const reference = /r[0-9a-f]{52}/.exec(mail.messageId ?? '')?.[0]
  expect(mail.text).toContain('Du kan också svara direkt på det här mejlet.')
  for (const text of [mail.text, mail.html]) expect(text).toContain(`[Ref. ${reference}]`)
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
})

test('the mail that has left and comes back to the mailbox begins nothing', async () => {
  const { id, mail } = await leaveAndArrive()
  await post.imap.deliver(
    `From: vidare@annat.example\r\nMessage-ID: ${mail.messageId}\r\nSubject: ${mail.subject}\r\n\r\n${mail.text}`,
  )
  const before = received.length
  await post.take()
  expect(await messages(id)).toEqual([])
  expect(
    await post.rows('select state, why from incoming_mail where message_id = $1', [
      mail.messageId?.slice(1, -1),
    ]),
  ).toEqual([{ state: 'set_aside', why: 'own' }])
  expect(received).toHaveLength(before)
})
