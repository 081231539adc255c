import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import { addProject, change, openStage, type Stage, squareAt } from '../testing.fixture.ts'

let stage: Stage
let place = 0
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

type Unit = 'bygglov' | 'va-avfall' | 'miljo-halsa'
/** Two projects beside each other, where no other test has been, and what they are to each other. */
async function meet(mine: Unit = 'bygglov', theirs: Unit = 'va-avfall', more: Json = {}) {
  place++
  const at = (east: number) => ({
    title: `Arbete ${crypto.randomUUID()}`,
    place: { kind: 'drawn', geometry: squareAt(place * 1500 + east, 4000) },
  })
  const first = await addProject(stage, mine, at(0))
  const second = await addProject(stage, theirs, { ...at(20), ...more })
  return { first, second, overlap: await between(first) }
}
async function between(project: string): Promise<Json> {
  const { items } = (await must(stage.pilot.get(`/overlaps?project=${project}&status=all`))).body
  expect(items).toHaveLength(1)
  return items[0]
}
const settle = (person: Person, { id, version }: Json, body: Json) =>
  person.put(`/overlaps/${id}/status`, body, { 'if-match': `"${version}"` })

/** How often a unit's officer has been told of a project, and what of last. Notices of the same thing gather in one. */
async function told(unit: Unit, project: string): Promise<{ times: number; last: string | undefined }> {
  const { items } = (await must(stage.officers[unit].get('/notices?limit=100'))).body
  const about: Json[] = items.filter((one: Json) => one.leadsTo === `/projects/${project}`)
  return { times: about.reduce((sum, { many }) => sum + many, 0), last: about[0]?.event }
}
const moved = (from: string, to: string) => ({ period: { plannedStart: from, plannedEnd: to } })

test('not relevant and coordinated need words, acknowledged needs none', async () => {
  const { overlap } = await meet()
  const person = stage.officers.bygglov
  expect((await settle(person, overlap, { status: 'not_relevant' })).body.code).toBe('overlap.needsReason')
  expect((await settle(person, overlap, { status: 'not_relevant', decision: '  ' })).status).toBe(422)
  expect((await settle(person, overlap, { status: 'coordinated' })).body.code).toBe('overlap.needsDecision')
  const seen = (await must(settle(person, overlap, { status: 'acknowledged' }))).body
  const why = { status: 'not_relevant', decision: 'Ledningen ligger djupare.' }
  await must(settle(person, { ...overlap, version: seen.version }, why))
  const page = (await must(stage.pilot.get(`/overlaps/${overlap.id}`))).body
  expect(page).toMatchObject({ status: 'not_relevant', decision: 'Ledningen ligger djupare.' })
  expect(page.history[0]).toMatchObject({ what: 'not_relevant', body: 'Ledningen ligger djupare.' })
})

test('a settled overlap that is changed twice is opened once, and both contacts are told once', async () => {
  const { first, second, overlap } = await meet()
  await must(settle(stage.pilot, overlap, { status: 'not_relevant', decision: 'De möts bara på pappret.' }))
  const before = [await told('bygglov', first), await told('va-avfall', second)]
  // Somebody else than either contact moves it, so that both are to be told.
  for (const days of [moved('2027-03-08', '2027-06-30'), moved('2027-03-15', '2027-06-30')])
    await changeAs(stage.administrator, first, days)
  expect(await between(first)).toMatchObject({ status: 'new', decision: 'De möts bara på pappret.' })
  const after = [await told('bygglov', first), await told('va-avfall', second)]
  expect(after).toEqual(before.map(({ times }) => ({ times: times + 1, last: 'overlap.reopened' })))
})

test('what was settled again is opened again by a change after that', async () => {
  const { first, second, overlap } = await meet()
  const agree = async (known: Json) =>
    must(settle(stage.pilot, known, { status: 'coordinated', decision: 'En schakt för båda.' }))
  await agree(overlap)
  const { times } = await told('va-avfall', second)
  await change(stage, 'bygglov', first, moved('2027-03-08', '2027-06-30'))
  await agree(await between(first))
  await change(stage, 'bygglov', first, moved('2027-03-15', '2027-06-30'))
  // Opened, settled anew, and opened again.
  expect(await told('va-avfall', second)).toEqual({ times: times + 3, last: 'overlap.reopened' })
})

test('one person who is the contact of both is told once', async () => {
  const contactId = stage.town.officers.bygglov.id
  const { first, second, overlap } = await meet('bygglov', 'va-avfall', { contactId })
  await must(settle(stage.pilot, overlap, { status: 'coordinated', decision: 'Samma grävning.' }))
  const times = async () => (await told('bygglov', first)).times + (await told('bygglov', second)).times
  const before = await times()
  await changeAs(stage.administrator, second, moved('2027-03-08', '2027-06-30'))
  expect(await times()).toBe(before + 1)
})

test('new ones that concern me are counted, the gravest first; what others have waits for them', async () => {
  const waiting = async (person: Person) => (await must(person.get('/overlaps/waiting'))).body
  const officer = stage.officers['miljo-halsa']
  expect(await waiting(officer)).toEqual({ count: 0, items: [] })
  const later = await meet('miljo-halsa', 'va-avfall', moved('2028-01-01', '2028-01-31'))
  const now = await meet('bygglov', 'miljo-halsa')
  const { count, items } = await waiting(officer)
  expect(count).toBe(2)
  expect(items.map((one: Json) => one.id)).toEqual([now.overlap.id, later.overlap.id])
  await must(settle(officer, now.overlap, { status: 'acknowledged' }))
  expect((await waiting(officer)).items.map((one: Json) => one.id)).toEqual([later.overlap.id])
  const mine = (await must(officer.get('/overlaps?mine=true&status=open'))).body.items
  expect(new Set(mine.map((one: Json) => one.id))).toEqual(new Set([now.overlap.id, later.overlap.id]))
  const seen = (await must(officer.get('/overlaps?mine=true&status=acknowledged'))).body.items
  expect(seen.map((one: Json) => one.id)).toEqual([now.overlap.id])
})

test.each(['gravest', 'found'] as const)('a page at a time gives each once, %s first', async (sort) => {
  for (let nth = 0; nth < 3; nth++) await meet()
  const all = (await must(stage.pilot.get(`/overlaps?status=all&limit=100&sort=${sort}`))).body.items
  const ids: string[] = []
  let cursor: string | null = ''
  do {
    const more: string = cursor ? `&cursor=${cursor}` : ''
    const page: Json = (await must(stage.pilot.get(`/overlaps?status=all&limit=2&sort=${sort}${more}`))).body
    ids.push(...page.items.map((one: Json) => one.id))
    cursor = page.nextCursor
  } while (cursor)
  expect(ids).toEqual(all.map((one: Json) => one.id))
  expect(new Set(ids).size).toBe(ids.length)
  const ranks = all.map((one: Json) => ['collision', 'opportunity', 'subject'].indexOf(one.kind))
  if (sort === 'gravest') expect(ranks).toEqual(ranks.toSorted())
  const other = sort === 'found' ? 'gravest' : 'found'
  const first = (await must(stage.pilot.get(`/overlaps?status=all&limit=2&sort=${sort}`))).body.nextCursor
  expect((await stage.pilot.get(`/overlaps?sort=${other}&cursor=${first}`)).status).toBe(400)
})

/** As `change`, by anybody who may. */
async function changeAs(person: Person, id: string, given: Json): Promise<void> {
  const now = (await must(person.get(`/projects/${id}`))).body
  const { title, phase, period, place: at } = now
  const plan = {
    title,
    phase,
    period,
    unitId: now.unit.id,
    contactId: now.contact.id,
    place: { kind: at.kind, text: at.text, geometry: at.geometry },
    ...given,
  }
  await must(person.put(`/projects/${id}`, plan, { 'if-match': `"${now.version}"` }))
}
