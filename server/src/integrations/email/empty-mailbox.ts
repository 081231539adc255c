import type { ImapFlow } from 'imapflow'
import type { ArrivedMail, EmptyMailbox } from '../../areas/cases/index.ts'
import type { Inbox } from '../../platform/config/config.ts'
import { connectMailbox, nameOf } from './imap-client.ts'

/**
 * The municipality's mailbox over IMAP. A mail is fetched without being marked, kept, and only then moved away and
 * marked as read. Everything in the folder is taken, also what somebody has read in another program; when mails are
 * not moved, being unread is what tells the new ones.
 */
export function imapMailbox(inbox: Inbox): EmptyMailbox {
  return {
    name: nameOf(inbox),
    async empty(keep) {
      const client = await connectMailbox(inbox)
      try {
        await makeDoneFolder(client, inbox)
        await client.mailboxOpen(inbox.folder)
        const found = await client.search(inbox.doneFolder ? { all: true } : { seen: false }, { uid: true })
        const uids = (found || []).toSorted((a, b) => a - b)
        for (const uid of uids) {
          const mail = await fetchMail(client, uid, inbox.limitBytes)
          // Somebody else has taken it meanwhile.
          if (!mail) continue
          await keep(mail)
          await markTaken(client, uid, inbox)
        }
        return uids.length
      } finally {
        await client.logout().catch(() => client.close())
      }
    },
  }
}

async function makeDoneFolder(client: ImapFlow, { doneFolder }: Inbox): Promise<void> {
  if (!doneFolder) return
  const folders = await client.list()
  if (!folders.some(({ path }) => path === doneFolder)) await client.mailboxCreate(doneFolder)
}

async function fetchMail(client: ImapFlow, uid: number, limit: number): Promise<ArrivedMail | undefined> {
  const byUid = { uid: true }
  const facts = await client.fetchOne(String(uid), { size: true, internalDate: true }, byUid)
  if (!facts) return undefined
  const size = facts.size ?? 0
  const isWhole = size <= limit
  const mail = await client.fetchOne(String(uid), isWhole ? { source: true } : { headers: true }, byUid)
  const raw = mail ? (isWhole ? mail.source : mail.headers) : undefined
  if (!raw) return undefined
  return { uid, size, isWhole, raw, receivedAt: new Date(facts.internalDate ?? 0) }
}

async function markTaken(client: ImapFlow, uid: number, { doneFolder }: Inbox): Promise<void> {
  await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
  if (doneFolder) await client.messageMove(String(uid), doneFolder, { uid: true })
}
