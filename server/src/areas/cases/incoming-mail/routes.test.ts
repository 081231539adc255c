import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildCase, closeCase, must } from '../../../../testing/build/build-case.ts'
import { OWN, openPost } from './testing.fixture.ts'

let post: Awaited<ReturnType<typeof openPost>>
beforeAll(async () => {
  post = await openPost()
})
afterAll(() => post.close())
/** Nobody stays signed in for days: who looks later signs in again, and the next test begins at the same hour. */
const begin = new Date('2026-11-23T09:00:00Z')
afterEach(() => {
  post.stage.house.clock.at = begin
})
const signedInAgain = () => post.stage.house.as(post.stage.town.pilot.id)

let count = 0
type Written = { from?: string; to?: string; subject?: string; head?: string; text?: string; id?: string }

/** Somebody writes to the mailbox, and it is taken in; the mail's id. */
async function write({
  from = 'Sara Holm <sara@foretag.example>',
  to = OWN,
  subject = 'En fråga',
  head = '',
  text = 'Hej!',
  id,
}: Written) {
  count += 1
  const messageId = id ?? `mail-${count}@test.example`
  await post.imap.deliver(
    `From: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\nMessage-ID: <${messageId}>\r\n${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
    post.stage.house.clock.at,
  )
  await post.take()
  const [row] = await post.rows('select id from incoming_mail where message_id = $1', [messageId])
  return row.id as string
}

/** An answer to the latest mail of a case. */
async function answer(caseId: string, written: Written = {}) {
  const { reference } = await post.lastMail(caseId)
  return write({ to: OWN.replace('@', `+${reference}@`), ...written })
}
const colleague = { from: 'Ola Berg <ola@foretag.example>', text: 'Jag svarar för Sara.' }
const beside = async (caseId: string, person = post.stage.pilot) =>
  (await must(person.get(`/cases/${caseId}/incoming-mails`))).body.items
const messages = async (caseId: string, person = post.stage.pilot) =>
  (await must(person.get(`/cases/${caseId}/messages`))).body.items
const waits = async (caseId: string, person = post.stage.pilot) =>
  (await must(person.get('/my-day'))).body.items
    .filter((one: { caseId: string }) => one.caseId === caseId)
    .map(({ kind }: { kind: string }) => kind)

test('a mail from another address is held: seen on the case, in Min dag and among what falls, until it is put in', async () => {
  const { stage, rows } = post
  const { id } = await buildCase(stage.pilot)
  const mail = await answer(id, colleague)
  expect(await messages(id)).toEqual([])
  expect(await beside(id)).toMatchObject([
    {
      id: mail,
      state: 'held',
      why: 'sender',
      from: { address: 'ola@foretag.example', name: 'Ola Berg' },
      body: 'Jag svarar för Sara.',
      may: { decide: true },
    },
  ])
  expect(await waits(id)).toContain('heldMail')
  const notices = (await must(stage.pilot.get('/notices'))).body.items
  expect(notices).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ event: 'incomingMail.held', leadsTo: `/cases/${id}?tab=talk` }),
    ]),
  )
  const held = async (person = stage.pilot) =>
    (await must(person.get('/between-chairs/heldMail?limit=100'))).body.items.map(
      ({ caseId }: { caseId: string }) => caseId,
    )
  expect(await held()).not.toContain(id)
  stage.later(60 * 24 * 3)
  const pilot = await signedInAgain()
  expect(await held(pilot)).toContain(id)
  await must(pilot.post(`/incoming-mails/${mail}/putting-in`))
  expect(await messages(id, pilot)).toMatchObject([
    {
      direction: 'from_company',
      authorName: 'Ola Berg',
      body: 'Jag svarar för Sara.',
      mail: { id: mail, hasMore: false, refusedFiles: [] },
    },
  ])
  expect([await beside(id, pilot), await held(pilot)].flat()).not.toContain(id)
  expect(await waits(id, pilot)).not.toContain('heldMail')
  const events = (await must(pilot.get(`/cases/${id}/events`))).body.items.map(
    ({ name }: { name: string }) => name,
  )
  expect(events.slice(0, 3)).toEqual(['incomingMail.putIn', 'message.received', 'incomingMail.held'])
  expect(await pilot.post(`/incoming-mails/${mail}/putting-in`)).toMatchObject({
    status: 409,
    body: { code: 'incomingMail.settled' },
  })
  expect(await rows('select count(*)::int as n from message where case_id = $1', [id])).toEqual([{ n: 1 }])
})

test('a held mail is refused with one click, and that is undone with another; nobody is written to', async () => {
  const { stage, rows } = post
  const { id } = await buildCase(stage.pilot)
  const mail = await answer(id, colleague)
  const mails = await rows('select count(*)::int as n from outbox_mail')
  await must(stage.pilot.post(`/incoming-mails/${mail}/setting-aside`))
  expect(await beside(id)).toMatchObject([
    { state: 'set_aside', settledBy: 'Lova Lots', may: { decide: true } },
  ])
  await must(stage.pilot.post(`/incoming-mails/${mail}/return`))
  expect(await beside(id)).toMatchObject([{ state: 'held', settledBy: null }])
  expect(await stage.pilot.post(`/incoming-mails/${mail}/return`)).toMatchObject({
    status: 409,
    body: { code: 'incomingMail.notSetAside' },
  })
  expect(await rows('select count(*)::int as n from outbox_mail')).toEqual(mails)
  expect(await messages(id)).toEqual([])
})

test('a held answer to a closed case opens it only when it is put in', async () => {
  const { stage } = post
  const { id } = await buildCase(stage.pilot)
  await closeCase(stage.pilot, id)
  const mail = await answer(id, colleague)
  expect((await stage.pilot.get(`/cases/${id}`)).body.status).toBe('closed')
  await must(stage.pilot.post(`/incoming-mails/${mail}/putting-in`))
  expect((await stage.pilot.get(`/cases/${id}`)).body.status).toBe('open')
})

test('the quoted mail is cut from what is shown, and the whole is there for who asks', async () => {
  const { stage } = post
  const { id } = await buildCase(stage.pilot)
  const mail = await answer(id, {
    text: 'Ja tack.\r\n\r\nDen tis 24 nov. 2026 skrev Lots <lots@kommun.example>:\r\n> Vill ni ha ett möte?',
  })
  expect(await messages(id)).toMatchObject([{ body: 'Ja tack.', mail: { id: mail, hasMore: true } }])
  const whole = (await must(stage.pilot.get(`/incoming-mails/${mail}`))).body
  expect(whole).toMatchObject({ caseId: id, body: 'Ja tack.' })
  expect(whole.whole).toContain('> Vill ni ha ett möte?')
  const original = await stage.pilot.get(`/incoming-mails/${mail}/original`)
  expect(original.headers).toMatchObject({
    'content-type': 'message/rfc822',
    'content-disposition': expect.stringContaining('attachment'),
  })
  expect(original.text).toContain('Subject: En fråga')
})

test('out of office leaves the case waiting, and is shown as such', async () => {
  const { stage } = post
  const { id } = await buildCase(stage.pilot)
  await must(stage.pilot.post(`/cases/${id}/waiting`, { body: 'Hur många sittplatser?' }))
  await answer(id, {
    subject: 'Automatiskt svar: Vi behöver något från dig',
    head: 'Auto-Submitted: auto-replied\r\n',
    text: 'Jag är ledig till måndag.',
  })
  expect((await stage.pilot.get(`/cases/${id}`)).body.status).toBe('awaiting_company')
  expect(await beside(id)).toMatchObject([
    { state: 'noted', why: 'autoReply', body: 'Jag är ledig till måndag.', may: { decide: false } },
  ])
  await answer(id, { text: 'Tolv.' })
  expect((await stage.pilot.get(`/cases/${id}`)).body.status).toBe('open')
})

test('a mail without a case waits for the pilot on duty, who puts it where it belongs', async () => {
  const { stage } = post
  const { id, number } = await buildCase(stage.pilot)
  const mail = await write({
    subject: `Angående ${number.toLowerCase()}`,
    text: 'Jag vill lägga till en sak.',
  })
  const listed = async () =>
    (await must(stage.pilot.get('/incoming-mails?limit=100'))).body.items.find(
      (one: { id: string }) => one.id === mail,
    )
  expect(await listed()).toMatchObject({
    why: 'numberOnly',
    suggestedCases: [{ id, number }, ...(await listed()).suggestedCases.slice(1)],
  })
  expect((await must(stage.pilot.get('/notices'))).body.items).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ leadsTo: '/incoming-mail' })]),
  )
  expect(
    await stage.pilot.put(`/incoming-mails/${mail}/case`, { caseId: crypto.randomUUID() }),
  ).toMatchObject({ status: 404 })
  await must(stage.pilot.put(`/incoming-mails/${mail}/case`, { caseId: id }))
  expect(await listed()).toBeUndefined()
  expect(await messages(id)).toMatchObject([{ authorName: 'Sara Holm', body: 'Jag vill lägga till en sak.' }])
})

test('a mail becomes a case with a receipt to who has written, and without one to what a machine has written', async () => {
  const { stage, rows } = post
  const asked = await write({
    from: 'formular@webb.example',
    head: 'X-Spam-Flag: YES\r\n',
    subject: 'Musik på torget',
    text: 'Får vi ha musik på torget?',
  })
  const machine = await write({
    from: 'robot@webb.example',
    head: 'Auto-Submitted: auto-generated\r\n',
    subject: 'Nytt formulär',
    text: 'Namn: Pia. Fråga: Får vi ha musik?',
  })
  const made = (await must(stage.pilot.post(`/incoming-mails/${asked}/case`))).body
  const other = (await must(stage.pilot.post(`/incoming-mails/${machine}/case`))).body
  const receipts = await rows('select case_id, recipient from outbox_mail where case_id in ($1, $2)', [
    made.id,
    other.id,
  ])
  expect(receipts).toEqual([{ case_id: made.id, recipient: 'formular@webb.example' }])
  expect((await must(stage.pilot.get(`/cases/${made.id}`))).body).toMatchObject({
    title: 'Musik på torget',
    question: 'Får vi ha musik på torget?',
    channel: 'email',
  })
})

test('what is not for us is set aside, found again, and taken back', async () => {
  const { stage } = post
  const mail = await write({
    from: 'nyheter@butik.example',
    head: 'List-Unsubscribe: <mailto:av@butik.example>\r\n',
    subject: 'Höstrea',
  })
  const list = async (state: string) =>
    (await must(stage.administrator.get(`/incoming-mails?state=${state}&limit=100`))).body.items.map(
      ({ id }: { id: string }) => id,
    )
  const before = (await must(stage.pilot.get('/mailbox'))).body.unplaced
  await must(stage.administrator.post(`/incoming-mails/${mail}/setting-aside`))
  expect(await list('set_aside')).toContain(mail)
  expect(await list('unplaced')).not.toContain(mail)
  expect((await must(stage.pilot.get('/mailbox'))).body.unplaced).toBe(before - 1)
  await must(stage.administrator.post(`/incoming-mails/${mail}/return`))
  expect(await list('unplaced')).toContain(mail)
})

test('the sixth new question of one sender in a day waits for somebody instead of becoming a case', async () => {
  const from = 'Ivrig <ivrig@foretag.example>'
  const written = []
  for (let nth = 1; nth <= 6; nth += 1)
    written.push(await write({ from, subject: `Fråga ${nth}`, text: `Det här är fråga ${nth}.` }))
  const states = await post.rows(
    'select state, why from incoming_mail where id = any ($1) order by received_at, id',
    [written],
  )
  expect(states).toEqual([
    ...Array.from({ length: 5 }, () => ({ state: 'case', why: 'newCase' })),
    { state: 'unplaced', why: 'tooMany' },
  ])
  post.stage.later(60 * 25)
  const next = await write({ from, subject: 'Nästa dag', text: 'Nu är det en ny dag.' })
  expect(await post.rows('select state from incoming_mail where id = $1', [next])).toEqual([
    { state: 'case' },
  ])
})

test('beyond the caps no receipt is sent, and the case is there all the same', async () => {
  const { stage, rows } = post
  const { id } = await buildCase(stage.pilot, { contactEmail: 'slinga@foretag.example' })
  for (let nth = 0; nth < 30; nth += 1)
    await rows(
      "insert into outbox_mail (id, key, case_id, recipient, subject, text, html, created_at) values (gen_random_uuid(), $1, $2, 'Slinga@foretag.example', '', '', '', $3)",
      [`loop:${nth}`, id, stage.house.clock.at],
    )
  const mail = await write({ from: 'slinga@foretag.example', text: 'Vi svarar på ert svar på vårt svar.' })
  const [placed] = await rows('select state, case_id from incoming_mail where id = $1', [mail])
  expect(placed.state).toBe('case')
  expect(await rows('select key from outbox_mail where case_id = $1', [placed.case_id])).toEqual([])
})

test('an answer to a mail that is older than the company’s link is held', async () => {
  const { stage, rows } = post
  const { id } = await buildCase(stage.pilot)
  await rows("update outbox_mail set created_at = created_at - interval '401 days' where case_id = $1", [id])
  await answer(id)
  expect(await beside(id)).toMatchObject([{ state: 'held', why: 'expired' }])
})

test('a colleague’s automatic reply to a notice is no business of the case', async () => {
  const { stage, rows } = post
  const { id } = await buildCase(stage.pilot)
  await rows(
    "update outbox_mail set to_company = false, key = 'notice:' || key, recipient = 'bo@kommun.example' where case_id = $1",
    [id],
  )
  const [{ id: notice }] = await rows('select id from outbox_mail where case_id = $1', [id])
  const [{ secret }] = await rows('select secret from mail_key')
  const { referenceOf } = await import('../../../platform/mail/reference.ts')
  const mail = await write({
    from: 'bo@kommun.example',
    head: `Auto-Submitted: auto-replied\r\nIn-Reply-To: <${referenceOf(secret, notice)}@localhost>\r\n`,
  })
  expect(await beside(id)).toEqual([])
  expect(await rows('select state, case_id from incoming_mail where id = $1', [mail])).toEqual([
    { state: 'set_aside', case_id: null },
  ])
})
