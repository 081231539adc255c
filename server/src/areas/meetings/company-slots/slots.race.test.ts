import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from '../../../../testing/house.ts'
import { openStage, type Stage, show } from '../testing.fixture.ts'
import {
  book,
  buildTaken,
  buildTimes,
  calendarsOf,
  companyOf,
  offer,
  openTimes,
  slotLetters,
  slotOf,
  slotsOf,
} from './slots.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const ROUNDS = 4
const matters = (meeting: Json) => meeting.items.filter(({ kind }: Json) => kind === 'matter')

/** The time of a case is in the calendar of its company exactly when it is booked. */
async function agrees(caseId: string) {
  const { booked } = await slotOf(stage.officers.bygglov, caseId)
  const last = (await calendarsOf(stage, caseId)).at(-1)
  expect(last?.method ?? 'CANCEL').toBe(booked ? 'REQUEST' : 'CANCEL')
  return booked
}

test('two companies that choose the same time at once: one gets it, the other is told which are left', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { seriesId, first, ids } = await buildTimes(stage)
    const cases = [await buildTaken(stage), await buildTaken(stage)]
    for (const { id } of cases) await offer(stage.officers.bygglov, id, seriesId)
    const companies = await Promise.all(cases.map(({ id }) => companyOf(stage, id)))
    const answers = await Promise.all(
      companies.map(({ person, page }) => person.post(`${page}/mote`, { time: ids[0] })),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    const missed = answers.find(({ status }) => status === 409)?.text ?? ''
    expect(missed).toContain('Någon annan hann boka den tiden före dig.')
    expect(missed).not.toContain(ids[0])
    for (const id of ids.slice(1)) expect(missed).toContain(id)
    const booked = await Promise.all(cases.map(({ id }) => agrees(id)))
    expect(booked.filter(Boolean)).toHaveLength(1)
    expect(matters(await show(stage.pilot, first.id))).toHaveLength(1)
  }
})

test('a company with two windows gets one time, whichever it chose in each', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { seriesId, first, ids } = await buildTimes(stage)
    const { id } = await buildTaken(stage)
    await offer(stage.officers.bygglov, id, seriesId)
    const { person, page } = await companyOf(stage, id)
    const answers = await Promise.all(
      [ids[0], ids[1], ids[0], ids[2]].map((time) => person.post(`${page}/mote`, { time })),
    )
    for (const { status, text } of answers) expect(status, text).toBe(303)
    const { items } = await slotsOf(stage.pilot, first.id)
    expect(items.filter(({ isBooked }: Json) => isBooked)).toHaveLength(1)
    expect((await slotLetters(stage, id)).filter(({ key }) => key.includes('Booked'))).toHaveLength(1)
    expect(matters(await show(stage.pilot, first.id))).toHaveLength(1)
  }
})

test('a time is booked while its meeting is cancelled: it is refused, or given back with a letter', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { first, second, ids } = await buildTimes(stage)
    const { id } = await buildTaken(stage)
    const [booked, cancelled] = await Promise.all([
      stage.officers.bygglov.post(`/meeting-slots/${ids[0]}/booking`, { caseId: id }),
      stage.pilot.post(`/meetings/${first.id}/cancellation`, { why: 'Ingen kan' }),
    ])
    expect(cancelled.status).toBe(204)
    expect([204, 409]).toContain(booked.status)
    expect(await agrees(id)).toBeNull()
    expect(matters(await show(stage.pilot, second.id))).toHaveLength(booked.status === 204 ? 1 : 0)
    expect((await slotsOf(stage.pilot, first.id)).items).toEqual([])
  }
})

test('a time is booked while its case is closed: what is closed has none', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { first, ids } = await buildTimes(stage)
    const { id } = await buildTaken(stage)
    const [booked, closed] = await Promise.all([
      stage.pilot.post(`/meeting-slots/${ids[0]}/booking`, { caseId: id }),
      stage.officers.bygglov.post(`/cases/${id}/closure`, { outcome: 'withdrawn' }),
    ])
    expect(closed.status, closed.text).toBeLessThan(300)
    expect([204, 409]).toContain(booked.status)
    expect(await agrees(id)).toBeNull()
    expect(matters(await show(stage.pilot, first.id))).toEqual([])
  }
})

test('the company gives its time up while the officer does: it hears of it once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { seriesId, ids } = await buildTimes(stage)
    const { id } = await buildTaken(stage)
    await offer(stage.officers.bygglov, id, seriesId)
    await book(stage.officers.bygglov, ids[0], id)
    const { person, page } = await companyOf(stage, id)
    const [own, ours] = await Promise.all([
      person.post(`${page}/mote/avboka`, { time: ids[0] }),
      stage.officers.bygglov.post(`/meeting-slots/${ids[0]}/cancellation`),
    ])
    expect(own.status).toBe(303)
    expect([204, 409]).toContain(ours.status)
    expect((await calendarsOf(stage, id)).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL'])
    expect(await agrees(id)).toBeNull()
  }
})

test('times that are opened at once by two never overlap', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { second } = await buildTimes(stage)
    const body = { startsAt: new Date(Date.parse(second.startsAt) + 5 * 60_000).toISOString(), minutes: 30 }
    const answers = await Promise.all([
      openTimes(stage.pilot, second).then(
        () => 201,
        () => 409,
      ),
      stage.heads.bygglov
        .post(`/meetings/${second.id}/slots`, { ...body, count: 2 })
        .then(({ status }) => status),
    ])
    expect(answers.toSorted((a, b) => a - b)).toEqual([201, 409])
  }
})
