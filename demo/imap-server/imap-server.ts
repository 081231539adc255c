import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { type Account, imapSession } from './imap-session.ts'
import { openMailboxes } from './mailboxes.ts'

/**
 * A small IMAP server for tests and for the demonstration, in memory and on this machine alone. Of RFC 3501 it knows
 * what a mailbox that is emptied needs: LOGIN and AUTHENTICATE (PLAIN, XOAUTH2), LIST, CREATE, SELECT, EXAMINE, STATUS,
 * FETCH of flags, sizes, dates, heads and whole mails, SEARCH by ALL, SEEN, UNSEEN and UID, STORE of flags, COPY,
 * EXPUNGE, NOOP, CLOSE and LOGOUT; of others MOVE (RFC 6851), UIDPLUS (4315), IDLE (2177), ID and NAMESPACE. It has no
 * encryption, no parts of a mail, no other searches and no quotas. What it does not know it refuses with BAD.
 */
export async function startImapServer(account: Account) {
  const mailboxes = openMailboxes()
  const sockets = new Set<Socket>()
  let fails = false
  const server = createServer((socket) => {
    if (fails) return socket.destroy()
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    return imapSession(socket, mailboxes, account)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `imap://${encodeURIComponent(account.user)}:${encodeURIComponent(account.password)}@127.0.0.1:${port}/INBOX?tls=off`,
    /** Puts a mail into INBOX, as if the mail server had received it. */
    async deliver(raw: Buffer | string, receivedAt = new Date()): Promise<void> {
      const inbox = mailboxes.find('INBOX')
      if (inbox) mailboxes.append(inbox, Buffer.from(raw), receivedAt)
    },
    /** What lies in a folder now, with its flags. */
    list: async (folder: string) =>
      (mailboxes.find(folder)?.mails ?? []).map(({ uid, raw, flags }) => ({
        uid,
        text: raw.toString('utf8'),
        flags: [...flags],
      })),
    /** Everybody is cut off, and whoever comes is too, until it is switched back. */
    break(broken: boolean) {
      fails = broken
      if (broken) for (const socket of sockets) socket.destroy()
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
export type ImapServer = Awaited<ReturnType<typeof startImapServer>>
