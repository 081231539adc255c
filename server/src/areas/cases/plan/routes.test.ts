import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { systemActor } from '../../../kernel/actor.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const planOf = async (caseId: string, person: Person = stage.pilot) =>
  (await must(person.get(`/cases/${caseId}/plan`))).body
const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const offer = (caseId: string, parts: Record<string, unknown>[]) =>
  stage.pilot.post(`/cases/${caseId}/parts`, { parts })
const plan = (partId: string, version: number, body: object, person: Person = stage.pilot) =>
  person.patch(`/parts/${partId}/plan`, body, { 'if-match': `"${version}"` })
type Seen = { title: string; id: string; version: number; needs: string[]; endsOn: string; days: object }
const byTitle = (view: { parts: Seen[] }, title: string): Seen => {
  const part = view.parts.find((one) => one.title === title)
  if (!part) throw new Error(`The plan has no ${title}`)
  return part
}

/** The land first, then the permit, and what may be done meanwhile. */
async function aPlan() {
  const { id } = await buildCase(stage.pilot)
  const { body } = await must(
    offer(id, [
      { unitId: unit('gatu-park'), title: 'Marken', days: 5 },
      { unitId: unit('bygglov'), title: 'Lovet', days: 10, after: [0] },
      { unitId: unit('va-avfall'), title: 'Avfallet', days: 3 },
    ]),
  )
  const [land, permit, waste] = body.ids as [string, string, string]
  return { id, land, permit, waste }
}

test('a plan is offered whole: what waits for what, how long, the critical path and an honest date', async () => {
  const { id, land, permit } = await aPlan()
  const view = await planOf(id)
  expect(view.criticalPath).toEqual([land, permit])
  expect(byTitle(view, 'Lovet')).toMatchObject({
    needs: [land],
    startsOn: byTitle(view, 'Marken').endsOn,
    isCritical: true,
    slack: 0,
    days: { planned: 10, likely: 10, long: 16, basis: 'planned', count: 0 },
    may: { plan: true },
  })
  expect(byTitle(view, 'Avfallet')).toMatchObject({ needs: [], isCritical: false, slack: 12 })
  expect(view.whole.honestOn > view.whole.earliestOn).toBe(true)
  expect(view.promise).toBeNull()
  const honest = view.whole.honestOn
  await must(stage.pilot.put(`/cases/${id}/promise`, { on: honest }))
  const { promise } = await planOf(id)
  expect(promise.on).toBe(honest)
  expect(promise.share).toBeGreaterThanOrEqual(0.9)
})

test('a part is planned by who answers for it; what changed meanwhile is not written over', async () => {
  const { id, permit, waste } = await aPlan()
  const { officers } = stage
  await must(officers.bygglov.post(`/parts/${permit}/acceptance`))
  const { version } = byTitle(await planOf(id), 'Lovet')
  const changed = await must(plan(permit, version, { days: 4, needs: [waste] }, officers.bygglov))
  expect(byTitle(await planOf(id), 'Lovet')).toMatchObject({
    needs: [waste],
    days: { planned: 4 },
    version: changed.body.version,
  })
  expect(await plan(permit, version, { days: 9 })).toMatchObject({ status: 412 })
  await must(plan(permit, changed.body.version, { days: null }))
  const after = byTitle(await planOf(id), 'Lovet')
  expect(after).toMatchObject({ needs: [waste], days: { planned: null, basis: 'assumed' } })
  const { items } = (await must(stage.pilot.get(`/cases/${id}/events`))).body
  expect(
    items
      .filter(({ name }: { name: string }) => name === 'part.planned')
      .map(({ data }: { data: object }) => data),
  ).toMatchObject([{ days: null }, { title: 'Lovet', days: 4, needs: ['Avfallet'] }])
})

test('parts that would wait for each other are refused with the way round', async () => {
  const { id, land, permit } = await aPlan()
  const { version } = byTitle(await planOf(id), 'Marken')
  expect(await plan(land, version, { needs: [permit] })).toMatchObject({
    status: 422,
    body: { code: 'plan.circle', detail: expect.stringContaining('Marken → Lovet → Marken') },
  })
  expect(await plan(land, version, { needs: [land] })).toMatchObject({ body: { code: 'plan.circle' } })
  const round = await offer(id, [
    { unitId: unit('miljo-halsa'), title: 'Ena', after: [1] },
    { unitId: unit('naringsliv'), title: 'Andra', after: [0] },
  ])
  expect(round.body.code).toBe('plan.circle')
  expect((await planOf(id)).parts).toHaveLength(3)
})

test('what is not a part of the case, or is no longer, is not waited for', async () => {
  const { id, land, permit } = await aPlan()
  const other = await aPlan()
  const { version } = byTitle(await planOf(id), 'Lovet')
  for (const needs of [[other.land], [crypto.randomUUID()]]) {
    expect(await plan(permit, version, { needs })).toMatchObject({
      status: 422,
      body: { code: 'plan.unknownPart' },
    })
  }
  await must(stage.pilot.post(`/parts/${land}/withdrawal`, { reason: 'Det behövs inte.' }))
  expect((await planOf(id)).parts.map(({ title }: { title: string }) => title)).not.toContain('Marken')
  const { version: now } = byTitle(await planOf(id), 'Avfallet')
  const waste = byTitle(await planOf(id), 'Avfallet').id
  expect((await plan(waste, now, { needs: [land] })).body.code).toBe('plan.unknownPart')
  expect((await offer(id, [{ unitId: unit('naringsliv'), title: 'Ny', after: [7] }])).body.code).toBe(
    'plan.unknownPart',
  )
})

test('a part in the place of one that was declined stands where that one stood', async () => {
  const { id, permit, waste } = await aPlan()
  const { version } = byTitle(await planOf(id), 'Avfallet')
  await must(plan(waste, version, { needs: [permit] }))
  await must(
    stage.officers.bygglov.post(`/parts/${permit}/refusal`, {
      reason: 'Det är en plats för gatan.',
      suggestedUnitId: null,
    }),
  )
  const { body } = await must(
    offer(id, [{ unitId: unit('miljo-halsa'), title: 'I stället', insteadOf: permit }]),
  )
  const view = await planOf(id)
  expect(byTitle(view, 'I stället').needs).toEqual([byTitle(view, 'Marken').id])
  expect(byTitle(view, 'Avfallet').needs).toContain(body.ids[0])
})

test('who waited is told when the last that they waited for is answered', async () => {
  const { land, permit } = await aPlan()
  await must(stage.officers.bygglov.post(`/parts/${permit}/acceptance`))
  const heard = async () =>
    (await must(stage.officers.bygglov.get('/notices'))).body.items.filter(
      ({ event }: { event: string }) => event === 'part.freed',
    )
  expect(await heard()).toHaveLength(0)
  await answerPart(stage.officers['gatu-park'], land)
  expect(await heard()).toMatchObject([{ words: { part: 'Lovet', other: 'Marken' } }])
})

test('how long it takes is measured on closed parts of the area and the unit, of cases that are open to all', async () => {
  const area = stage.area('uteservering').id
  for (const visibility of ['open', 'open', 'open', 'open', 'restricted', 'open']) {
    const { id } = await buildCase(stage.pilot, { visibility, areaIds: [area] })
    const part = await buildPart(stage.pilot, id, unit('gatu-park'), { areaId: area })
    await answerPart(stage.officers['gatu-park'], part)
    await stage.house.kit.db.change(systemActor('test'), (tx) =>
      tx
        .updateTable('part')
        .set({ offered_at: new Date(stage.house.clock.at.getTime() - 7 * 24 * 3_600_000) })
        .where('id', '=', part)
        .execute(),
    )
  }
  const { id } = await buildCase(stage.pilot, { areaIds: [area] })
  await buildPart(stage.pilot, id, unit('gatu-park'), { areaId: area, title: 'Marken' })
  await buildPart(stage.pilot, id, unit('bygglov'), { areaId: area, title: 'Lovet' })
  const view = await planOf(id)
  expect(byTitle(view, 'Marken').days).toMatchObject({ basis: 'measured', count: 5, likely: 5 })
  expect(byTitle(view, 'Lovet').days).toMatchObject({ basis: 'assumed', count: 0 })
})
