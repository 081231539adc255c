import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase } from '../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../areas/cases/testing.fixture.ts'
import { systemActor } from '../../kernel/actor.ts'
import type { Kit } from '../http/kit.ts'
import { postMail } from './outbox.ts'
import { sendMailJob, sweepMailJob } from './send-mail.ts'

/** A real mail server, which takes what comes or refuses it. */
let received: ParsedMail[] = []
let refuses = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _session, done) {
    void simpleParser(stream).then((mail) => {
      if (refuses) return done(Object.assign(new Error('Brevlådan är full'), { responseCode: 451 }))
      received.push(mail)
      return done()
    }, done)
  },
})

let stage: Stage
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  stage = await openStage({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'Lotsen <lots@kommun.example>' })
})
afterAll(async () => {
  await stage.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})
beforeEach(async () => {
  received = []
  refuses = false
  await stage.house.owner.pool.query(
    "delete from outbox_mail; delete from pgboss.job where name like 'mail.%'",
  )
})

const actor = systemActor('test')
const kit = (): Kit => stage.house.kit
const letter = {
  key: 'news:1',
  to: 'sara@foretag.example',
  subject: 'Nyheter & annat',
  text: 'Hej på er',
  html: '<p>Hej på er</p>',
}
const post = (mail = letter) => kit().db.change(actor, (tx) => postMail(tx, kit(), kit().clock.now(), mail))
const outbox = async () =>
  (await stage.house.owner.pool.query('select * from outbox_mail order by created_at, id')).rows
const jobs = async () =>
  (await stage.house.owner.pool.query("select data from pgboss.job where name = 'mail.send'")).rows
const send = async (using = kit()) => sendMailJob.run(using, { id: (await outbox())[0]?.id })

test('a change that is rolled back mails nobody', async () => {
  const change = kit().db.change(actor, async (tx) => {
    await postMail(tx, kit(), kit().clock.now(), letter)
    throw new Error('undone')
  })
  await expect(change).rejects.toThrow('undone')
  expect([await outbox(), await jobs()]).toEqual([[], []])
})

test('the same news twice is one mail, also when it is told twice at once', async () => {
  await Promise.all([post(), post(), post()])
  await post({ ...letter, subject: 'En gång till' })
  expect((await outbox()).map(({ subject }) => subject)).toEqual(['Nyheter & annat'])
  expect(await jobs()).toHaveLength(1)
})

test('a mail arrives once, as it was written, marked as sent by a machine', async () => {
  await post()
  await send()
  await send()
  const [row] = await outbox()
  expect(row).toMatchObject({ status: 'sent', attempts: 1, last_error: null, sent_at: kit().clock.now() })
  expect(received).toHaveLength(1)
  const [mail] = received
  expect(mail?.from?.text).toBe('"Lotsen" <lots@kommun.example>')
  expect(mail?.subject).toBe('Nyheter & annat')
  expect(mail?.text?.trim()).toBe('Hej på er')
  expect(mail?.html).toContain('<p>Hej på er</p>')
  expect(mail?.messageId).toMatch(/^<r[0-9a-f]{52}@localhost>$/)
  expect(mail?.messageId).toContain(row.id.replaceAll('-', ''))
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
})

test('two workers that take the same mail at the same time send it once', async () => {
  await post()
  await Promise.all([send(), send(), send()])
  expect(received).toHaveLength(1)
})

test('a failure is kept with its reason and tried again', async () => {
  await post()
  refuses = true
  await expect(send()).rejects.toThrow('Brevlådan är full')
  expect((await outbox())[0]).toMatchObject({
    status: 'waiting',
    attempts: 1,
    last_error: expect.stringContaining('Brevlådan är full'),
  })
  refuses = false
  await send()
  expect((await outbox())[0]).toMatchObject({ status: 'sent', attempts: 2, last_error: null })
  expect(received).toHaveLength(1)
})

test('a mail that never leaves is given up after all tries, and its case shows it', async () => {
  const { id } = await buildCase(stage.pilot)
  refuses = true
  for (let attempt = 0; attempt <= (sendMailJob.retries ?? 0); attempt++)
    await expect(send()).rejects.toThrow('Brevlådan är full')
  expect((await outbox())[0]).toMatchObject({ status: 'failed', attempts: 9 })
  expect((await stage.pilot.get(`/cases/${id}`)).body.mails).toEqual({ failed: 1 })
  refuses = false
  await send()
  expect((await stage.pilot.get(`/cases/${id}`)).body.mails).toEqual({ failed: 0 })
})

test('unrelated mail that fails does not hold another back', async () => {
  await post({ ...letter, key: 'first', to: 'inte en adress' })
  await post({ ...letter, key: 'second' })
  const [first, second] = await outbox()
  await expect(sendMailJob.run(kit(), { id: first.id })).rejects.toThrow('No recipients')
  await sendMailJob.run(kit(), { id: second.id })
  expect((await outbox()).map(({ status }) => status)).toEqual(['waiting', 'sent'])
})

test('a failure between sending and noting it repeats the same message, which mailboxes know again', async () => {
  await post()
  const stops: Kit = {
    ...kit(),
    clock: {
      now: () => {
        throw new Error('stopped before it was noted')
      },
    },
  }
  await expect(send(stops)).rejects.toThrow('stopped')
  expect((await outbox())[0]?.status).toBe('waiting')
  await send()
  expect(received).toHaveLength(2)
  expect(received[1]?.messageId).toBe(received[0]?.messageId)
})

test('a mail whose job was lost is planned again after ten minutes, not before, and one that left is not', async () => {
  await post()
  await stage.house.owner.pool.query("delete from pgboss.job where name = 'mail.send'")
  stage.later(9)
  await sweepMailJob.run(kit(), {})
  expect(await jobs()).toEqual([])
  stage.later(2)
  await sweepMailJob.run(kit(), {})
  expect(await jobs()).toEqual([{ data: { id: (await outbox())[0].id } }])
  await send()
  await stage.house.owner.pool.query("delete from pgboss.job where name = 'mail.send'")
  await sweepMailJob.run(kit(), {})
  expect(await jobs()).toEqual([])
})

test('nothing that people write becomes a header of its own', async () => {
  await post({ ...letter, subject: 'Hej\r\nBcc: alla@kommun.example', to: 'sara@foretag.example' })
  await send()
  expect(received[0]?.headers.get('bcc')).toBeUndefined()
  expect(received[0]?.subject).toContain('Hej')
})

test('from the change to the mailbox without a hand: the worker sends what the change planned', async () => {
  const working = await openStage({ smtpUrl: kit().config.smtpUrl, roles: { web: true, worker: true } })
  try {
    const { number } = await buildCase(working.pilot)
    await expect.poll(() => received.map(({ subject }) => subject)).toHaveLength(1)
    expect(received[0]?.subject).toContain(number)
    const status = async () => (await working.house.owner.pool.query('select status from outbox_mail')).rows
    await expect.poll(status).toEqual([{ status: 'sent' }])
  } finally {
    await working.close()
  }
})

test('a calendar message goes with its mail, as calendars take it in', async () => {
  const text = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
  await kit().db.change(actor, (tx) =>
    postMail(tx, kit(), kit().clock.now(), {
      ...letter,
      key: 'invite:1',
      calendar: { method: 'REQUEST', text },
    }),
  )
  const [{ id }] = await outbox()
  await sendMailJob.run(kit(), { id })
  const [mail] = received
  const part = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar')
  expect(part?.content.toString()).toBe(text)
  expect(mail?.text).toContain('Hej på er')
})
