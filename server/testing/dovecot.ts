import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import type { ImapServer } from '../../demo/imap-server/imap-server.ts'

/** Where Debian and others put Dovecot's IMAP program. */
const PLACES = ['/usr/lib/dovecot/imap', '/usr/libexec/dovecot/imap', '/usr/local/libexec/dovecot/imap']
const program = PLACES.find((place) => existsSync(place))
const NOBODY = 65534

/** Why tests against Dovecot are left out on this machine; undefined when it is here. */
export const withoutDovecot = program ? undefined : 'Dovecot is not on this machine (Debian: dovecot-imapd)'

/**
 * Dovecot itself over a mailbox in a folder of its own. Whoever connects is let in without signing in (PREAUTH), since
 * Dovecot's own sign-in needs users of the machine. It can't be cut off as the small server can.
 */
export async function startDovecot(): Promise<Omit<ImapServer, 'break' | 'url'>> {
  if (!program) throw new Error(withoutDovecot)
  const folder = await mkdtemp(path.join(tmpdir(), 'farled-dovecot-'))
  const { uid, gid } = userInfo()
  const owner = uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid }
  const box = path.join(folder, 'box')
  for (const one of ['', 'new', 'cur', 'tmp']) {
    await mkdir(path.join(box, one), { recursive: true })
    await chown(path.join(box, one), owner.uid, owner.gid)
  }
  await chown(folder, owner.uid, owner.gid)
  const settings = path.join(folder, 'dovecot.conf')
  await writeFile(
    settings,
    [
      `mail_location = maildir:${box}`,
      `mail_uid = ${owner.uid}`,
      `mail_gid = ${owner.gid}`,
      'first_valid_uid = 1',
      'log_path = /dev/null',
      `base_dir = ${folder}`,
      'ssl = no',
      '',
    ].join('\n'),
  )
  const server = createServer((socket) => {
    // Dovecot wants a pipe, and what Node calls one is a socket.
    const imap = spawn('sh', ['-c', 'cat | "$0" -c "$1" | cat', program, settings], {
      env: { ...process.env, USER: 'lots', HOME: folder },
    })
    socket.on('error', () => imap.kill())
    imap.stdin.on('error', () => undefined)
    socket.pipe(imap.stdin)
    imap.stdout.pipe(socket)
    socket.on('close', () => imap.kill())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  let count = 0
  return {
    port,
    async deliver(raw, receivedAt = new Date()) {
      count += 1
      const file = path.join(box, 'new', `${Math.floor(receivedAt.getTime() / 1000)}.${count}.test`)
      await writeFile(file, raw)
      await chown(file, owner.uid, owner.gid)
    },
    async list(name) {
      const place = name === 'INBOX' ? box : path.join(box, `.${name}`)
      const files = ['new', 'cur'].map(async (part) => {
        const names = await readdir(path.join(place, part)).catch(() => [])
        return Promise.all(
          names.map(async (file, index) => ({
            uid: index,
            text: await readFile(path.join(place, part, file), 'utf8'),
            flags: /:2,\w*S/.test(file) ? ['\\Seen'] : [],
          })),
        )
      })
      return (await Promise.all(files)).flat()
    },
    async stop() {
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
