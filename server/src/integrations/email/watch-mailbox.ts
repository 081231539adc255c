import type { ImapFlow } from 'imapflow'
import type { Inbox } from '../../platform/config/config.ts'
import { connectMailbox } from './imap-client.ts'

const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 5 * 60_000
/** Mail servers may end an IDLE after 29 minutes (RFC 2177). */
const LONGEST_IDLE_MS = 20 * 60_000

/**
 * Waits at the mailbox and calls `onMail` when something has come, at once instead of at the next look. A connection that
 * breaks is made again, after a longer and longer pause; meanwhile the look once a minute does the work.
 */
export function watchMailbox(inbox: Inbox, onMail: () => void): { stop(): Promise<void> } {
  const stopped = new AbortController()
  let client: ImapFlow | undefined

  async function watch(): Promise<void> {
    client = await connectMailbox(inbox)
    if (stopped.signal.aborted) return client.close()
    client.on('exists', ({ count, prevCount }) => {
      if (count > prevCount) onMail()
    })
    await client.mailboxOpen(inbox.folder, { readOnly: true })
    onMail()
    const gone = new Promise<void>((resolve) => client?.once('close', resolve))
    while (client.usable && !stopped.signal.aborted) {
      const breaks = setTimeout(() => void client?.noop().catch(() => undefined), LONGEST_IDLE_MS)
      await Promise.race([client.idle().catch(() => client?.close()), gone])
      clearTimeout(breaks)
    }
  }

  const running = (async () => {
    for (let pause = FIRST_PAUSE_MS; !stopped.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await watch()
        .then(() => (pause = FIRST_PAUSE_MS))
        .catch(() => undefined)
      await rest(pause, stopped.signal)
    }
  })()

  return {
    async stop() {
      stopped.abort()
      client?.close()
      await running
    },
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const done = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(done)
        resolve()
      },
      { once: true },
    )
  })
}
