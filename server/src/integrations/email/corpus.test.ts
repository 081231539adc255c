import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { buildCase, closeCase, must } from '../../../testing/build/build-case.ts'
import { OWN, openPost } from '../../areas/cases/incoming-mail/testing.fixture.ts'
import { expected } from './corpus/expected.fixture.ts'

const folder = path.join(import.meta.dirname, 'corpus')
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.eml') ? [file.slice(0, -4)] : []))

type Ended = {
  readonly id: string
  readonly caseId: string
  readonly state: string
  readonly why: string
  readonly case: string | null
  readonly shown: string
  readonly files: readonly string[]
  readonly refused: Readonly<Record<string, string>>
}

let post: Awaited<ReturnType<typeof openPost>>
/** Where each mail ended, by its name. */
const ended = new Map<string, Ended>()
let mailedBefore = 0

/** Every mail of the folder is delivered to the mailbox, each in answer to a case of its own, and all are taken in. */
beforeAll(async () => {
  post = await openPost()
  const { stage, imap, rows } = post
  const cases = new Map<string, string>()
  for (const name of names) {
    const { id, number } = await buildCase(stage.pilot)
    cases.set(name, id)
    const { caseIs } = expected[name] ?? {}
    if (caseIs === 'closed') await closeCase(stage.pilot, id)
    if (caseIs === 'waiting')
      await must(stage.pilot.post(`/cases/${id}/waiting`, { body: 'Hur många sittplatser?' }))
    const mail = await post.lastMail(id)
    await rows("update outbox_mail set status = 'sent', sent_at = created_at where case_id = $1", [id])
    const forged = mail.reference.replace(/.{6}$/, (end) => (end === '000000' ? '111111' : '000000'))
    const filled: Record<string, string> = {
      number,
      reference: mail.reference,
      mailId: mail.id,
      forged,
      plus: OWN.replace('@', `+${mail.reference}@`),
      PLUS: OWN.replace('@', `+${mail.reference}@`).toUpperCase(),
      staff: stage.town.officers.bygglov.email,
      filler: 'A'.repeat(150_000),
    }
    const raw = readFileSync(path.join(folder, `${name}.eml`), 'latin1')
    const text = raw.replaceAll(/\{\{(\w+)\}\}/g, (_all, key: string) => filled[key] ?? `no ${key}`)
    // In the order of the names, except that what begins a thread comes before what goes on in it.
    await imap.deliver(
      Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'),
      new Date(Date.UTC(2026, 10, 24, 7, name.startsWith('new-') ? 0 : 1)),
    )
  }
  // Once more, as a server does that has lost its way.
  for (const { text } of (await imap.list('INBOX')).slice(0, 8)) await imap.deliver(Buffer.from(text))
  mailedBefore = (await rows('select count(*)::int as n from outbox_mail'))[0].n
  await post.run('incomingMail.fetch')
  const kept = await rows(
    `select id, convert_from(raw, 'LATIN1') as raw from incoming_mail order by received_at, id`,
  )
  for (const { id } of kept) await post.run('incomingMail.place', { id })
  for (const { id, raw } of kept) {
    const name = names.find((one) => raw.includes(`<${one}@`)) ?? nameless(raw)
    const [row] = await rows(
      `select m.state, m.why, m.case_id as "case", coalesce(g.body, c.question, m.body) as shown,
        coalesce((select json_agg(name order by nth) filter (where hash is not null) from incoming_mail_file where mail_id = m.id), '[]') as files,
        coalesce((select json_object_agg(name, refused) filter (where refused is not null) from incoming_mail_file where mail_id = m.id), '{}') as refused
       from incoming_mail m left join message g on g.id = m.as_message_id
       left join business_case c on c.id = m.case_id and m.state = 'case' where m.id = $1`,
      [id],
    )
    ended.set(name, { id, caseId: cases.get(name) ?? '', ...row })
  }
})
afterAll(() => post.close())

/** Those whose Message-ID is another's or missing. */
const nameless = (raw: string) => (raw.includes('Utan identitet') ? 'answer-no-message-id' : 'aside-own-id')

test('there are at least sixty mails, and each has its place written beside it', () => {
  expect(names.length).toBeGreaterThanOrEqual(60)
  expect(names.toSorted()).toEqual(Object.keys(expected).toSorted())
})

test('each has been kept once, also what was delivered twice, and nothing is left in the mailbox', async () => {
  expect([...ended.keys()].toSorted()).toEqual(names.toSorted())
  expect(await post.rows("select id from incoming_mail where state = 'kept'")).toEqual([])
  expect(await post.imap.list('INBOX')).toEqual([])
  expect(await post.imap.list('Farled')).toHaveLength(names.length + 8)
})

describe('ends where it should', () => {
  it.each(names)('%s', (name) => {
    const { body, files, refused, state, why } = expected[name] ?? {}
    const found = ended.get(name)
    expect(found).toMatchObject({ state, why })
    if (body !== undefined) expect(found?.shown).toBe(body)
    if (files) expect(found?.files).toEqual(files)
    if (refused) expect(found?.refused).toEqual(refused)
  })
})

test('what belongs to a case is on that case, and what begins one on a new one', () => {
  for (const [name, { caseId, state, case: found }] of ended) {
    if (name === 'answer-in-thread') expect(found).toBe(ended.get('new-question')?.case)
    else if (['message', 'held', 'noted'].includes(state)) expect([name, found]).toEqual([name, caseId])
    else if (state === 'case') expect(found).not.toBe(caseId)
    else expect([name, found]).toEqual([name, null])
  }
})

test('nothing is answered but a new question, once each', async () => {
  const mails = await post.rows('select key, recipient from outbox_mail order by created_at, id offset $1', [
    mailedBefore,
  ])
  const begun = [...ended.values()]
    .filter(({ state }) => state === 'case')
    .map((one) => `received:${one.case}`)
  expect(new Set(mails.map(({ key }) => key))).toEqual(new Set(begun))
  expect(mails).toHaveLength(begun.length)
})

test('new cases are named as they are asked, in the asker’s language, with the pilot on duty', async () => {
  for (const [name, { title, locale }] of Object.entries(expected)) {
    if (!title && !locale) continue
    const [row] = await post.rows(
      'select title, locale, channel, status, contact_email from business_case where id = $1',
      [ended.get(name)?.case],
    )
    expect(row).toMatchObject({
      channel: 'email',
      status: 'received',
      ...(title ? { title } : {}),
      ...(locale ? { locale } : {}),
    })
  }
})

test('only answers of the company change how it stands with a case', async () => {
  for (const [name, { caseId, state }] of ended) {
    const [row] = await post.rows('select status from business_case where id = $1', [caseId])
    const { caseIs } = expected[name] ?? {}
    expect([name, row.status]).toEqual([name, caseIs && state === 'message' ? 'open' : 'received'])
  }
})

test('a mail that has come back is seen on its case and blocks its address; one that is delayed does not', async () => {
  const mails = async (name: string) =>
    post.rows(
      'select status, bounced_at is not null as bounced, delayed_at is not null as delayed from outbox_mail where case_id = $1',
      [ended.get(name)?.caseId],
    )
  for (const [name, { state, why }] of ended) {
    if (state !== 'noted' || (why !== 'bounced' && why !== 'delayed')) continue
    const isBack = why === 'bounced'
    expect(await mails(name)).toEqual([
      { status: isBack ? 'failed' : 'sent', bounced: isBack, delayed: !isBack },
    ])
  }
  expect(await mails('bounce-forged')).toEqual([{ status: 'sent', bounced: false, delayed: false }])
  expect(await post.rows('select address from mail_block where lifted_at is null')).toEqual([
    { address: 'sara@foretag.example' },
  ])
})
