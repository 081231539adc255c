import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildHandover, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
let areaId: string
beforeAll(async () => {
  stage = await openStage()
  areaId = (await must(stage.pilot.get('/areas/bygglov-skylt'))).body.id
})
afterAll(() => stage.close())

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const list = async (person: Person = stage.pilot, query = '') =>
  (await must(person.get(`/unclear-borders${query}`))).body.items
const of = async (code: string, person = stage.pilot) =>
  (await list(person)).filter((border: { area: { code: string } }) => border.area.code === code)

async function declined(
  slug: keyof Stage['town']['units'],
  suggested: keyof Stage['town']['units'] | null,
  visibility = 'open',
) {
  stage.later()
  const { id } = await buildCase(stage.pilot, { areaIds: [areaId], visibility })
  const part = await buildPart(stage.pilot, id, unit(slug), { areaId })
  const reason = 'Skylten står på gatans mark, inte på huset.'
  const suggestedUnitId = suggested && unit(suggested)
  await must(stage.officers[slug].post(`/parts/${part}/refusal`, { reason, suggestedUnitId }))
  return id
}

test('what was declined, handed over and disputed is gathered by area and units, with its cases', async () => {
  expect((await stage.house.stranger.get('/unclear-borders')).status).toBe(401)
  expect(await list()).toEqual([])
  const first = await declined('bygglov', 'gatu-park')
  const second = await declined('gatu-park', 'bygglov')
  const third = await buildCase(stage.pilot, { areaIds: [areaId] })
  await must(stage.officers.bygglov.post(`/cases/${third.id}/accountability`))
  const handover = await buildHandover(stage.officers.bygglov, third.id, unit('gatu-park'))
  await must(stage.officers['gatu-park'].post(`/handovers/${handover}/acceptance`))
  const [border, ...others] = await of('bygglov-skylt', stage.officers['va-avfall'])
  expect(others).toEqual([])
  expect(border).toMatchObject({
    counts: { declined: 2, handover: 1, dispute: 0 },
    weight: 5,
    isDrawn: false,
    hasOpenProposal: false,
  })
  expect(border.units.map(({ slug }: { slug: string }) => slug).toSorted()).toEqual(['bygglov', 'gatu-park'])
  expect(border.signs.map(({ case: c }: { case: { id: string } }) => c.id).toSorted()).toEqual(
    [first, second, third.id].toSorted(),
  )
  expect(border.signs).toContainEqual(
    expect.objectContaining({ kind: 'declined', why: 'Skylten står på gatans mark, inte på huset.' }),
  )
  expect(await list(stage.pilot, '?days=1')).toHaveLength(1)
  expect((await stage.pilot.get('/unclear-borders?days=0')).status).toBe(400)
})

test('a restricted case shows and counts for nobody who may not read it', async () => {
  const before = (await of('bygglov-skylt', stage.officers['va-avfall']))[0].counts
  await declined('bygglov', 'gatu-park', 'restricted')
  expect((await of('bygglov-skylt', stage.officers['va-avfall']))[0].counts).toEqual(before)
  expect((await of('bygglov-skylt'))[0].counts.declined).toBe(before.declined + 1)
})

test('a proposal under way shows, and a note between the two draws the border until it happens again', async () => {
  await must(
    stage.officers['va-avfall'].post('/areas/bygglov-skylt/map-proposals', {
      unitId: unit('gatu-park'),
      fromOn: '2027-01-01',
      reason: 'Frågorna gäller marken, och där fattar de besluten.',
    }),
  )
  expect((await of('bygglov-skylt'))[0]).toMatchObject({ hasOpenProposal: true, isDrawn: false })
  stage.later()
  await must(
    stage.heads.bygglov.post('/areas/bygglov-skylt/boundary-notes', {
      unitId: unit('bygglov'),
      otherUnitId: unit('gatu-park'),
      body: 'Skylt på hus är bygglov. Skylt på mark är gata och park.',
      example: '',
    }),
  )
  expect((await of('bygglov-skylt'))[0]).toMatchObject({ isDrawn: true })
  await declined('gatu-park', 'bygglov')
  expect((await of('bygglov-skylt'))[0]).toMatchObject({ isDrawn: false })
})

test('units that disagree are gathered as one border, once', async () => {
  const { id } = await buildCase(stage.pilot, { areaIds: [areaId] })
  const before = (await of('bygglov-skylt'))[0].counts.dispute
  for (const slug of ['bygglov', 'gatu-park'] as const) {
    const part = await buildPart(stage.pilot, id, unit(slug), { areaId })
    const suggestedUnitId = unit(slug === 'bygglov' ? 'gatu-park' : 'bygglov')
    await must(
      stage.officers[slug].post(`/parts/${part}/refusal`, {
        reason: 'Det är inte vår fråga.',
        suggestedUnitId,
      }),
    )
  }
  expect((await of('bygglov-skylt'))[0].counts.dispute).toBe(before + 1)
})
