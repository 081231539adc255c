import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { dyingAfter, goRound, onMorning, signalEvents, signalsOf } from './testing.fixture.ts'

let stage: Stage
let start: Date
beforeAll(async () => {
  stage = await openStage()
  start = stage.house.clock.at
})
afterAll(() => stage.close())
beforeEach(() => {
  stage.house.clock.at = start
})

const bygglov = () => stage.town.units.bygglov.id
const ROUNDS = 5

/** A case with a first contact and an offer that run out on 24 and 25 November. */
async function lateCase(): Promise<{ id: string; part: string }> {
  const { id } = await buildCase(stage.pilot)
  return { id, part: await buildPart(stage.pilot, id, bygglov()) }
}
const raisedOnce = [
  'signal.raised firstContact 1',
  'signal.escalated firstContact 2',
  'signal.raised offer 1',
]

// First, while there is only its own case to go round to: it goes round as often as there are steps.
test('the worker dies between any two steps: afterwards each level has been reached once, and none is missing', async () => {
  const cases = [await lateCase()]
  onMorning(stage, '2026-11-27')
  let died = 0
  for (let after = 0; ; after++) {
    const alive = await goRound(stage, dyingAfter(stage.house.kit, after)).then(
      () => true,
      () => false,
    )
    if (alive) break
    died++
    // Nothing of what was under way is left: a signal and its event stand or fall together.
    for (const { id } of cases) expect(await signalEvents(stage, id)).toEqual([])
  }
  expect(died).toBeGreaterThan(10)
  for (const { id } of cases)
    expect((await signalEvents(stage, id)).toSorted()).toEqual(raisedOnce.toSorted())
  for (const { id, part } of cases) {
    const officer = await stage.house.as(stage.town.officers.bygglov.id)
    await must(officer.post(`/parts/${part}/acceptance`))
    expect((await signalsOf(stage, id)).find(({ kind }) => kind === 'offer')?.ended).toBe(true)
  }
})

test('two go round at the same time: each signal is raised once, and told once', async () => {
  const cases = await Promise.all(Array.from({ length: 8 }, lateCase))
  onMorning(stage, '2026-11-27')
  await Promise.all([goRound(stage), goRound(stage), goRound(stage)])
  for (const { id } of cases)
    expect((await signalEvents(stage, id)).toSorted()).toEqual(raisedOnce.toSorted())
})

test('going round against the change that ends the cause: no signal outlives it, whichever comes first', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    stage.house.clock.at = start
    const { id, part } = await lateCase()
    onMorning(stage, '2026-11-26')
    const officer = await stage.house.as(stage.town.officers.bygglov.id)
    await Promise.all([goRound(stage), must(officer.post(`/parts/${part}/acceptance`)), goRound(stage)])
    const offer = (await signalsOf(stage, id)).filter(({ kind }) => kind === 'offer')
    expect(offer.every(({ ended }) => ended)).toBe(true)
    expect(offer.length).toBeLessThanOrEqual(1)
  }
})

test('a change that is undone ends no signal', async () => {
  const { id, part } = await lateCase()
  onMorning(stage, '2026-11-26')
  await goRound(stage)
  const officer = await stage.house.as(stage.town.officers['gatu-park'].id)
  // Refused: the officer of another unit. And broken off: an officer who is not in the unit.
  expect((await officer.post(`/parts/${part}/acceptance`)).status).toBe(403)
  const own = await stage.house.as(stage.town.officers.bygglov.id)
  const wrong = { officerId: stage.town.officers['gatu-park'].id }
  expect((await own.post(`/parts/${part}/acceptance`, wrong)).status).toBe(422)
  expect((await signalsOf(stage, id)).find(({ kind }) => kind === 'offer')?.ended).toBe(false)
})
