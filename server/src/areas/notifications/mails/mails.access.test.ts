import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { forget, mailsIn, runJob } from '../testing.fixture.ts'

const TITLE = 'Hemlig rubrik'
const PART = 'Känslig del'

let stage: Stage
let caseId: string
let number: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.house.clock.at = new Date('2026-11-23T09:00:00Z')
  await forget(stage.house)
  ;({ id: caseId, number } = await buildCase(stage.officers.bygglov, { title: TITLE }))
  await buildPart(stage.pilot, caseId, stage.town.units.bygglov.id, { title: PART })
  await must(stage.officers['miljo-halsa'].post(`/cases/${caseId}/notes`, { body: 'Till dem som deltar.' }))
})

/** Each mail leaves by its job at this time. */
const MAILS = [
  ['at once', 'notices.mail', '2026-11-23T09:05:00Z'],
  ['in the daily digest', 'notices.digest', '2026-11-24T09:00:00Z'],
  ['in the weekly digest', 'notices.weekly', '2026-11-30T09:00:00Z'],
] as const

const restrict = () => stage.house.owner.pool.query("update business_case set visibility = 'restricted'")
const letOut = () => stage.house.owner.pool.query('delete from case_access')
const sent = async (job: string, at: string) => {
  stage.house.clock.at = new Date(at)
  await runJob(stage.house, job)
  return mailsIn(stage.house)
}
/** Of all that could be digested: nobody has read anything yet, and the digest is what everybody has chosen. */
const byDigest = () =>
  stage.house.owner.pool.query('update notice set digest_since = first_at, mail_due_at = null')

test.each(MAILS)('an open case is named by its number and title: %s', async (_says, job, at) => {
  if (job === 'notices.digest') await byDigest()
  const mails = await sent(job, at)
  expect(mails.some(({ text }) => text.includes(TITLE) && text.includes(number))).toBe(true)
})

test.each(MAILS)(
  'a case that was restricted meanwhile is named by its number only: %s',
  async (_says, job, at) => {
    if (job === 'notices.digest') await byDigest()
    await restrict()
    const mails = await sent(job, at)
    expect(mails.some(({ text, subject }) => `${subject} ${text}`.includes(number))).toBe(true)
    for (const { text, subject } of mails) {
      const afterGreeting = text.split('\n').slice(1).join('\n')
      for (const secret of [TITLE, PART, 'Olle', 'Lova'])
        expect(`${subject} ${afterGreeting}`).not.toContain(secret)
    }
  },
)

test.each(MAILS)('nobody is mailed of a case that they may not read any more: %s', async (_says, job, at) => {
  if (job === 'notices.digest') await byDigest()
  await restrict()
  await letOut()
  const mails = await sent(job, at)
  const others = mails.filter(({ to }) => to !== 'lova@kommun.example')
  for (const { text, subject } of others) expect(`${subject} ${text}`).not.toContain(number)
})
