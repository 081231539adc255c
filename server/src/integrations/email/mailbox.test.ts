import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startImapServer } from '../../../../demo/imap-server/imap-server.ts'
import { startDovecot, withoutDovecot } from '../../../testing/dovecot.ts'
import { inboxAt, openPost } from '../../areas/cases/incoming-mail/testing.fixture.ts'
import type { ArrivedMail } from '../../areas/cases/index.ts'
import { imapMailbox } from './empty-mailbox.ts'
import { watchMailbox } from './watch-mailbox.ts'

const mail = (id: string, text = 'Hej!') =>
  `From: Nils Strand <nils@strand.example>\r\nTo: lots@kommun.example\r\nSubject: Fråga ${id}\r\nMessage-ID: <${id}@strand.example>\r\n\r\n${text}\r\n`
const subjects = (mails: readonly { raw: Buffer }[]) =>
  mails.map(({ raw }) => /Subject: (.*)\r/.exec(raw.toString())?.[1])

const servers = [
  {
    name: 'the small server',
    start: () => startImapServer({ user: 'lots', password: 'ett lösenord @ med / tecken' }),
    without: undefined,
  },
  { name: withoutDovecot ?? 'Dovecot', start: startDovecot, without: withoutDovecot },
]

describe.each(servers)('a mailbox on $name', ({ start, without }) => {
  let server: Awaited<ReturnType<typeof start>>
  const keep = (kept: ArrivedMail[]) => async (one: ArrivedMail) => void kept.push(one)
  beforeEach(async () => {
    if (!without) server = await start()
  })
  afterEach(async () => {
    if (!without) await server.stop()
  })

  it.skipIf(without)(
    'is emptied in order, each mail whole and as it came, then moved away and marked as read',
    async () => {
      const kept: ArrivedMail[] = []
      await server.deliver(mail('1', 'Räksmörgås'), new Date('2026-11-23T08:00:00Z'))
      await server.deliver(mail('2'), new Date('2026-11-23T08:01:00Z'))
      expect(await imapMailbox(inboxAt(server)).empty(keep(kept))).toBe(2)
      expect(subjects(kept)).toEqual(['Fråga 1', 'Fråga 2'])
      expect(kept[0]?.raw.toString()).toBe(mail('1', 'Räksmörgås'))
      expect(kept[0]).toMatchObject({ isWhole: true, size: kept[0]?.raw.length })
      expect(await server.list('INBOX')).toEqual([])
      expect((await server.list('Farled')).map(({ flags }) => flags.includes('\\Seen'))).toEqual([true, true])
      expect(await imapMailbox(inboxAt(server)).empty(keep(kept))).toBe(0)
    },
  )

  it.skipIf(without)('keeps what could not be kept, and gives it again', async () => {
    const kept: ArrivedMail[] = []
    for (const id of ['1', '2', '3']) await server.deliver(mail(id))
    const stops = async (one: ArrivedMail) => {
      if (kept.length === 1) throw new Error('stopped')
      kept.push(one)
    }
    await expect(imapMailbox(inboxAt(server)).empty(stops)).rejects.toThrow('stopped')
    expect((await server.list('INBOX')).map(({ flags }) => flags.includes('\\Seen'))).toEqual([false, false])
    await imapMailbox(inboxAt(server)).empty(keep(kept))
    expect(subjects(kept)).toEqual(['Fråga 1', 'Fråga 2', 'Fråga 3'])
  })

  it.skipIf(without)('may be left where it is: then being unread is what is new', async () => {
    const kept: ArrivedMail[] = []
    const mailbox = imapMailbox({ ...inboxAt(server), doneFolder: null })
    await server.deliver(mail('1'))
    await mailbox.empty(keep(kept))
    await server.deliver(mail('2'))
    await mailbox.empty(keep(kept))
    expect(subjects(kept)).toEqual(['Fråga 1', 'Fråga 2'])
    expect(await server.list('INBOX')).toHaveLength(2)
  })

  it.skipIf(without)('gives the head alone of what is too large', async () => {
    const kept: ArrivedMail[] = []
    await server.deliver(mail('1', 'A'.repeat(200_000)))
    await imapMailbox(inboxAt(server)).empty(keep(kept))
    expect(kept[0]).toMatchObject({ isWhole: false })
    expect(kept[0]?.size).toBeGreaterThan(200_000)
    expect(kept[0]?.raw.length).toBeLessThan(1000)
  })

  it.skipIf(without)('tells at once that something has come', async () => {
    let told = 0
    const watch = watchMailbox(inboxAt(server), () => (told += 1))
    // Once for what lay there already, when it has begun to wait.
    await expect.poll(() => told, { timeout: 15_000 }).toBe(1)
    await server.deliver(mail('1'))
    await expect.poll(() => told, { timeout: 60_000 }).toBeGreaterThan(1)
    await watch.stop()
  })
})

describe('a mailbox that says no', () => {
  const account = { user: 'lots', password: 'rätt', accessToken: 'token-1' }

  it('is a failure with the server’s words, and nothing of the password', async () => {
    const server = await startImapServer(account)
    const wrong = imapMailbox({ ...inboxAt(server), password: 'fel' })
    await expect(wrong.empty(async () => undefined)).rejects.toThrow(/Command failed|wrong user/i)
    expect(wrong.name).toBe('lots/INBOX')
    await server.stop()
  })

  it('takes an access token instead of a password, fetched anew for each look', async () => {
    const server = await startImapServer(account)
    const asked: string[] = []
    const { createServer } = await import('node:http')
    const tokens = createServer((request, reply) => {
      request.on('data', (body) => asked.push(String(body)))
      request.on('end', () => reply.end(JSON.stringify({ access_token: 'token-1', token_type: 'Bearer' })))
    })
    await new Promise<void>((resolve) => tokens.listen(0, '127.0.0.1', resolve))
    const { port } = tokens.address() as { port: number }
    const token = {
      url: `http://127.0.0.1:${port}/token`,
      clientId: 'farled',
      clientSecret: 'hemligt',
      scope: 'post',
    }
    await server.deliver(mail('1'))
    expect(await imapMailbox({ ...inboxAt(server), password: '', token }).empty(async () => undefined)).toBe(
      1,
    )
    expect(Object.fromEntries(new URLSearchParams(asked[0]))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'farled',
      client_secret: 'hemligt',
      scope: 'post',
    })
    tokens.close()
    await server.stop()
  })
})

describe('the way in', () => {
  let post: Awaited<ReturnType<typeof openPost>>
  beforeEach(async () => {
    post = await openPost()
  })
  afterEach(() => post.close())

  it('survives a crash between keeping a mail and telling the server: it is neither lost nor doubled', async () => {
    const { stage, imap, rows, run } = post
    await imap.deliver(mail('1'))
    await imap.deliver(mail('2'))
    const { kit } = stage.house
    // The database has the first mail; the connection breaks before the server is told.
    const breaks = {
      ...kit,
      db: {
        ...kit.db,
        change: async (...args: Parameters<typeof kit.db.change>) => {
          const done = await kit.db.change(...args)
          imap.break(true)
          return done
        },
      },
    } as typeof kit
    const { keepMail } = await import('../../areas/cases/incoming-mail/keep-mail.ts')
    const inbox = inboxAt(imap)
    await expect(imapMailbox(inbox).empty((one) => keepMail(breaks, one))).rejects.toThrow(
      /close|connection/i,
    )
    expect((await imap.list('INBOX')).map(({ flags }) => flags)).toEqual([[], []])
    expect(await rows('select message_id from incoming_mail')).toEqual([{ message_id: '1@strand.example' }])
    imap.break(false)
    await run('incomingMail.fetch')
    expect(await rows('select message_id from incoming_mail order by message_id')).toEqual([
      { message_id: '1@strand.example' },
      { message_id: '2@strand.example' },
    ])
    expect(await imap.list('INBOX')).toEqual([])
    expect(await rows("select count(*)::int as n from pgboss.job where name = 'incomingMail.place'")).toEqual(
      [{ n: 2 }],
    )
  })

  it('loses nothing when the job is lost: it is planned again after ten minutes', async () => {
    const { stage, imap, rows, run } = post
    await imap.deliver(mail('1'))
    await run('incomingMail.fetch')
    await rows("delete from pgboss.job where name = 'incomingMail.place'")
    await run('incomingMail.fetch')
    expect(await rows("select id from pgboss.job where name = 'incomingMail.place'")).toEqual([])
    stage.later(11)
    await run('incomingMail.fetch')
    expect(await rows("select data from pgboss.job where name = 'incomingMail.place'")).toHaveLength(1)
  })

  it('says since when the mailbox can’t be read, until it can', async () => {
    const { stage, imap, run } = post
    imap.break(true)
    await expect(run('incomingMail.fetch')).rejects.toThrow(/close|connect/i)
    const broke = stage.house.clock.at.toISOString()
    stage.later(30)
    await expect(run('incomingMail.fetch')).rejects.toThrow(/close|connect/i)
    expect((await stage.pilot.get('/mailbox')).body).toMatchObject({
      isOn: true,
      lookedAt: null,
      failsSince: broke,
    })
    imap.break(false)
    await run('incomingMail.fetch')
    expect((await stage.pilot.get('/mailbox')).body).toMatchObject({
      lookedAt: stage.house.clock.at.toISOString(),
      failsSince: null,
      lastError: '',
    })
  })

  it('gives a mail that fails again and again to the pilot', async () => {
    const { stage, imap, rows, run } = post
    await imap.deliver(mail('1'))
    await run('incomingMail.fetch')
    const [{ id }] = await rows('select id from incoming_mail')
    // Nobody can have it: there is no pilot and no administrator.
    await rows('update member set active = false where id in (select member_id from member_role)')
    for (let attempt = 1; attempt < 5; attempt += 1)
      await expect(run('incomingMail.place', { id })).rejects.toMatchObject({ code: 'case.nobodyOnDuty' })
    await run('incomingMail.place', { id })
    expect(await rows('select state, why, tries from incoming_mail')).toEqual([
      { state: 'unplaced', why: 'unreadable', tries: 5 },
    ])
    await rows('update member set active = true')
    expect((await stage.pilot.get('/incoming-mails')).body.items).toMatchObject([{ id, why: 'unreadable' }])
  })
})
