import type { Socket } from 'node:net'
import { fetchItems } from './fetch-items.ts'
import type { Folder, KeptMail, Mailboxes } from './mailboxes.ts'
import { type Argument, type Command, inSet, lineReader, readCommand } from './read-commands.ts'

/** Who may come in: with the password, or with an access token. */
export type Account = { readonly user: string; readonly password: string; readonly accessToken?: string }

const CAPABILITIES = 'IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2 UIDPLUS MOVE IDLE ID NAMESPACE'
/** What a command answers: what is told first, and how it ends. */
type Answer = { readonly told?: readonly (string | Buffer)[]; readonly end: string }
const ok = (text: string, told: Answer['told'] = []): Answer => ({ told, end: `OK ${text}` })
const no = (text: string): Answer => ({ end: `NO ${text}` })
const bad = (text: string): Answer => ({ end: `BAD ${text}` })
const word = (argument: Argument | undefined) => (typeof argument === 'string' ? argument : '')

/** One connection, from greeting to LOGOUT. */
export function imapSession(socket: Socket, mailboxes: Mailboxes, account: Account): void {
  let isIn = false
  let selected: Folder | undefined
  let idling: string | undefined
  let continues: ((line: string) => void) | undefined

  const write = (line: string | Buffer) => {
    socket.write(typeof line === 'string' ? `${line}\r\n` : Buffer.concat([line, Buffer.from('\r\n')]))
  }
  const finish = (tag: string, { told = [], end }: Answer) => {
    for (const line of told) write(line)
    write(`${tag} ${end}`)
  }
  const stopWatching = mailboxes.watch((folder) => {
    if (idling && folder === selected) write(`* ${folder.mails.length} EXISTS`)
  })
  socket.on('close', stopWatching)
  socket.on(
    'data',
    lineReader(onLine, () => write('+ go on')),
  )
  write(`* OK [CAPABILITY ${CAPABILITIES}] ready`)

  function onLine(line: string): void {
    if (idling) {
      const tag = idling
      idling = undefined
      return finish(tag, /^done$/i.test(line) ? ok('idle is over') : bad('expected DONE'))
    }
    if (continues) {
      const go = continues
      continues = undefined
      return go(line)
    }
    const command = readCommand(line)
    const answer = act(command)
    if (answer) finish(command.tag, answer)
    if (command.name === 'LOGOUT') socket.end()
  }

  function act(command: Command): Answer | undefined {
    const before = beforeSignIn[command.name]
    if (before) return before(command)
    if (!isIn) return no('sign in first')
    const open = withAccount[command.name]
    if (open) return open(command)
    const inside = withFolder[command.name]
    if (!inside) return bad(`${command.name} is not known here`)
    return selected ? inside(selected, command) : no('no folder is selected')
  }

  function letIn(right: boolean): Answer {
    isIn = right
    return right
      ? ok(`[CAPABILITY ${CAPABILITIES}] welcome`)
      : no('[AUTHENTICATIONFAILED] wrong user or password')
  }

  function authenticate(kind: string, given: string): Answer {
    const said = Buffer.from(given, 'base64').toString('utf8')
    if (kind === 'PLAIN') return letIn(said.endsWith(`\0${account.user}\0${account.password}`))
    const [user, bearer] = said.split('\u0001')
    const isRight = account.accessToken !== undefined && bearer === `auth=Bearer ${account.accessToken}`
    return letIn(isRight && user === `user=${account.user}`)
  }

  const beforeSignIn: Record<string, (command: Command) => Answer | undefined> = {
    CAPABILITY: () => ok('done', [`* CAPABILITY ${CAPABILITIES}`]),
    NOOP: () => ok('done', selected ? [`* ${selected.mails.length} EXISTS`] : []),
    LOGOUT: () => ok('bye', ['* BYE see you']),
    ID: () => ok('done', ['* ID NIL']),
    LOGIN: ({ args }) => letIn(word(args[0]) === account.user && word(args[1]) === account.password),
    AUTHENTICATE: ({ tag, args }) => {
      const kind = word(args[0]).toUpperCase()
      if (args.length > 1) return authenticate(kind, word(args[1]))
      continues = (line) => finish(tag, authenticate(kind, line))
      write('+ ')
      return undefined
    },
  }

  const withAccount: Record<string, (command: Command) => Answer | undefined> = {
    NAMESPACE: () => ok('done', ['* NAMESPACE (("" "/")) NIL NIL']),
    LIST: ({ args }) => ok('done', listed('LIST', word(args[1]))),
    LSUB: ({ args }) => ok('done', listed('LSUB', word(args[1]))),
    SUBSCRIBE: () => ok('done'),
    CREATE: ({ args }) => {
      if (mailboxes.find(word(args[0]))) return no('[ALREADYEXISTS] it is there')
      mailboxes.create(word(args[0]))
      return ok('created')
    },
    STATUS: ({ args }) => {
      const folder = mailboxes.find(word(args[0]))
      if (!folder) return no('[NONEXISTENT] no such folder')
      const counts: Record<string, number> = {
        MESSAGES: folder.mails.length,
        UIDNEXT: folder.nextUid,
        UIDVALIDITY: folder.uidValidity,
        UNSEEN: folder.mails.filter(({ flags }) => !flags.has('\\Seen')).length,
        RECENT: 0,
      }
      const asked = Array.isArray(args[1]) ? args[1].map((one) => word(one).toUpperCase()) : []
      const said = asked.map((name) => `${name} ${counts[name] ?? 0}`).join(' ')
      return ok('done', [`* STATUS "${folder.name}" (${said})`])
    },
    SELECT: ({ args }) => select(word(args[0]), 'READ-WRITE'),
    EXAMINE: ({ args }) => select(word(args[0]), 'READ-ONLY'),
    IDLE: ({ tag }) => {
      write('+ idling')
      idling = tag
      return undefined
    },
  }

  function listed(kind: string, pattern: string): string[] {
    if (pattern === '') return [`* ${kind} (\\Noselect) "/" ""`]
    const matches = new RegExp(
      `^${pattern.replace(/[.\\+?^${}()|[\]]/g, '\\$&').replaceAll(/[*%]/g, '.*')}$`,
      'i',
    )
    return mailboxes.names().flatMap((name) => (matches.test(name) ? [`* ${kind} () "/" "${name}"`] : []))
  }

  function select(name: string, how: string): Answer {
    selected = mailboxes.find(name)
    if (!selected) return no('[NONEXISTENT] no such folder')
    return ok(`[${how}] done`, [
      '* FLAGS (\\Seen \\Deleted)',
      `* ${selected.mails.length} EXISTS`,
      '* 0 RECENT',
      `* OK [UIDVALIDITY ${selected.uidValidity}] so far`,
      `* OK [UIDNEXT ${selected.nextUid}] next`,
      '* OK [PERMANENTFLAGS (\\Seen \\Deleted)] these stay',
    ])
  }

  /** The mails that a set of numbers or of ids means, with their numbers. */
  function pick(folder: Folder, set: string, byUid: boolean): { mail: KeptMail; number: number }[] {
    const highest = byUid ? (folder.mails.at(-1)?.uid ?? 0) : folder.mails.length
    return folder.mails
      .map((mail, index) => ({ mail, number: index + 1 }))
      .filter(({ mail, number }) => inSet(set, byUid ? mail.uid : number, highest))
  }

  const both = (name: string, work: (folder: Folder, command: Command, byUid: boolean) => Answer) => ({
    [name]: (folder: Folder, command: Command) => work(folder, command, false),
    [`UID ${name}`]: (folder: Folder, command: Command) => work(folder, command, true),
  })

  const withFolder: Record<string, (folder: Folder, command: Command) => Answer> = {
    CHECK: () => ok('done'),
    CLOSE: (folder) => {
      expunge(folder, () => true)
      selected = undefined
      return ok('closed')
    },
    EXPUNGE: (folder) =>
      ok(
        'done',
        expunge(folder, () => true),
      ),
    'UID EXPUNGE': (folder, { args }) =>
      ok(
        'done',
        expunge(folder, (mail) => inSet(word(args[0]), mail.uid, folder.nextUid)),
      ),
    ...both('FETCH', (folder, { args }, byUid) => {
      const asked: readonly Argument[] = Array.isArray(args[1]) ? args[1] : args.slice(1)
      const wanted =
        byUid && !asked.some((one) => word(one).toUpperCase() === 'UID') ? ['UID', ...asked] : asked
      const told: Buffer[] = []
      for (const { mail, number } of pick(folder, word(args[0]), byUid)) {
        const items = fetchItems(mail, wanted)
        if (!items) return bad('not everything that was asked for is known here')
        told.push(Buffer.concat([Buffer.from(`* ${number} FETCH (`), items, Buffer.from(')')]))
      }
      return ok('done', told)
    }),
    ...both('SEARCH', (folder, { args }, byUid) => {
      const found = folder.mails
        .map((mail, index) => ({ mail, number: index + 1 }))
        .filter(({ mail }) => fits(folder, mail, args))
      return ok('done', [
        `* SEARCH${found.map(({ mail, number }) => ` ${byUid ? mail.uid : number}`).join('')}`,
      ])
    }),
    ...both('STORE', (folder, { args }, byUid) => {
      const [set, how, flags] = args
      const named = (Array.isArray(flags) ? flags : [flags]).map((flag) => word(flag))
      const told = pick(folder, word(set), byUid).map(({ mail, number }) => {
        for (const flag of named) {
          if (word(how).startsWith('-')) mail.flags.delete(flag)
          else mail.flags.add(flag)
        }
        return `* ${number} FETCH (UID ${mail.uid} FLAGS (${[...mail.flags].join(' ')}))`
      })
      return ok('done', /silent/i.test(word(how)) ? [] : told)
    }),
    ...both('COPY', (folder, { args }, byUid) => carry(folder, args, byUid, false)),
    ...both('MOVE', (folder, { args }, byUid) => carry(folder, args, byUid, true)),
  }

  function fits(folder: Folder, mail: KeptMail, criteria: readonly Argument[]): boolean {
    const isSeen = mail.flags.has('\\Seen')
    return criteria.every((one, index) => {
      const name = word(one).toUpperCase()
      if (word(criteria[index - 1]).toUpperCase() === 'UID') return inSet(name, mail.uid, folder.nextUid - 1)
      return (
        name === 'ALL' ||
        name === 'UID' ||
        name === '1:*' ||
        (name === 'SEEN' && isSeen) ||
        (name === 'UNSEEN' && !isSeen)
      )
    })
  }

  function carry(folder: Folder, [set, name]: readonly Argument[], byUid: boolean, away: boolean): Answer {
    const target = mailboxes.find(word(name))
    if (!target) return no('[TRYCREATE] no such folder')
    const found = pick(folder, word(set), byUid)
    if (found.length === 0) return ok('nothing to carry')
    const copies = found.map(({ mail }) => mailboxes.append(target, mail.raw, mail.receivedAt, mail.flags))
    const code = `[COPYUID ${target.uidValidity} ${found.map(({ mail }) => mail.uid).join(',')} ${copies.map(({ uid }) => uid).join(',')}]`
    if (!away) return ok(`${code} copied`)
    const gone = new Set(found.map(({ mail }) => mail.uid))
    return ok('moved', [`* OK ${code} moved`, ...expunge(folder, ({ uid }) => gone.has(uid), true)])
  }

  function expunge(folder: Folder, which: (mail: KeptMail) => boolean, evenUnmarked = false): string[] {
    const gone = folder.mails.filter((mail) => which(mail) && (evenUnmarked || mail.flags.has('\\Deleted')))
    const told = gone.map((mail) => `* ${folder.mails.indexOf(mail) + 1} EXPUNGE`).reverse()
    mailboxes.remove(folder, new Set(gone.map(({ uid }) => uid)))
    return told
  }
}
