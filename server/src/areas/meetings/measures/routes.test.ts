import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import {
  addMatter,
  buildSeries,
  closeWithInformation,
  everyEvenThursday,
  firstThree,
  openStage,
  type Stage,
} from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

type Said = Partial<Record<'bygglov' | 'gatu-park' | 'miljo-halsa', boolean>>

async function hold(meetingId: string, said: Said) {
  await addMatter(stage.pilot, meetingId)
  await must(stage.pilot.post(`/meetings/${meetingId}/start`))
  for (const [slug, present] of Object.entries(said))
    await must(
      stage.pilot.put(`/meetings/${meetingId}/attendance/${stage.town.units[slug as 'bygglov'].id}`, {
        present,
      }),
    )
  await closeWithInformation(stage.pilot, meetingId)
}

const presenceOf = async (slug: 'bygglov' | 'gatu-park' | 'miljo-halsa', query = '') =>
  (await must(stage.officers['va-avfall'].get(`/meeting-presence${query}`))).body.items.find(
    ({ unitId }: { unitId: string }) => unitId === stage.town.units[slug].id,
  )

test('a unit is counted at the closed meetings of the lots where somebody said whether it was there', async () => {
  const [first, second, third] = await firstThree(stage.pilot, await buildSeries(stage))
  await hold(first.id, { bygglov: true, 'gatu-park': false })
  await hold(second.id, { bygglov: false, 'gatu-park': false })
  // One that goes on is not over: it counts when it is closed.
  await must(stage.pilot.post(`/meetings/${third.id}/start`))
  await must(
    stage.pilot.put(`/meetings/${third.id}/attendance/${stage.town.units.bygglov.id}`, { present: true }),
  )
  const cooperation = await buildSeries(stage, { kind: 'cooperation', title: 'Samverkan' })
  const [other] = await firstThree(stage.pilot, cooperation)
  await hold(other.id, { 'gatu-park': true, 'miljo-halsa': true })

  expect(await presenceOf('bygglov')).toMatchObject({ present: 1, said: 2, lastPresentAt: first.startsAt })
  expect(await presenceOf('gatu-park')).toMatchObject({ present: 0, said: 2, lastPresentAt: null })
  expect(await presenceOf('miljo-halsa')).toBeUndefined()
})

test('the dates of a recurrence can be seen before anything is saved', async () => {
  const { body } = await must(
    stage.officers['va-avfall'].post('/meeting-dates', { recurrence: everyEvenThursday, count: 2 }),
  )
  expect(body.slots).toEqual([
    { startsAt: '2026-11-26T13:00:00.000Z', endsAt: '2026-11-26T15:00:00.000Z' },
    { startsAt: '2026-12-10T13:00:00.000Z', endsAt: '2026-12-10T15:00:00.000Z' },
  ])
  expect(body.skipped).toEqual([])
  const wrong = { recurrence: { ...everyEvenThursday, startTime: '25:00' } }
  expect((await stage.officers['va-avfall'].post('/meeting-dates', wrong)).body.code).toBe(
    'validation.failed',
  )
})
