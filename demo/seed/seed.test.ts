import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { breaches } from '../../server/src/areas/cases/testing.fixture.ts'
import { planner, prepareQuestion, visitor } from '../../server/src/areas/portal/visitor.fixture.ts'
import { buildCase } from '../../server/testing/build/build-case.ts'
import type { TestHouse } from '../../server/testing/house.ts'
import { answerTexts } from '../content/answer-texts.ts'
import { demoCompanies } from '../content/index.ts'
import { messageTemplates } from '../content/message-templates.ts'
import { someCases } from './some-cases.fixture.ts'
import { openGround } from './testing.fixture.ts'

/** A demonstration that nothing has disturbed. */
let calm: Awaited<ReturnType<typeof openGround>>
let content: Record<string, string[]>
beforeAll(async () => {
  calm = await openGround()
  await calm.moveIn()
  await calm.playYear()
  content = await calm.content()
})
afterAll(() => calm.house.close())

/** Another, to disturb. */
async function openAnother() {
  const ground = await openGround()
  onTestFinished(() => ground.house.close())
  return ground
}

const count = async (house: TestHouse, what: string) =>
  Number((await house.owner.pool.query(`select count(*) as n from ${what}`)).rows[0].n)

test('every case has somebody accountable at each instant, and nothing lies in the future or waits to be mailed', async () => {
  expect(await count(calm.house, 'business_case')).toBe(someCases().length)
  expect(await breaches(calm.house)).toEqual([])
  expect(await count(calm.house, "event where at > '2026-11-23T09:00:00Z'")).toBe(0)
  expect(await count(calm.house, "outbox_mail where status = 'waiting'")).toBe(0)
  // One did not arrive, so that there is something to send again.
  expect(await count(calm.house, "outbox_mail where status = 'failed'")).toBe(1)
})

test('somebody is away with a stand-in and somebody will be, and cases are being handed over', async () => {
  const at = "'2026-11-23T09:00:00Z'::timestamptz"
  expect(await count(calm.house, `absence where period @> ${at} and deputy_id is not null`)).toBe(2)
  expect(await count(calm.house, `absence where lower(period) > ${at} and deputy_id is not null`)).toBe(2)
  expect(await count(calm.house, "handover where status = 'proposed'")).toBeGreaterThan(0)
  // Whoever was asked and said nothing has run out of time, on the last day, and nothing else is left to lapse.
  expect(await count(calm.house, `handover where status = 'proposed' and answer_by < '2026-11-23'`)).toBe(0)
})

test('units have texts for their answers, each with its first version', async () => {
  expect(await count(calm.house, 'answer_text')).toBe(answerTexts.length)
  expect(await count(calm.house, 'answer_text_version where version = 1 and not retired')).toBe(
    answerTexts.length,
  )
})

test('there are templates for messages in both languages and for notes, each with its first version', async () => {
  expect(await count(calm.house, 'message_template')).toBe(messageTemplates.length)
  expect(
    await count(calm.house, "message_template where kind = 'message' and body_en <> ''"),
  ).toBeGreaterThan(5)
  expect(await count(calm.house, 'message_template_version where version = 1 and not retired')).toBe(
    messageTemplates.length,
  )
})

test('the demonstration is the same each time, also when two starts make it at once', async () => {
  const again = await openAnother()
  await Promise.all([again.moveIn(), again.moveIn()])
  const played = await Promise.all([again.playYear(), again.playYear()])
  expect(played.filter(Boolean)).toHaveLength(1)
  expect(await again.content()).toEqual(content)
})

test('once it is there it stays as it is', async () => {
  calm.house.clock.at = new Date('2026-11-30T09:00:00Z')
  await calm.moveIn()
  expect(await calm.playYear()).toBe(false)
  expect(await calm.content()).toEqual(content)
})

test('a start that is killed in the middle of the year leaves nothing half done, and the next one makes the same', async () => {
  const ground = await openAnother()
  await ground.moveIn()
  const player = spawn(process.execPath, [path.join(import.meta.dirname, 'player.fixture.ts'), ground.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(player.stdout, 'data')
  player.kill('SIGKILL')
  await once(player, 'exit')
  expect(await count(ground.house, 'business_case')).toBe(0)

  ground.house.clock.at = new Date('2026-11-24T15:00:00Z')
  await ground.moveIn()
  expect(await ground.playYear()).toBe(true)
  expect(await ground.content()).toEqual(content)
})

test('whoever asks while the year is being played waits for nothing, has the next number, and changes nothing in it', async () => {
  const ground = await openAnother()
  const { house } = ground
  await ground.moveIn()
  const { rows } = await house.owner.pool.query(
    "select id, subject from member where subject = 'amira.haddad'",
  )
  const pilot = await house.as(rows[0].id)
  const company = demoCompanies.find(({ key }) => key === someCases().find((one) => one.company)?.company)
  const asked: string[] = []
  // The year goes on when this is done: had it to wait for the year, neither would ever end.
  const askMeanwhile = async (share: number) => {
    if (share < 0.5 || asked.length > 0) return
    const sara = visitor(house)
    const person = { ...planner, kind: 'company', orgNumber: company?.orgNumber ?? '', companyName: 'Vi' }
    const receipt = await sara.submit(`${await prepareQuestion(sara, { person })}/skicka`)
    asked.push(/L-2026-\d{5}/.exec(receipt.text)?.[0] ?? receipt.text, (await buildCase(pilot)).number)
  }
  await ground.playYear(askMeanwhile)

  const numberAfter = (n: number) => `L-2026-${String(n).padStart(5, '0')}`
  const ofYear = (content['business_case'] ?? []).filter((row) => row.includes('"number": "L-2026-')).length
  expect(asked).toEqual([numberAfter(ofYear + 1), numberAfter(ofYear + 2)])
  expect(await count(house, "outbox_mail where status = 'waiting'")).toBe(2)
  const { business_case: cases, company: companies } = await ground.content()
  expect(cases).toEqual(expect.arrayContaining(content['business_case'] ?? []))
  expect(companies).toEqual(content['company'])
})
