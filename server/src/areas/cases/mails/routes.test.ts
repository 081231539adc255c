import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function caseWithFailedMail(): Promise<{ id: string; mail: string }> {
  const { id } = await buildCase(stage.pilot)
  const { rows } = await stage.house.owner.pool.query(
    "update outbox_mail set status = 'failed', attempts = 9, last_error = 'Brevlådan är full' where case_id = $1 returning id",
    [id],
  )
  return { id, mail: rows[0].id }
}
const failed = async (id: string) => (await must(stage.pilot.get(`/cases/${id}/failed-mails`))).body.items
const jobsOf = async (mail: string) =>
  (await stage.house.owner.pool.query("select name from pgboss.job where data ->> 'id' = $1", [mail])).rows
    .length

test('a failed mail shows on the case with resend; unrelated queued mail does not suppress a case’s mail', async () => {
  const { id, mail } = await caseWithFailedMail()
  const other = await buildCase(stage.pilot)
  expect(await failed(other.id)).toEqual([])
  expect(await failed(id)).toMatchObject([
    { id: mail, recipient: 'sara@foretag.example', lastError: 'Brevlådan är full', may: { resend: true } },
  ])
  const planned = await jobsOf(mail)
  await must(stage.pilot.post(`/cases/${id}/failed-mails/${mail}/resending`))
  expect(await failed(id)).toEqual([])
  expect(await jobsOf(mail)).toBe(planned + 1)
  const { body } = await must(stage.pilot.get(`/cases/${id}/events`))
  expect(body.items[0]).toMatchObject({ name: 'case.mailResent', actor: { name: 'Lova Lots' } })
})

test('what a colleague of ours was told and did not get is never sent to the company', async () => {
  const { id, mail } = await caseWithFailedMail()
  const { pool } = stage.house.owner
  await pool.query(
    "update outbox_mail set key = 'notice:1', recipient = 'lova@kommun.example' where id = $1",
    [mail],
  )
  expect(await failed(id)).toEqual([])
  expect((await must(stage.pilot.get(`/cases/${id}`))).body.mails).toEqual({ failed: 0 })
  expect((await stage.pilot.post(`/cases/${id}/failed-mails/${mail}/resending`)).status).toBe(404)
  const { rows } = await pool.query('select recipient, status from outbox_mail where id = $1', [mail])
  expect(rows).toEqual([{ recipient: 'lova@kommun.example', status: 'failed' }])
})

test('it goes to the address that the case has now', async () => {
  const { id, mail } = await caseWithFailedMail()
  await must(
    stage.pilot.patch(`/cases/${id}`, { contactEmail: 'ratt@foretag.example' }, { 'if-match': '"1"' }),
  )
  await must(stage.pilot.post(`/cases/${id}/failed-mails/${mail}/resending`))
  const { rows } = await stage.house.owner.pool.query(
    'select recipient, status from outbox_mail where id = $1',
    [mail],
  )
  expect(rows).toEqual([{ recipient: 'ratt@foretag.example', status: 'waiting' }])
})

test('the accountable, who stands in and those who take part may send again, others not; and nothing is sent twice', async () => {
  const { id, mail } = await caseWithFailedMail()
  const resend = (person = stage.pilot) => person.post(`/cases/${id}/failed-mails/${mail}/resending`)
  expect((await stage.house.stranger.post(`/cases/${id}/failed-mails/${mail}/resending`)).status).toBe(401)
  expect((await resend(stage.officers['va-avfall'])).status).toBe(403)
  const seen = (await must(stage.officers['va-avfall'].get(`/cases/${id}/failed-mails`))).body.items
  expect(seen).toMatchObject([{ may: { resend: false } }])
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  expect((await resend(stage.officers.bygglov)).status).toBe(204)
  expect(await resend(stage.officers.bygglov)).toMatchObject({
    status: 409,
    body: { code: 'mail.notFailed' },
  })
  const other = await caseWithFailedMail()
  const elsewhere = await stage.pilot.post(`/cases/${id}/failed-mails/${other.mail}/resending`)
  expect(elsewhere).toMatchObject({ status: 404, body: { code: 'mail.notFound' } })
})
