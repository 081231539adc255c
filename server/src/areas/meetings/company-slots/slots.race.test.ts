import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  buildTaken,
  buildTimes,
  calendarsOf,
  openTimes,
  slotOf,
  slotsOf,
} from '../../../../testing/build/times.ts'
import type { Json } from '../../../../testing/house.ts'
import { openStage, type Stage, show } from '../testing.fixture.ts'

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
