import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

const BODY = 'Gatan svarar för marken, bygglov för det som byggs på den.'
let stage: Stage
let note: string
beforeAll(async () => {
  stage = await openStage()
  const { body } = await must(
    stage.heads.bygglov.post('/areas/uteservering/boundary-notes', {
      unitId: unit('bygglov'),
      otherUnitId: unit('gatu-park'),
      body: BODY,
      example: 'Ett staket runt serveringen: bygglov.',
    }),
  )
  note = body.id
})
afterAll(() => stage.close())

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const notes = async (caseId: string, person: Person = stage.pilot) =>
  (await must(person.get(`/cases/${caseId}/boundary-notes`))).body.items.map(({ id }: { id: string }) => id)
const area = () => stage.area('uteservering').id

test('a note shows on a case when both units take part in its area, and no longer when one has left', async () => {
  const { id } = await buildCase(stage.pilot, { areaIds: [area()] })
  expect(await notes(id)).toEqual([])
  const first = await buildPart(stage.pilot, id, unit('gatu-park'))
  expect(await notes(id)).toEqual([])
  await buildPart(stage.pilot, id, unit('bygglov'))
  expect(await notes(id)).toEqual([note])
  await must(stage.pilot.post(`/parts/${first}/withdrawal`, { reason: 'Behövs inte längre.' }))
  expect(await notes(id)).toEqual([])
})

test('the unit that answers for the whole takes part; a note on another area stays away', async () => {
  const { id } = await buildCase(stage.pilot, { areaIds: [area()] })
  await buildPart(stage.pilot, id, unit('gatu-park'))
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  expect(await notes(id)).toEqual([note])
  const elsewhere = await buildCase(stage.pilot, { areaIds: [stage.area('bygglov-skylt').id] })
  for (const slug of ['gatu-park', 'bygglov'] as const) await buildPart(stage.pilot, elsewhere.id, unit(slug))
  expect(await notes(elsewhere.id)).toEqual([])
})

test('notes are found by what they say, the last word half typed, until they hold no longer', async () => {
  const found = async (query: string) =>
    (await must(stage.officers['va-avfall'].post('/searches', { query }))).body.groups.find(
      ({ kind }: { kind: string }) => kind === 'boundary',
    )?.hits ?? []
  for (const query of ['staket runt', 'stak', 'marken'])
    expect(await found(query), query).toEqual([
      { kind: 'boundary', id: 'uteservering', title: 'Bygglovsenheten – Gatu/park', detail: BODY },
    ])
  expect(await found('vindkraftverk')).toEqual([])
  await must(stage.heads.bygglov.post(`/boundary-notes/${note}/end`))
  expect(await found('staket')).toEqual([])
})
