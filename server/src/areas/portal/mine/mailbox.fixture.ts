import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Stage } from '../../../../testing/stage.ts'
import { visitor } from '../visitor.fixture.ts'
import { sendCodeJob } from './send-code.ts'

/** A real mail server that keeps what comes. */
export async function openMailbox() {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      void simpleParser(stream).then((mail) => {
        received.push(mail)
        done()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    received,
    smtpUrl: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
export type Mailbox = Awaited<ReturnType<typeof openMailbox>>

/** Does what has been planned since it was last asked: sends the codes. */
export async function sendCodes(stage: Stage): Promise<void> {
  const { rows } = await stage.house.owner.pool.query(
    "delete from pgboss.job where name = 'portal.sendCode' returning data",
  )
  for (const { data } of rows) await sendCodeJob.run(stage.house.kit, data)
}

export const codeIn = (mail: ParsedMail | undefined) =>
  /^(\d{3}) (\d{3})$/m
    .exec(mail?.text ?? '')
    ?.slice(1)
    .join('') ?? ''

/** Somebody who asks for a code to an address, and the code that came, if one did. */
export async function askForCode(stage: Stage, mailbox: Mailbox, email: string) {
  const person = visitor(stage.house)
  const answer = await person.submit('/mina/kod', { email })
  const before = mailbox.received.length
  await sendCodes(stage)
  return { person, answer, code: codeIn(mailbox.received[before]) }
}

/** Somebody who has signed in by a code. */
export async function signedIn(stage: Stage, mailbox: Mailbox, email: string) {
  const { person, code } = await askForCode(stage, mailbox, email)
  const answer = await person.submit('/mina/in', { code })
  if (answer.at !== '/mina') throw new Error(`Nobody was signed in: ${answer.text}`)
  return person
}
