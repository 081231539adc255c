import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, closeCase, must } from '../../../../testing/build/build-case.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { receiveMessage } from '../conversation/write.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
})

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const view = async () => (await must(stage.pilot.get(`/cases/${caseId}`))).body
const waits = async () => (await must(stage.pilot.get(`/cases/${caseId}/waits`))).body
const partOf = async (id: string) =>
  (await must(stage.pilot.get(`/cases/${caseId}/parts`))).body.items.find(
    (part: { id: string }) => part.id === id,
  )
const wait = (input: Record<string, unknown> = {}) =>
  stage.pilot.post(`/cases/${caseId}/waiting`, { body: 'Hur stor är altanen?', ...input })
const resume = () => stage.pilot.delete(`/cases/${caseId}/waiting`)
const receive = (body = 'Tjugo kvadratmeter.') =>
  stage.house.kit.db.change(systemActor('portal'), (tx) => {
    const company = { kind: 'company', caseId, locale: 'sv' } as const
    return receiveMessage(tx, company, stage.house.clock.now(), caseId, { name: 'Sara', body })
  })
/** A part that bygglov has taken. */
const taken = async () => {
  const part = await buildPart(stage.pilot, caseId, unit('bygglov'))
  await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
  return part
}
const partWaits = (part: string, input: Record<string, unknown> = {}) =>
  stage.officers.bygglov.post(`/parts/${part}/progress`, { act: 'wait', ...input })

describe('a case stands still', () => {
  test('until a day on which it wakes by itself, ten working days on when nobody says otherwise', async () => {
    await must(wait())
    expect((await waits()).items).toMatchObject([
      { partId: null, waitsFor: 'company', about: 'Hur stor är altanen?', wakesOn: '2026-12-07' },
    ])
    expect((await waits()).items[0]).toMatchObject({ remindsOn: '2026-11-30', ending: null })
  })

  test('as long as the goal for a company’s answer says', async () => {
    const { pool } = stage.house.owner
    await pool.query("update service_goal set days = 3 where kind = 'company_answer'")
    await must(wait())
    expect((await waits()).items[0].wakesOn).toBe('2026-11-26')
    await pool.query("update service_goal set days = 10 where kind = 'company_answer'")
  })

  test('until the day that was chosen, which the company reads in its mail', async () => {
    await must(wait({ wakesOn: '2026-12-01' }))
    expect((await waits()).items[0].wakesOn).toBe('2026-12-01')
    const { rows } = await stage.house.owner.pool.query(
      "select text from outbox_mail where case_id = $1 and key like 'waiting:%'",
      [caseId],
    )
    expect(rows[0].text).toContain('Svara gärna senast tisdag 1 december 2026')
  })

  test.each([
    ['a day that has been', { wakesOn: '2026-11-20' }, 'waiting.wakesTooSoon'],
    ['today', { wakesOn: '2026-11-23' }, 'waiting.wakesTooSoon'],
    ['a day more than 120 days away', { wakesOn: '2027-03-24' }, 'waiting.wakesTooLate'],
    ['an authority without a name', { waitsFor: 'other_authority' }, 'waiting.authorityMissing'],
    ['a unit that is not named', { waitsFor: 'unit' }, 'waiting.unitMissing'],
    ['a unit that does not exist', { waitsFor: 'unit', unitId: crypto.randomUUID() }, 'case.unknownUnit'],
  ])('and never for %s', async (_says, input, code) => {
    const { answer, events, mails } = await tracesOf(stage.house, () => wait(input))
    expect(answer).toMatchObject({ status: 422, body: { code } })
    expect([events, mails, (await waits()).items]).toEqual([[], [], []])
  })

  test('for another authority or a unit without a word to the company, and is open meanwhile', async () => {
    const { events, mails } = await tracesOf(stage.house, () =>
      must(wait({ body: 'Yttrande om platsen', waitsFor: 'other_authority', authority: 'Polisen' })),
    )
    expect([events, mails]).toEqual([['case.waiting'], []])
    expect((await view()).status).toBe('open')
    expect((await waits()).items).toMatchObject([{ authority: 'Polisen', remindsOn: null }])
    expect(await wait()).toMatchObject({ status: 409, body: { code: 'waiting.alreadyWaiting' } })
    expect((await tracesOf(stage.house, resume)).events).toEqual(['case.resumed'])
    await must(wait({ waitsFor: 'unit', unitId: unit('bygglov') }))
    expect((await waits()).items.at(-1)).toMatchObject({ unit: { name: 'Bygglovsenheten' } })
  })

  test('as often as needed: suspension is not allowed only once (trap 16)', async () => {
    for (let round = 0; round < 3; round++) {
      await must(wait())
      stage.later()
      await must(resume())
      stage.later()
    }
    await must(wait())
    await receive()
    expect((await waits()).items.map(({ ending }: { ending: string }) => ending)).toEqual([
      'resumed',
      'resumed',
      'resumed',
      'answered',
    ])
    expect(await resume()).toMatchObject({ status: 409, body: { code: 'waiting.notWaiting' } })
  })

  test('no longer when it is closed', async () => {
    await must(wait())
    await closeCase(stage.pilot, caseId)
    expect((await waits()).items).toMatchObject([{ ending: 'ended_with_case' }])
  })

  test('and waiting for another authority is no answer to the company', async () => {
    await must(wait({ waitsFor: 'other_authority', authority: 'Polisen' }))
    await must(resume())
    const closing = await stage.pilot.post(`/cases/${caseId}/closure`, { outcome: 'answered' })
    expect(closing).toMatchObject({ status: 409, body: { code: 'closing.nothingSaid' } })
  })
})

describe('a part stands still', () => {
  test('for the company, which is asked what the unit writes', async () => {
    const part = await taken()
    const { events, mails } = await tracesOf(stage.house, () =>
      must(partWaits(part, { about: 'Skicka en ritning.' })),
    )
    expect([events, mails]).toEqual([['part.waiting'], ['waiting to sara@foretag.example']])
    expect((await partOf(part)).status).toBe('awaiting_company')
    const { items } = (await must(stage.pilot.get(`/cases/${caseId}/messages`))).body
    expect(items).toMatchObject([{ direction: 'to_company', body: 'Skicka en ritning.' }])
  })

  test('and goes on when the company has written, with the whole if that waited too', async () => {
    const part = await taken()
    await must(partWaits(part))
    await must(wait())
    const { events } = await tracesOf(stage.house, () => receive())
    expect(events).toEqual(['message.received', 'part.resumed'])
    expect([(await partOf(part)).status, (await view()).status]).toEqual(['in_progress', 'open'])
  })

  test('for another authority, which the company’s words do not end', async () => {
    const part = await taken()
    await must(partWaits(part, { waitsFor: 'other_authority', authority: 'Länsstyrelsen' }))
    await receive()
    expect((await partOf(part)).status).toBe('awaiting_part')
  })

  test('for another unit, until that unit has answered', async () => {
    const part = await taken()
    const street = await buildPart(stage.pilot, caseId, unit('gatu-park'))
    await must(partWaits(part, { waitsFor: 'unit', unitId: unit('gatu-park') }))
    expect((await partOf(part)).status).toBe('awaiting_part')
    const { events } = await tracesOf(stage.house, () => answerPart(stage.officers['gatu-park'], street))
    expect(events).toEqual(['part.accepted', 'part.answered', 'part.resumed'])
    expect((await partOf(part)).status).toBe('in_progress')
    expect((await waits()).items).toMatchObject([{ part: 'Vad krävs av er?', ending: 'answered' }])
  })

  test('never for its own unit', async () => {
    const part = await taken()
    const answer = await partWaits(part, { waitsFor: 'unit', unitId: unit('bygglov') })
    expect(answer).toMatchObject({ status: 422, body: { code: 'waiting.ownUnit' } })
  })

  test('no longer when it is answered or taken back', async () => {
    const [one, other] = [await taken(), await buildPart(stage.pilot, caseId, unit('gatu-park'))]
    await must(partWaits(one))
    await must(
      stage.officers.bygglov.post(`/parts/${one}/answers`, { verdict: 'possible', body: 'Det går bra.' }),
    )
    await must(stage.officers['gatu-park'].post(`/parts/${other}/acceptance`))
    await must(stage.officers['gatu-park'].post(`/parts/${other}/progress`, { act: 'wait' }))
    await must(stage.pilot.post(`/parts/${other}/withdrawal`, { reason: 'Behövs inte' }))
    expect((await waits()).items.map(({ ending }: { ending: string }) => ending)).toEqual([
      'resumed',
      'ended_with_case',
    ])
  })
})

test('waiting time is told apart by who is waited for, and an offer that nobody took counts as the unit', async () => {
  const then = stage.house.clock.at
  const on = (day: string) => {
    stage.house.clock.at = new Date(`${day}T09:00:00Z`)
  }
  await buildPart(stage.pilot, caseId, unit('bygglov'))
  await must(wait({ wakesOn: '2026-12-20' }))
  on('2026-11-27')
  const pilot = await stage.house.as(stage.town.pilot.id)
  await must(pilot.delete(`/cases/${caseId}/waiting`))
  await must(
    pilot.post(`/cases/${caseId}/waiting`, {
      body: 'Svar',
      waitsFor: 'other_authority',
      authority: 'Polisen',
    }),
  )
  on('2026-11-30')
  const later = await stage.house.as(stage.town.pilot.id)
  const { waited } = (await must(later.get(`/cases/${caseId}/waits`))).body
  stage.house.clock.at = then
  expect(waited).toEqual({ company: 4, otherAuthority: 1, unit: 5 })
})
