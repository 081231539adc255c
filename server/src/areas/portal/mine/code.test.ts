import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { visitor } from '../visitor.fixture.ts'
import { sweepSignInsJob } from './jobs.ts'
import { askForCode, codeIn, type Mailbox, openMailbox, sendCodes } from './mailbox.fixture.ts'
import { MOST_A_DAY, MOST_AN_HOUR, MOST_TRIES } from './rules.ts'
import { sendCodeJob } from './send-code.ts'
import { COMPANY_COOKIE } from './session.ts'

const SARA = 'sara@foretag.example'
let stage: Stage
let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await openMailbox()
  stage = await openStage({ smtpUrl: mailbox.smtpUrl })
  await buildCase(stage.pilot)
})
afterAll(async () => {
  await stage.close()
  await mailbox.close()
})
beforeEach(async () => {
  mailbox.received.length = 0
  await stage.house.owner.pool.query(
    "delete from company_code; delete from pgboss.job where name = 'portal.sendCode'",
  )
})

const ask = (email = SARA) => askForCode(stage, mailbox, email)
const isIn = async (person: ReturnType<typeof visitor>) =>
  (await person.open('/mina')).text.includes('Du är inloggad')
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const rows = async (sql: string) => (await stage.house.owner.pool.query(sql)).rows

describe('a code to an address', () => {
  test('signs its holder in, with a cookie of its own that scripts can’t read', async () => {
    const { person, code } = await ask()
    expect(code).toMatch(/^\d{6}$/)
    const reply = await person.post('/mina/in', { code: `${code.slice(0, 3)} ${code.slice(3)}` })
    const cookies = [reply.headers['set-cookie'] ?? []].flat().map(String)
    const session = cookies.find((line) => line.startsWith(COMPANY_COOKIE)) ?? ''
    expect(session).toMatch(/HttpOnly/)
    expect(session).toMatch(/SameSite=Lax/)
    expect(session).toMatch(/Max-Age=7200/)
    expect(reply.headers['location']).toBe('/mina')
    expect(await isIn(person)).toBe(true)
  })

  test('comes in a mail that says what it is for, in the language of the page, and signs nobody in by a link', async () => {
    await ask()
    const english = visitor(stage.house, { 'accept-language': 'en' })
    await english.submit('/mina/kod', { email: SARA })
    await sendCodes(stage)
    const [swedish, second] = mailbox.received
    expect(swedish?.subject).toBe('Din kod för att logga in')
    expect(swedish?.text).toContain('vi frågar aldrig efter den')
    expect(second?.subject).toBe('Your code to sign in')
    for (const mail of [swedish, second]) {
      const links = [...`${mail?.text} ${mail?.html}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(([link]) => link)
      expect([...new Set(links)]).toEqual(['http://localhost:3000/mina/kod'])
    }
  })

  test('is kept nowhere: not in the outbox, not in the queue, and hashed in its table', async () => {
    const { person, code } = await ask()
    const kept = JSON.stringify([
      await rows('select * from company_code'),
      await rows('select * from outbox_mail'),
      await rows("select data, output from pgboss.job where name like 'portal%'"),
    ])
    expect(kept).not.toContain(code)
    expect(kept).not.toContain(`${code.slice(0, 3)} ${code.slice(3)}`)
    for (const token of person.cookies.values()) expect(kept).not.toContain(token)
  })

  test('is not sent to one that follows no case, and the answer is the same', async () => {
    const known = await ask()
    const unknown = await ask('okand@foretag.example')
    expect(unknown.code).toBe('')
    expect(mailbox.received).toHaveLength(1)
    const same = (text: string) => text.replaceAll(/okand|sara/g, 'x')
    expect(unknown.answer.status).toBe(known.answer.status)
    expect(same(unknown.answer.text)).toBe(same(known.answer.text))
    const wrong = async ({ person }: typeof known) => {
      const { status, text } = await person.submit('/mina/in', { code: '000000' })
      return [status, same(text)]
    }
    expect(await wrong(unknown)).toEqual(await wrong(known))
  })

  test('in any spelling of capitals and spaces is the same address', async () => {
    expect((await ask('  Sara@Foretag.EXAMPLE ')).code).toMatch(/^\d{6}$/)
  })

  test('of a colleague is sent when they have been let in, and not once they are removed', async () => {
    const { id } = await buildCase(stage.pilot, {
      visibility: 'restricted',
      contactEmail: 'vd@annat.example',
    })
    const kollega = 'kollega@annat.example'
    const { body } = await must(stage.pilot.post(`/cases/${id}/contacts`, { name: 'Kim Ek', email: kollega }))
    expect((await ask(kollega)).code).toMatch(/^\d{6}$/)
    await must(stage.pilot.delete(`/cases/${id}/contacts/${body.id}`))
    expect((await ask(kollega)).code).toBe('')
  })
})

describe('a code is refused', () => {
  test('the second time', async () => {
    const { person, code } = await ask()
    await person.submit('/mina/in', { code })
    const again = await person.submit('/mina/in', { code })
    expect(again.text).toContain('Koden går inte längre att använda')
  })

  test('in another browser than the one that asked for it', async () => {
    const { code } = await ask()
    const thief = visitor(stage.house)
    expect((await thief.submit('/mina/in', { code })).status).toBe(400)
    const { person: other } = await ask()
    expect((await other.submit('/mina/in', { code })).status).toBe(400)
    expect([await isIn(thief), await isIn(other)]).toEqual([false, false])
  })

  test('after a quarter of an hour', async () => {
    const { person, code } = await ask()
    const before = stage.house.clock.at
    stage.later(16)
    const answer = await person.submit('/mina/in', { code })
    stage.house.clock.at = before
    expect(answer.text).toContain('Koden går inte längre att använda')
    expect(await isIn(person)).toBe(false)
  })

  test('after so many wrong ones, also the right one', async () => {
    const { person, code } = await ask()
    for (let n = 0; n < MOST_TRIES; n++) {
      const answer = await person.submit('/mina/in', { code: another(code) })
      expect(answer.text).toContain('Koden stämmer inte')
    }
    const answer = await person.submit('/mina/in', { code })
    expect(answer.text).toContain('Koden går inte längre att använda')
    expect(await isIn(person)).toBe(false)
  })

  test('when it is not six digits, which is no guess', async () => {
    const { person, code } = await ask()
    for (let n = 0; n < MOST_TRIES; n++)
      expect((await person.submit('/mina/in', { code: '12 34' })).text).toContain('Skriv de sex siffrorna')
    expect((await person.submit('/mina/in', { code })).at).toBe('/mina')
  })
})

describe('codes are not asked for without end', () => {
  test('to one address: in an hour and in a day, known or not', async () => {
    const before = stage.house.clock.at
    for (const email of [SARA, 'okand@foretag.example']) {
      for (let n = 0; n < MOST_AN_HOUR; n++) expect((await ask(email)).answer.status).toBe(200)
      const refused = await ask(email)
      expect([refused.answer.status, refused.code]).toEqual([429, ''])
      expect(refused.answer.text).toContain('många koder')
    }
    for (let hour = 1; hour < MOST_A_DAY / MOST_AN_HOUR; hour++) {
      stage.later(61)
      for (let n = 0; n < MOST_AN_HOUR; n++) expect((await ask()).answer.status).toBe(200)
    }
    stage.later(61)
    expect((await ask()).answer.status).toBe(429)
    stage.later(24 * 60)
    expect((await ask()).answer.status).toBe(200)
    stage.house.clock.at = before
  })

  test('from one place: some in a minute, whatever the addresses', async () => {
    const narrow = await openStage({ smtpUrl: mailbox.smtpUrl, rateLimit: 1 })
    const statuses: number[] = []
    for (let n = 0; n < 12; n++)
      statuses.push((await visitor(narrow.house).post('/mina/kod', { email: `nr${n}@x.example` })).status)
    await narrow.close()
    expect(statuses.filter((status) => status === 303)).toHaveLength(10)
    expect(statuses.slice(-2)).toEqual([429, 429])
  })
})

describe('at once', () => {
  test('the same code six times signs in once', async () => {
    const { person, code } = await ask()
    const before = (await rows('select * from company_session')).length
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => person.post('/mina/in', { code })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      303, 400, 400, 400, 400, 400,
    ])
    expect((await rows('select * from company_session')).length - before).toBe(1)
  })

  test('many wrong ones are no more guesses than one after the other', async () => {
    const { person, code } = await ask()
    await Promise.all(Array.from({ length: 12 }, () => person.post('/mina/in', { code: another(code) })))
    expect((await person.submit('/mina/in', { code })).status).toBe(400)
  })

  test('many who ask for codes to one address get no more than is allowed', async () => {
    const answers = await Promise.all(
      Array.from({ length: 9 }, () => visitor(stage.house).post('/mina/kod', { email: SARA })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(MOST_AN_HOUR)
  })

  test('a job that runs twice leaves the later code alone in force', async () => {
    const person = visitor(stage.house)
    await person.submit('/mina/kod', { email: SARA })
    const { pool } = stage.house.owner
    const [{ data }] = (await pool.query("select data from pgboss.job where name = 'portal.sendCode'")).rows
    await sendCodes(stage)
    await sendCodeJob.run(stage.house.kit, data)
    const [first, second] = mailbox.received.map(codeIn)
    if (first !== second) expect((await person.submit('/mina/in', { code: first ?? '' })).status).toBe(400)
    expect((await person.submit('/mina/in', { code: second ?? '' })).at).toBe('/mina')
  })
})

test('what is over is swept away, what counts stays', async () => {
  await ask()
  const count = async () => (await rows('select count(*)::int as n from company_code'))[0].n
  const before = stage.house.clock.at
  stage.later(60 * 24)
  await sweepSignInsJob.run(stage.house.kit, {})
  expect(await count()).toBe(1)
  stage.later(60 * 25)
  await sweepSignInsJob.run(stage.house.kit, {})
  expect([await count(), (await rows('select * from company_session')).length]).toEqual([0, 0])
  stage.house.clock.at = before
})
