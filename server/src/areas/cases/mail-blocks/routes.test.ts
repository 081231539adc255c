import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { BLOCK_DAYS } from '../../../platform/mail/blocks.ts'
import { markBounced } from '../../../platform/mail/bounced.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const rows = async (sql: string, values: unknown[] = []) =>
  (await stage.house.owner.pool.query(sql, values)).rows

/** A case whose receipt has left and come back. */
async function returned(contactEmail: string, given: Record<string, unknown> = {}, person = stage.pilot) {
  const { id } = await buildCase(person, { contactEmail, ...given })
  const [{ id: mail }] = await rows(
    "update outbox_mail set status = 'sent', sent_at = created_at where case_id = $1 returning id",
    [id],
  )
  const { kit } = stage.house
  await kit.db.change(systemActor('test'), (tx) =>
    markBounced(tx, mail, '550 5.1.1 User unknown', kit.clock.now()),
  )
  return { id, mail }
}
const blocksOf = async (id: string) => (await must(stage.pilot.get(`/cases/${id}/mail-blocks`))).body.items
const mailsOf = async (id: string) =>
  (await rows('select key from outbox_mail where case_id = $1 order by created_at, id', [id])).map(
    ({ key }) => key.split(':')[0],
  )

test('a mail that came back is shown as one that did not leave, with the server’s words and resend', async () => {
  const { id, mail } = await returned('borta@foretag.example')
  expect((await must(stage.pilot.get(`/cases/${id}/failed-mails`))).body.items).toMatchObject([
    { id: mail, lastError: '550 5.1.1 User unknown', may: { resend: true } },
  ])
  expect((await must(stage.pilot.get(`/cases/${id}`))).body.mails).toEqual({ failed: 1 })
  await must(stage.pilot.post(`/cases/${id}/failed-mails/${mail}/resending`))
  expect(await rows('select status, bounced_at from outbox_mail where id = $1', [mail])).toEqual([
    { status: 'waiting', bounced_at: null },
  ])
})

test('nothing is mailed automatically to its address for sixty days, what people write is', async () => {
  const { id } = await returned('tom@foretag.example')
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  await must(stage.officers.bygglov.post(`/cases/${id}/messages`, { body: 'Vi försöker nå er.' }))
  expect(await mailsOf(id)).toEqual(['received', 'message'])
  const other = await buildCase(stage.pilot, { contactEmail: 'Tom@Foretag.example' })
  expect(await mailsOf(other.id)).toEqual([])
  const at = stage.house.clock.at
  stage.house.clock.at = new Date(at.getTime() + BLOCK_DAYS * 86_400_000 + 1)
  const pilot = await stage.house.as(stage.town.pilot.id)
  const later = await buildCase(pilot, { contactEmail: 'tom@foretag.example' })
  expect(await mailsOf(later.id)).toEqual(['received'])
  stage.house.clock.at = at
})

test('the block is seen on the case and in all, and can be lifted', async () => {
  const { id } = await returned('full@foretag.example')
  const [block] = await blocksOf(id)
  expect(block).toMatchObject({
    address: 'full@foretag.example',
    reason: '550 5.1.1 User unknown',
    may: { lift: true },
  })
  expect((await must(stage.administrator.get('/mail-blocks'))).body.items).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ id: block.id, caseId: id })]),
  )
  await must(stage.pilot.delete(`/mail-blocks/${block.id}`))
  expect(await blocksOf(id)).toEqual([])
  expect(await stage.pilot.delete(`/mail-blocks/${block.id}`)).toMatchObject({
    status: 404,
    body: { code: 'mailBlock.notFound' },
  })
  expect(await mailsOf((await buildCase(stage.pilot, { contactEmail: 'full@foretag.example' })).id)).toEqual([
    'received',
  ])
  expect((await must(stage.pilot.get(`/cases/${id}/events`))).body.items[0]).toMatchObject({
    name: 'mailBlock.lifted',
  })
})

test('another return makes it longer, and there is still one block', async () => {
  await returned('igen@foretag.example')
  const { id } = await buildCase(stage.pilot, { contactEmail: 'annan@foretag.example' })
  await rows(
    "update outbox_mail set status = 'sent', recipient = 'igen@foretag.example' where case_id = $1",
    [id],
  )
  const [{ id: mail }] = await rows('select id from outbox_mail where case_id = $1', [id])
  const at = stage.house.clock.at
  stage.later(60 * 24)
  const { kit } = stage.house
  await kit.db.change(systemActor('test'), (tx) => markBounced(tx, mail, 'again', kit.clock.now()))
  const blocks = await rows("select since, reason from mail_block where address = 'igen@foretag.example'")
  expect(blocks).toEqual([{ since: kit.clock.now(), reason: 'again' }])
  stage.house.clock.at = at
})

test('notices to members are covered too: they are not mailed to an address that comes back', async () => {
  await returned('medarbetare@kommun.example')
  const { kit } = stage.house
  const mail = { to: 'medarbetare@kommun.example', subject: 'x', text: 'x', html: 'x' }
  const post = (key: string, isAutomatic: boolean) =>
    kit.db.change(systemActor('test'), (tx) =>
      postMail(tx, kit, kit.clock.now(), { key, isAutomatic, ...mail }),
    )
  expect(await post('digest:1', true)).toBe(false)
  expect(await post('written:1', false)).toBe(true)
})

test('a notice to a member that did not leave is not the company’s: it is neither shown on the case nor sent to it', async () => {
  const { id } = await buildCase(stage.pilot)
  const [{ id: notice }] = await rows(
    "insert into outbox_mail (id, key, case_id, recipient, subject, text, html, status, created_at) values (gen_random_uuid(), $1, $2, 'bo@kommun.example', 'Internt', 'x', 'x', 'failed', now()) returning id",
    [`notice:${id}`, id],
  )
  expect((await must(stage.pilot.get(`/cases/${id}/failed-mails`))).body.items).toEqual([])
  expect((await must(stage.pilot.get(`/cases/${id}`))).body.mails).toEqual({ failed: 0 })
  expect(await stage.pilot.post(`/cases/${id}/failed-mails/${notice}/resending`)).toMatchObject({
    status: 404,
  })
})
