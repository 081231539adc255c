import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import {
  book,
  buildTaken,
  buildTimes,
  calendarsOf,
  offer,
  pageOf,
  slotLetters,
  slotOf,
  slotsOf,
} from '../../../../testing/build/times.ts'
import type { Json } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { visitor } from '../visitor.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const ROUNDS = 4
const matters = async (meetingId: string): Promise<Json[]> =>
  (await must(stage.pilot.get(`/meetings/${meetingId}`))).body.items.filter(
    ({ kind }: Json) => kind === 'matter',
  )

/** The company's browser without scripts, and the page of its case. */
async function companyOf(caseId: string) {
  return { person: visitor(stage.house), page: await pageOf(stage, caseId) }
}

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
    const companies = await Promise.all(cases.map(({ id }) => companyOf(id)))
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
    expect(await matters(first.id)).toHaveLength(1)
  }
})

test('a company with two windows gets one time, whichever it chose in each', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { seriesId, first, ids } = await buildTimes(stage)
    const { id } = await buildTaken(stage)
    await offer(stage.officers.bygglov, id, seriesId)
    const { person, page } = await companyOf(id)
    const answers = await Promise.all(
      [ids[0], ids[1], ids[0], ids[2]].map((time) => person.post(`${page}/mote`, { time })),
    )
    for (const { status, text } of answers) expect(status, text).toBe(303)
    const { items } = await slotsOf(stage.pilot, first.id)
    expect(items.filter(({ isBooked }: Json) => isBooked)).toHaveLength(1)
    expect((await slotLetters(stage, id)).filter(({ key }) => key.includes('Booked'))).toHaveLength(1)
    expect(await matters(first.id)).toHaveLength(1)
  }
})

test('the company gives its time up while the officer does: it hears of it once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { seriesId, ids } = await buildTimes(stage)
    const { id } = await buildTaken(stage)
    await offer(stage.officers.bygglov, id, seriesId)
    await book(stage.officers.bygglov, ids[0], id)
    const { person, page } = await companyOf(id)
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
