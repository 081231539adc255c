import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { OWN, openPost } from './testing.fixture.ts'

let post: Awaited<ReturnType<typeof openPost>>
beforeAll(async () => {
  post = await openPost()
})
afterAll(() => post.close())

let count = 0
async function deliver(to: string, more = ''): Promise<string> {
  count += 1
  await post.imap.deliver(
    `From: ola@foretag.example\r\nTo: ${to}\r\nSubject: Hemlig affär\r\nMessage-ID: <m${count}@test>\r\n${more}\r\nTexten.\r\n`,
  )
  await post.take()
  return (await post.rows('select id from incoming_mail where message_id = $1', [`m${count}@test`]))[0].id
}

/** A case that others know nothing of, with a mail that is held for it. */
async function restricted() {
  const { id } = await buildCase(post.stage.officers.bygglov, { visibility: 'restricted' })
  const { reference } = await post.lastMail(id)
  return { id, mail: await deliver(OWN.replace('@', `+${reference}@`)) }
}

test('a mail of a restricted case is read by those who read the case, and by nobody else', async () => {
  const { officers, pilot, house } = post.stage
  const { id, mail } = await restricted()
  for (const path of [
    `/cases/${id}/incoming-mails`,
    `/incoming-mails/${mail}`,
    `/incoming-mails/${mail}/original`,
  ]) {
    expect((await pilot.get(path)).status, path).toBe(200)
    expect((await officers.bygglov.get(path)).status, path).toBe(200)
    expect((await officers['va-avfall'].get(path)).status, path).toBe(404)
    expect((await house.stranger.get(path)).status, path).toBe(401)
  }
  expect((await officers['va-avfall'].get('/between-chairs/heldMail')).text).not.toContain(id)
  expect((await officers['va-avfall'].get('/my-day')).text).not.toContain(id)
})

test('the accountable and pilots decide on a held mail; others who read the case do not', async () => {
  const { officers, pilot, house } = post.stage
  const { id } = await buildCase(pilot)
  const { reference } = await post.lastMail(id)
  const mail = await deliver(OWN.replace('@', `+${reference}@`))
  for (const act of ['putting-in', 'setting-aside', 'return']) {
    expect((await house.stranger.post(`/incoming-mails/${mail}/${act}`)).status, act).toBe(401)
    expect((await officers['va-avfall'].post(`/incoming-mails/${mail}/${act}`)).status, act).toBe(403)
  }
  expect((await must(officers['va-avfall'].get(`/incoming-mails/${mail}`))).body.may).toEqual({
    decide: false,
  })
  await must(officers.bygglov.post(`/cases/${id}/accountability`))
  await must(officers.bygglov.post(`/incoming-mails/${mail}/setting-aside`))
  await must(officers.bygglov.post(`/incoming-mails/${mail}/return`))
  await must(officers.bygglov.post(`/incoming-mails/${mail}/putting-in`))
})

test('mail without a case is for pilots and administrators', async () => {
  const { officers, pilot, administrator, house } = post.stage
  const mail = await deliver(OWN, 'X-Spam-Flag: YES\r\n')
  const one = `/incoming-mails/${mail}`
  for (const path of ['/incoming-mails', '/mailbox', one, `${one}/original`]) {
    expect((await pilot.get(path)).status, path).toBe(200)
    expect((await administrator.get(path)).status, path).toBe(200)
    expect((await officers.bygglov.get(path)).status, path).toBe(path.startsWith(one) ? 404 : 403)
    expect((await house.stranger.get(path)).status, path).toBe(401)
  }
  const { id } = await buildCase(pilot)
  expect((await officers.bygglov.post(`${one}/case`)).status).toBe(403)
  expect((await officers.bygglov.put(`${one}/case`, { caseId: id })).status).toBe(403)
  expect((await officers.bygglov.post(`${one}/setting-aside`)).status).toBe(404)
  expect((await officers.bygglov.post(`${one}/putting-in`)).status).toBe(404)
  expect((await house.stranger.post(`${one}/case`)).status).toBe(401)
  expect((await house.stranger.put(`${one}/case`, { caseId: id })).status).toBe(401)
  await must(pilot.post(`${one}/case`))
})

test('a case that the administrator may not read gets no mail from them, and is not suggested', async () => {
  const { administrator } = post.stage
  const { id } = await buildCase(post.stage.officers.bygglov, {
    visibility: 'restricted',
    contactEmail: 'ola@foretag.example',
  })
  const mail = await deliver(OWN, 'X-Spam-Flag: YES\r\n')
  expect((await administrator.get('/incoming-mails?limit=100')).text).not.toContain(id)
  expect((await administrator.put(`/incoming-mails/${mail}/case`, { caseId: id })).status).toBe(404)
})
