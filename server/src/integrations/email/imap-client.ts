import type { ImapFlow } from 'imapflow'
import type { Inbox } from '../../platform/config/config.ts'
import { fetchAccessToken } from './access-token.ts'

/** A signed-in connection to the mailbox. The caller ends it with `close`. @throws Error when it can't be reached or says no */
export async function connectMailbox(inbox: Inbox): Promise<ImapFlow> {
  const accessToken = inbox.token ? await fetchAccessToken(inbox.token) : undefined
  // Read when it is needed, so that the program starts without it.
  const { ImapFlow: Client } = await import('imapflow')
  const client = new Client({
    host: inbox.host,
    port: inbox.port,
    secure: inbox.encryption === 'tls',
    doSTARTTLS: inbox.encryption === 'starttls',
    auth: { user: inbox.user, ...(accessToken ? { accessToken } : { pass: inbox.password }) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 120_000,
  })
  // What breaks while a command is under way is thrown there; this keeps the rest from ending the program.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Without user's word and password, for logs and screens. */
export const nameOf = ({ user, host, folder }: Inbox) => `${user || host}/${folder}`
