import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { buildAbsence, buildDuty, buildMember } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
let petra: { id: string }
let asPetra: Person
let mine: string
let theirs: string
beforeAll(async () => {
  stage = await openStage()
  petra = await buildMember(stage.house, {
    name: 'Petra',
    roles: ['pilot'],
    units: [stage.town.units.naringsliv.id],
  })
  asPetra = await stage.house.as(petra.id)
})
afterAll(() => stage.close())
beforeEach(async () => {
  await stage.house.owner.pool.query('truncate duty cascade')
  const period = async (memberId: string, from: number) =>
    (await buildDuty(stage.house, { memberId, from: day(from), to: day(from + 7) })).id
  mine = await period(stage.town.pilot.id, 1)
  theirs = await period(petra.id, 8)
})

const day = (nth: number) => `2026-12-${String(nth).padStart(2, '0')}T00:00:00Z`
const roster = async () =>
  (await stage.pilot.get('/duty-periods?from=2026-11-23T09:00:00Z&to=2026-12-30T00:00:00Z')).body.items.map(
    ({ id, member }: { id: string; member: { name: string } }) => [id, member.name],
  )
const propose = (body: object = {}, person = stage.pilot) =>
  person.post('/duty-swaps', { dutyId: mine, toMemberId: petra.id, ...body })
const open = async (person: Person) => (await person.get('/duty-swaps')).body.items

describe('a pilot asks another to swap', () => {
  it('and nothing changes hands until they accept; then both do, in one step', async () => {
    const { id } = (await must(propose({ inReturnId: theirs }))).body
    expect(await open(asPetra)).toMatchObject([
      { id, from: { name: 'Lova Lots' }, may: { answer: true, withdraw: false }, inReturn: { id: theirs } },
    ])
    expect(await roster()).toEqual([
      [mine, 'Lova Lots'],
      [theirs, 'Petra'],
    ])
    await must(asPetra.post(`/duty-swaps/${id}/acceptance`))
    expect(await roster()).toEqual([
      [mine, 'Petra'],
      [theirs, 'Lova Lots'],
    ])
    expect(await open(asPetra)).toEqual([])
    expect((await asPetra.post(`/duty-swaps/${id}/refusal`)).body.code).toBe('dutySwap.answered')
  })

  it('for nothing in return; declined or withdrawn, everything stays as it was', async () => {
    const first = (await must(propose())).body.id
    expect((await propose()).body.code).toBe('dutySwap.already')
    await must(asPetra.post(`/duty-swaps/${first}/refusal`))
    const second = (await must(propose())).body.id
    await must(stage.pilot.post(`/duty-swaps/${second}/withdrawal`))
    expect((await roster())[0]).toEqual([mine, 'Lova Lots'])
  })

  it('is told to the one who is asked, and answered to the one who asked', async () => {
    await stage.house.owner.pool.query('truncate notice')
    const { id } = (await must(propose())).body
    await must(asPetra.post(`/duty-swaps/${id}/refusal`))
    const { rows } = await stage.house.owner.pool.query(
      'select m.name, n.event from notice n join member m on m.id = n.member_id order by n.last_at, m.name',
    )
    expect(rows).toEqual([
      { name: 'Lova Lots', event: 'duty.swapDeclined' },
      { name: 'Petra', event: 'duty.swapProposed' },
    ])
  })

  it('lapses by itself when a period has begun or changed hands, and makes room for a new one', async () => {
    const { id } = (await must(propose())).body
    const then = stage.house.clock.at
    stage.house.clock.at = new Date('2026-12-01T00:00:00Z')
    const late = await stage.house.as(petra.id)
    expect(await open(late)).toEqual([])
    expect((await late.post(`/duty-swaps/${id}/acceptance`)).body.code).toBe('dutySwap.lapsed')
    stage.house.clock.at = then
    await must(stage.administrator.put(`/duty-periods/${mine}/member`, { memberId: petra.id }))
    expect(await open(asPetra)).toEqual([])
    await must(propose({ toMemberId: stage.town.pilot.id }, asPetra))
  })

  it('only about their own, of another pilot, that has not begun', async () => {
    const code = async (body: object) => (await propose(body)).body.code
    expect(await code({ dutyId: theirs })).toBe('dutySwap.notYours')
    expect(await code({ toMemberId: stage.town.pilot.id })).toBe('dutySwap.withSelf')
    expect(await code({ toMemberId: stage.town.officers.bygglov.id })).toBe('duty.notPilot')
    expect(await code({ inReturnId: mine })).toBe('dutySwap.notTheirs')
    expect(await code({ dutyId: '01a216ce-3514-7662-85a1-c99589a1fdbd' })).toBe('duty.notFound')
  })

  it('one of two who accept and withdraw at the same moment is done', async () => {
    const { id } = (await must(propose())).body
    const answers = await Promise.all([
      asPetra.post(`/duty-swaps/${id}/acceptance`),
      stage.pilot.post(`/duty-swaps/${id}/withdrawal`),
    ])
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 409])
    const isAccepted = answers[0]?.status === 204
    expect((await roster())[0]).toEqual([mine, isAccepted ? 'Petra' : 'Lova Lots'])
  })
})

describe('who plans gives a period to another at once', () => {
  it('whole when it is to come, the rest of it when it is under way', async () => {
    await must(stage.administrator.put(`/duty-periods/${mine}/member`, { memberId: petra.id }))
    expect((await roster())[0]).toEqual([mine, 'Petra'])
    const then = stage.house.clock.at
    stage.house.clock.at = new Date('2026-12-10T12:00:00Z')
    const administrator = await stage.house.as(stage.town.administrator.id)
    const give = (memberId: string) => administrator.put(`/duty-periods/${theirs}/member`, { memberId })
    expect((await give(petra.id)).body.code).toBe('duty.already')
    await must(give(stage.town.pilot.id))
    const { items } = (await administrator.get(`/duty-periods?from=${day(8)}&to=${day(15)}`)).body
    expect(items.map((one: { member: { name: string }; to: string }) => [one.member.name, one.to])).toEqual([
      ['Petra', '2026-12-10T12:00:00.000Z'],
      ['Lova Lots', '2026-12-15T00:00:00.000Z'],
    ])
    stage.house.clock.at = then
  })
})

it('the roster says when the one on duty is away, and who stands in', async () => {
  await buildAbsence(stage.house, {
    memberId: stage.town.pilot.id,
    deputyId: petra.id,
    from: day(3),
    to: day(5),
  })
  const { items } = (await stage.pilot.get('/duty-periods?to=2026-12-30T00:00:00Z')).body
  expect(items[0].away).toEqual([
    {
      from: '2026-12-03T00:00:00.000Z',
      to: '2026-12-05T00:00:00.000Z',
      standIn: { id: petra.id, name: 'Petra' },
    },
  ])
  const then = stage.house.clock.at
  stage.house.clock.at = new Date(day(4))
  expect((await (await stage.house.as(petra.id)).get('/duty')).body).toMatchObject({
    member: { id: petra.id },
    until: '2026-12-05T00:00:00.000Z',
    standsIn: true,
    insteadOf: { id: stage.town.pilot.id, name: 'Lova Lots' },
  })
  stage.house.clock.at = then
  await stage.house.owner.pool.query('truncate absence')
})

describe('swaps and giving', () => {
  it('are for pilots and for those who plan, and nobody else', async () => {
    const { id } = (await must(propose())).body
    for (const person of [stage.officers.bygglov, stage.administrator]) {
      expect((await propose({}, person)).status).toBe(403)
      for (const act of ['acceptance', 'refusal', 'withdrawal'])
        expect((await person.post(`/duty-swaps/${id}/${act}`)).status).toBe(403)
    }
    expect((await stage.pilot.post(`/duty-swaps/${id}/acceptance`)).status).toBe(403)
    expect((await asPetra.post(`/duty-swaps/${id}/withdrawal`)).status).toBe(403)
  })
})
