import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { goRound, onMorning, signalsOf } from '../watchdog/testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

type Slug = 'bygglov' | 'gatu-park' | 'va-avfall'
const unit = (slug: Slug) => stage.town.units[slug].id
const disputesOf = async (caseId: string, person: Person = stage.pilot) =>
  (await must(person.get(`/cases/${caseId}/disputes`))).body.items

/** The unit is asked, and says no; it may point at somebody else. */
async function askAndDecline(caseId: string, slug: Slug, suggested?: Slug): Promise<void> {
  const part = await buildPart(stage.pilot, caseId, unit(slug), { areaId: stage.area('uteservering').id })
  const suggestedUnitId = suggested ? unit(suggested) : null
  await must(
    stage.officers[slug].post(`/parts/${part}/refusal`, { reason: 'Det är inte vi', suggestedUnitId }),
  )
}

/** What the head of a unit has been told of the disputes of a case, and has not seen. */
async function toldTo(slug: Slug, caseId: string): Promise<string[]> {
  const { items } = (await must(stage.heads[slug].get('/notices?unseen=true'))).body
  return items
    .filter((one: { case: { id: string } | null }) => one.case?.id === caseId)
    .map(({ event }: { event: string }) => event)
    .filter((event: string) => event.startsWith('dispute.'))
}

test('the heads of three units are told of it, see it in Min dag, and are reminded when its term has run out', async () => {
  const { id } = await buildCase(stage.pilot)
  await askAndDecline(id, 'bygglov', 'va-avfall')
  await askAndDecline(id, 'gatu-park', 'va-avfall')
  const three = ['bygglov', 'gatu-park', 'va-avfall'] as const
  const [dispute] = await disputesOf(id)
  expect(dispute.units.map(({ slug }: { slug: string }) => slug).sort()).toEqual([...three])
  for (const slug of three) {
    const day = (await must(stage.heads[slug].get('/my-day'))).body.items
    expect(day, slug).toContainEqual(expect.objectContaining({ kind: 'dispute', caseId: id }))
    expect(await toldTo(slug, id), slug).toEqual(['dispute.raised'])
    const [seen] = await disputesOf(id, stage.heads[slug])
    expect(seen.may.resolve, slug).toBe(true)
    const gaps = (await must(stage.pilot.get(`/between-chairs/disputes?unit=${unit(slug)}`))).body.items
    expect(gaps, slug).toMatchObject([{ caseId: id }])
  }
  const before = stage.house.clock.at
  onMorning(stage, '2026-12-03')
  await goRound(stage)
  const heads = three.map((slug) => `2 ${stage.town.heads[slug].name}`).sort()
  const signal = (await signalsOf(stage, id)).find(({ kind }) => kind === 'dispute')
  expect(signal?.told.filter((who) => who.startsWith('2 '))).toEqual(heads)
  const pilot = await stage.house.as(stage.town.pilot.id)
  const listed = (await must(pilot.get(`/cases/${id}/signals`))).body.items
  const readers = listed.find(({ kind }: { kind: string }) => kind === 'dispute').readers
  expect(readers.map(({ name }: { name: string }) => `2 ${name}`)).toEqual(heads)
  stage.house.clock.at = before
})

test('in a restricted case those who declined see it again until it is settled; who was only pointed at does not', async () => {
  const { id } = await buildCase(stage.pilot, { visibility: 'restricted' })
  const sees = async (slug: Slug) => (await stage.heads[slug].get(`/cases/${id}`)).status === 200
  await askAndDecline(id, 'bygglov', 'va-avfall')
  expect(await sees('bygglov')).toBe(false)
  await askAndDecline(id, 'gatu-park')
  expect([await sees('bygglov'), await sees('gatu-park'), await sees('va-avfall')]).toEqual([
    true,
    true,
    false,
  ])
  const [dispute] = await disputesOf(id)
  expect(dispute.units.map(({ slug }: { slug: string }) => slug)).toEqual(['bygglov', 'gatu-park'])
  const resolution = { text: 'Vi är överens om hur det ska vara.', takenByUnitId: unit('bygglov') }
  await must(stage.heads.bygglov.post(`/disputes/${dispute.id}/resolution`, resolution))
  expect([await sees('bygglov'), await sees('gatu-park')]).toEqual([true, false])
})

test('a third unit that declines joins the dispute instead of making another, and its head is told', async () => {
  const { id } = await buildCase(stage.pilot)
  await askAndDecline(id, 'bygglov')
  await askAndDecline(id, 'gatu-park')
  await askAndDecline(id, 'va-avfall')
  const disputes = await disputesOf(id)
  expect(disputes).toHaveLength(1)
  expect(disputes[0].units).toHaveLength(3)
  expect(await toldTo('va-avfall', id)).toEqual(['dispute.joined'])
  // Those who knew already are not told once more.
  expect(await toldTo('bygglov', id)).toEqual(['dispute.raised'])
})
