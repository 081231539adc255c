import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A mail server that keeps what it was given: for each message id how often it came, and to whom. */
export async function openMailbox() {
  const received = new Map<string, { to: string; times: number }>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      text(stream).then((mail) => {
        const id = /^Message-ID:\s*(<[^>]+>)/im.exec(mail)?.[1] ?? 'none'
        const to = session.envelope.rcptTo.map(({ address }) => address).join()
        received.set(id, { to, times: (received.get(id)?.times ?? 0) + 1 })
        done()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}?pool=true`,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
