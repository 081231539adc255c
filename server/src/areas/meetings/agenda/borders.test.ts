import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import {
  buildSeries,
  closeWithInformation,
  decide,
  firstThree,
  openStage,
  type Stage,
  show,
  undertake,
} from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a border is put on an agenda by hand as soon as it has been seen, with the units that it is between', async () => {
  const area = stage.area('bygglov-skylt').id
  const [one, other] = [stage.town.units.bygglov.id, stage.town.units['va-avfall'].id]
  const { id } = await buildCase(stage.pilot, { areaIds: [area] })
  const part = await buildPart(stage.pilot, id, one, { areaId: area })
  const no = { reason: 'Det hör till vatten och avfall.', suggestedUnitId: other }
  await must(stage.officers.bygglov.post(`/parts/${part}/refusal`, no))
  const [first] = await firstThree(stage.pilot, await buildSeries(stage))

  const offered = (await must(stage.pilot.get(`/meetings/${first.id}/proposals`))).body.items
  expect(offered.filter(({ source }: { source: string }) => source === 'border')).toEqual([])
  const proposal = `border:${area}:${[one, other].toSorted().join(':')}`
  const added = await must(stage.officers['va-avfall'].post(`/meetings/${first.id}/items`, { proposal }))
  const item = (await show(stage.pilot, first.id)).items.find(
    (shown: { id: string }) => shown.id === added.body.id,
  )
  expect(item.content).toMatchObject({ source: 'border', area: { code: 'bygglov-skylt' } })
  expect(item.content.units.map((unit: { id: string }) => unit.id).toSorted()).toEqual(
    [one, other].toSorted(),
  )

  const again = await stage.pilot.post(`/meetings/${first.id}/items`, { proposal })
  expect([again.status, again.body.code]).toEqual([409, 'meetingItem.already'])
  const stranger = await stage.pilot.post(`/meetings/${first.id}/items`, {
    proposal: `border:${area}:${one}`,
  })
  expect([stranger.status, stranger.body.code]).toEqual([404, 'meetingItem.notFound'])

  const said = async () =>
    (await must(stage.officers['va-avfall'].get('/areas/bygglov-skylt/meeting-items'))).body
  expect(await said()).toMatchObject({
    items: [{ id: item.id, status: 'planned' }],
    decisions: [],
    actions: [],
  })
  await must(stage.pilot.post(`/meetings/${first.id}/start`))
  await decide(stage.pilot, item.id, 'Bygglov svarar för skyltar.')
  await undertake(stage, item.id)
  expect(await said()).toMatchObject({ items: [{ status: 'live' }], decisions: [], actions: [] })
  await closeWithInformation(stage.pilot, first.id)
  const { items, decisions, actions } = await said()
  expect(items).toMatchObject([{ result: 'decision', status: 'closed' }])
  expect(decisions).toMatchObject([{ body: 'Bygglov svarar för skyltar.', number: '2026:1' }])
  expect(actions).toMatchObject([{ status: 'open' }])
  expect((await stage.pilot.get('/areas/finns-inte/meeting-items')).body.code).toBe('area.notFound')
})
