import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildCase, buildHandover, closeCase, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence, buildMember, buildUnit, write } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import { ledgerOf, openStage, type Stage, tracesOf } from '../testing.fixture.ts'

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
const officer = (slug: keyof Stage['town']['units']) => stage.town.officers[slug].id
const propose = (given: Record<string, unknown>, person = stage.pilot, id = caseId) =>
  person.post(`/cases/${id}/handovers`, { reason: 'Frågan hör hemma hos er.', ...given })
const view = async (id: string, person = stage.pilot) => (await must(person.get(`/handovers/${id}`))).body
const caseView = async (id = caseId, person = stage.pilot) => (await must(person.get(`/cases/${id}`))).body
const refused = (status: number, code: string) => ({ status, body: { code } })
const no = { reason: 'Det är inte vår fråga.', suggestedUnitId: null }
const kinds = async (person: Person, id = caseId) =>
  (await must(person.get('/my-day'))).body.items
    .filter((one: { caseId: string }) => one.caseId === id)
    .map(({ kind }: { kind: string }) => kind)
/** A case that an officer of building permits answers for. */
const takenByBygglov = async () => {
  await must(stage.officers.bygglov.post(`/cases/${caseId}/accountability`))
  stage.later()
}

describe('asking', () => {
  test('a unit has two working days to answer, and the giver is accountable meanwhile', async () => {
    const { answer, events, mails } = await tracesOf(stage.house, () => propose({ unitId: unit('bygglov') }))
    expect(answer.status).toBe(201)
    expect([events, mails]).toEqual([['case.handoverProposed'], []])
    expect(await view(answer.body.id)).toMatchObject({
      status: 'proposed',
      from: { member: { name: 'Lova Lots' } },
      to: { member: null, unit: { slug: 'bygglov' } },
      proposedBy: { name: 'Lova Lots' },
      answerBy: '2026-11-25',
      reason: 'Frågan hör hemma hos er.',
      case: { id: caseId, holder: { member: { name: 'Lova Lots' } } },
      may: { accept: false, withdraw: true },
    })
    expect(await caseView()).toMatchObject({ status: 'received', accountable: { name: 'Lova Lots' } })
  })

  test('days on which the offices are closed are not counted', async () => {
    const day = { day: '2026-11-24', name: 'Planeringsdag', name_en: 'Planning day' }
    await write(stage.house, (tx) => tx.insertInto('office_day').values(day).execute())
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    expect((await view(id)).answerBy).toBe('2026-11-26')
    await write(stage.house, (tx) => tx.deleteFrom('office_day').execute())
  })

  test('both see the clock: it waits in the receiver’s day with its date, and on the giver’s list of what was sent', async () => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'), { memberId: officer('bygglov') })
    const waiting = (await must(stage.officers.bygglov.get('/my-day'))).body.items
    expect(waiting).toContainEqual(expect.objectContaining({ kind: 'handover', caseId, due: '2026-11-25' }))
    expect(await kinds(stage.heads.bygglov)).toEqual([])
    const sent = (await must(stage.pilot.get('/handovers?list=sent'))).body.items
    expect(sent).toContainEqual(expect.objectContaining({ id, answerBy: '2026-11-25', status: 'proposed' }))
  })

  test('a second open question about the same case is refused', async () => {
    await buildHandover(stage.pilot, caseId, unit('bygglov'))
    expect(await propose({ unitId: unit('gatu-park') })).toMatchObject(refused(409, 'handover.alreadyOpen'))
  })

  test('the database itself refuses a second one', async () => {
    await buildHandover(stage.pilot, caseId, unit('bygglov'))
    const copy = `insert into handover (id, case_id, from_member_id, from_unit_id, to_unit_id, proposed_by, proposed_at, answer_by)
      select gen_random_uuid(), case_id, from_member_id, from_unit_id, to_unit_id, proposed_by, proposed_at, answer_by
      from handover where case_id = $1`
    await expect(stage.house.owner.pool.query(copy, [caseId])).rejects.toMatchObject({
      constraint: 'handover_one_open_per_case',
    })
  })

  test('within a unit a colleague takes over; the one who has the case can not be asked', async () => {
    await takenByBygglov()
    const anna = stage.officers.bygglov
    expect(await propose({ unitId: unit('bygglov'), memberId: officer('bygglov') }, anna)).toMatchObject(
      refused(422, 'handover.samePerson'),
    )
    const head = stage.town.heads.bygglov.id
    const id = await buildHandover(anna, caseId, unit('bygglov'), { memberId: head })
    await must(stage.heads.bygglov.post(`/handovers/${id}/acceptance`))
    expect((await caseView()).accountable.id).toBe(head)
  })

  test('the own unit is asked as a whole, and the giver does not answer for it', async () => {
    await takenByBygglov()
    const id = await buildHandover(stage.officers.bygglov, caseId, unit('bygglov'))
    expect(await kinds(stage.officers.bygglov)).not.toContain('handover')
    expect((await stage.officers.bygglov.post(`/handovers/${id}/acceptance`)).status).toBe(403)
    expect(await kinds(stage.heads.bygglov)).toContain('handover')
    await must(stage.heads.bygglov.post(`/handovers/${id}/acceptance`))
  })

  test.each([
    ['a unit that does not exist', { unitId: crypto.randomUUID() }, 422, 'case.unknownUnit'],
    ['somebody who works elsewhere', { memberId: crypto.randomUUID() }, 422, 'handover.notReceiver'],
    ['a short reason', { reason: 'Ta' }, 400, 'validation.failed'],
    ['no reason', { reason: '      ' }, 400, 'validation.failed'],
  ])('%s is refused, and nothing is left behind', async (_says, given, status, code) => {
    const { answer, events } = await tracesOf(stage.house, () =>
      propose({ unitId: unit('bygglov'), ...given }),
    )
    expect(answer).toMatchObject({ status, body: { code } })
    expect(events).toEqual([])
  })

  test('a closed case is not handed over', async () => {
    await closeCase(stage.pilot, caseId)
    expect(await propose({ unitId: unit('bygglov') })).toMatchObject(refused(409, 'handover.caseClosed'))
  })

  test('a unit where nobody is present is refused, and so is one that has closed', async () => {
    const quiet = await buildUnit(stage.house, { name: 'Tysta enheten' })
    expect(await propose({ unitId: quiet.id })).toMatchObject(refused(422, 'handover.noPresentReceiver'))
    const { id: memberId } = await buildMember(stage.house, { units: [quiet.id] })
    await buildAbsence(stage.house, { memberId })
    expect(await propose({ unitId: quiet.id })).toMatchObject(refused(422, 'handover.noPresentReceiver'))
    const closed = await buildUnit(stage.house, { active: false })
    expect(await propose({ unitId: closed.id })).toMatchObject(refused(422, 'case.unknownUnit'))
  })
})

describe('saying yes', () => {
  test('the receiver is accountable from that instant, and the company is told the name, once', async () => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    stage.later()
    const { answer, events, mails } = await tracesOf(stage.house, () =>
      stage.officers.bygglov.post(`/handovers/${id}/acceptance`),
    )
    expect(answer.status).toBe(204)
    expect([events, mails]).toEqual([['case.handedOver'], ['accepted to sara@foretag.example']])
    expect(await caseView()).toMatchObject({
      status: 'open',
      accountable: { id: officer('bygglov') },
      accountableUnit: { id: unit('bygglov') },
    })
    expect((await ledgerOf(stage.house, caseId)).map(({ began, member }) => [began, member])).toEqual([
      ['received', stage.town.pilot.id],
      ['handed_over', officer('bygglov')],
    ])
    expect(await view(id)).toMatchObject({ status: 'accepted', takenBy: { id: officer('bygglov') } })
  })

  test('a head accepts with another named officer of the unit; nobody else names one', async () => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    const colleague = await buildMember(stage.house, { units: [unit('bygglov')] })
    const named = { memberId: colleague.id }
    expect(await stage.officers.bygglov.post(`/handovers/${id}/acceptance`, named)).toMatchObject(
      refused(422, 'handover.onlyHeadNames'),
    )
    const outsider = { memberId: officer('gatu-park') }
    expect(await stage.heads.bygglov.post(`/handovers/${id}/acceptance`, outsider)).toMatchObject(
      refused(422, 'handover.notReceiver'),
    )
    await must(stage.heads.bygglov.post(`/handovers/${id}/acceptance`, named))
    expect((await caseView()).accountable.id).toBe(colleague.id)
  })

  test('while the one who was asked is away, whoever stands in answers, for them', async () => {
    const [away, deputy] = [
      await buildMember(stage.house, { name: 'Bo Borta', units: [unit('bygglov')] }),
      await buildMember(stage.house, { name: 'Disa Deputy', units: [unit('gatu-park')] }),
    ]
    await buildAbsence(stage.house, { memberId: away.id, deputyId: deputy.id })
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'), { memberId: away.id })
    expect((await view(id)).answeredBy).toMatchObject({ name: 'Disa Deputy' })
    const disa = await stage.house.as(deputy.id)
    const { items } = (await must(disa.get('/my-day'))).body
    expect(items).toContainEqual(expect.objectContaining({ kind: 'handover', insteadOf: 'Bo Borta' }))
    expect((await must(disa.get('/handovers?list=waiting'))).body.items).toMatchObject([{ id }])
    await must(disa.post(`/handovers/${id}/acceptance`))
    expect((await caseView()).accountable.id).toBe(away.id)
    expect((await caseView(caseId, disa)).may).toMatchObject({ promise: true, close: true })
  })

  test('nobody says yes in somebody else’s name to what they give away', async () => {
    await takenByBygglov()
    const away = await buildMember(stage.house, { units: [unit('gatu-park')] })
    await buildAbsence(stage.house, { memberId: away.id, deputyId: officer('bygglov') })
    const given = { unitId: unit('gatu-park'), memberId: away.id }
    expect(await propose(given, stage.officers.bygglov)).toMatchObject(
      refused(422, 'handover.noPresentReceiver'),
    )
  })

  test('a late yes counts as long as it has not lapsed', async () => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    const then = stage.house.clock.at
    stage.house.clock.at = new Date('2026-11-30T09:00:00Z')
    const person = await stage.house.as(officer('bygglov'))
    expect((await person.post(`/handovers/${id}/acceptance`)).status).toBe(204)
    stage.house.clock.at = then
  })
})

describe('saying no', () => {
  test('with a reason and a suggestion: the giver is accountable as before, and decides again', async () => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    const answer = {
      reason: 'Frågan gäller marken.',
      suggestedUnitId: unit('gatu-park'),
      suggestedMemberId: officer('gatu-park'),
    }
    const { events, mails } = await tracesOf(stage.house, () =>
      must(stage.officers.bygglov.post(`/handovers/${id}/refusal`, answer)),
    )
    expect([events, mails]).toEqual([['case.handoverDeclined'], []])
    expect(await view(id)).toMatchObject({
      status: 'declined',
      declineReason: 'Frågan gäller marken.',
      suggested: { unit: { slug: 'gatu-park' }, member: { id: officer('gatu-park') } },
      endedBy: { id: officer('bygglov') },
      waitsForDecision: true,
      may: { keep: true, withdraw: false },
    })
    expect((await caseView()).accountable.name).toBe('Lova Lots')
    expect(await kinds(stage.pilot)).toContain('handoverReturned')
    await buildHandover(stage.pilot, caseId, unit('gatu-park'))
    expect(await kinds(stage.pilot)).not.toContain('handoverReturned')
  })

  test('the giver keeps it, and it waits no longer', async () => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    await must(stage.officers.bygglov.post(`/handovers/${id}/refusal`, no))
    const { events } = await tracesOf(stage.house, () => must(stage.pilot.post(`/handovers/${id}/keeping`)))
    expect(events).toEqual(['case.handoverKept'])
    expect(await kinds(stage.pilot)).not.toContain('handoverReturned')
    expect(await stage.pilot.post(`/handovers/${id}/keeping`)).toMatchObject(
      refused(409, 'handover.alreadySettled'),
    )
  })

  test.each([
    ['without a reason', { reason: ' ' }, 400, 'validation.failed'],
    ['without a word on who instead', { suggestedUnitId: undefined }, 400, 'validation.failed'],
    ['in favour of the unit itself', { suggestedUnitId: 'own' }, 422, 'handover.sameSuggested'],
    ['in favour of no such unit', { suggestedUnitId: crypto.randomUUID() }, 422, 'case.unknownUnit'],
    [
      'in favour of somebody who does not work there',
      { suggestedUnitId: 'other', suggestedMemberId: crypto.randomUUID() },
      422,
      'handover.notReceiver',
    ],
  ])('it is not said %s', async (_says, given, status, code) => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    const units = { own: unit('bygglov'), other: unit('gatu-park') } as Record<string, string>
    const body: Record<string, unknown> = { ...no, ...given }
    const suggested = body['suggestedUnitId']
    if (typeof suggested === 'string') body['suggestedUnitId'] = units[suggested] ?? suggested
    expect(await stage.officers.bygglov.post(`/handovers/${id}/refusal`, body)).toMatchObject({
      status,
      body: { code },
    })
  })
})

test('the giver, or a pilot, takes the question back', async () => {
  await takenByBygglov()
  for (const person of [stage.officers.bygglov, stage.heads.bygglov, stage.pilot]) {
    const id = await buildHandover(stage.officers.bygglov, caseId, unit('gatu-park'))
    const { events } = await tracesOf(stage.house, () => must(person.post(`/handovers/${id}/withdrawal`)))
    expect(events).toEqual(['case.handoverWithdrawn'])
    expect(await view(id)).toMatchObject({ status: 'withdrawn', withdrawnBecause: 'regretted' })
    expect(await kinds(stage.officers['gatu-park'])).toEqual([])
    expect(await kinds(stage.officers.bygglov)).not.toContain('handoverReturned')
  }
})

test('success toast although nothing happened (Draken): a repeated handover, and a repeated answer, are refused', async () => {
  const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
  const again = await tracesOf(stage.house, () => propose({ unitId: unit('bygglov') }))
  expect(again.answer).toMatchObject(refused(409, 'handover.alreadyOpen'))
  expect(again.events).toEqual([])
  await must(stage.officers.bygglov.post(`/handovers/${id}/acceptance`))
  for (const act of ['acceptance', 'refusal', 'withdrawal']) {
    const person = act === 'withdrawal' ? stage.pilot : stage.officers.bygglov
    const { answer, events, mails } = await tracesOf(stage.house, () =>
      person.post(`/handovers/${id}/${act}`, act === 'refusal' ? no : {}),
    )
    expect(answer).toMatchObject(refused(409, 'handover.alreadyAnswered'))
    expect([events, mails]).toEqual([[], []])
  }
  const head = stage.heads.bygglov
  expect(await propose({ unitId: unit('bygglov'), memberId: officer('bygglov') }, head)).toMatchObject(
    refused(422, 'handover.samePerson'),
  )
})

test('closing the sender before the receiver accepts (Draken): the giver has the case until the very yes', async () => {
  await takenByBygglov()
  const id = await buildHandover(stage.officers.bygglov, caseId, unit('gatu-park'))
  stage.later(60)
  expect((await caseView()).accountable.id).toBe(officer('bygglov'))
  await must(stage.officers.bygglov.post(`/cases/${caseId}/messages`, { body: 'Jag svarar så länge.' }))
  const leave = stage.house.owner.pool.query('update member set active = false where id = $1', [
    officer('bygglov'),
  ])
  await expect(leave).rejects.toMatchObject({ constraint: 'member_is_accountable' })
  await must(stage.officers['gatu-park'].post(`/handovers/${id}/acceptance`))
  const [, given, taken] = await ledgerOf(stage.house, caseId)
  expect(taken?.from).toEqual(given?.to)
})

describe('what ends it besides an answer', () => {
  test('the case is closed', async () => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    const { events } = await tracesOf(stage.house, () => closeCase(stage.pilot, caseId))
    expect(events).toEqual(['case.closed', 'case.handoverWithdrawn'])
    expect(await view(id)).toMatchObject({
      status: 'withdrawn',
      withdrawnBecause: 'case_closed',
      endedBy: null,
    })
    expect(await kinds(stage.officers.bygglov)).toEqual([])
  })

  test('somebody takes the whole from the pilot on duty', async () => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    await must(stage.officers['gatu-park'].post(`/cases/${caseId}/accountability`))
    expect(await view(id)).toMatchObject({ status: 'withdrawn', withdrawnBecause: 'moved' })
    expect(await stage.officers.bygglov.post(`/handovers/${id}/acceptance`)).toMatchObject(
      refused(409, 'handover.alreadyAnswered'),
    )
  })

  test('what came back waits for nobody when somebody else has taken the case', async () => {
    const id = await buildHandover(stage.pilot, caseId, unit('bygglov'))
    await must(stage.officers.bygglov.post(`/handovers/${id}/refusal`, no))
    await must(stage.officers['gatu-park'].post(`/cases/${caseId}/accountability`))
    expect((await view(id)).waitsForDecision).toBe(false)
    expect(await kinds(stage.officers['gatu-park'])).not.toContain('handoverReturned')
  })

  test('the database lets a case neither close nor change hands with a question left open', async () => {
    await buildHandover(stage.pilot, caseId, unit('bygglov'))
    const constraint = 'handover_from_the_accountable'
    const { pool } = stage.house.owner
    const close =
      "update business_case set status = 'closed', outcome = 'solved', closed_at = now() where id = $1"
    await expect(
      pool.query(
        `with gone as (update accountability set period = tstzrange(lower(period), now()) where case_id = '${caseId}') ${close}`,
        [caseId],
      ),
    ).rejects.toMatchObject({ constraint })
  })
})
