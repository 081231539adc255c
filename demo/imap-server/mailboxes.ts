export type KeptMail = {
  readonly uid: number
  readonly raw: Buffer
  readonly receivedAt: Date
  readonly flags: Set<string>
}

export type Folder = {
  readonly name: string
  readonly uidValidity: number
  nextUid: number
  mails: KeptMail[]
}

/** The folders of one account, in memory. Whoever watches a folder is told when something has come or gone. */
export function openMailboxes() {
  const folders = new Map<string, Folder>()
  const watchers = new Set<(folder: Folder) => void>()
  const tell = (folder: Folder) => {
    for (const watcher of watchers) watcher(folder)
  }

  function create(name: string): Folder {
    const folder: Folder = { name, uidValidity: 1000 + folders.size, nextUid: 1, mails: [] }
    folders.set(name, folder)
    return folder
  }
  create('INBOX')

  return {
    names: () => [...folders.keys()],
    /** INBOX is the same however it is written (RFC 3501, 5.1). */
    find: (name: string) => folders.get(/^inbox$/i.test(name) ? 'INBOX' : name),
    create,
    append(folder: Folder, raw: Buffer, receivedAt: Date, flags: Iterable<string> = []): KeptMail {
      const mail = { uid: folder.nextUid, raw, receivedAt, flags: new Set(flags) }
      folder.nextUid += 1
      folder.mails.push(mail)
      tell(folder)
      return mail
    },
    remove(folder: Folder, uids: ReadonlySet<number>) {
      folder.mails = folder.mails.filter(({ uid }) => !uids.has(uid))
    },
    watch(watcher: (folder: Folder) => void): () => void {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
  }
}
export type Mailboxes = ReturnType<typeof openMailboxes>
