import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { addProject, change, squareAt } from '../../../../testing/build/build-project.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import {
  addMatter,
  buildSeries,
  closeWithInformation,
  decide,
  firstThree,
  openStage,
  type Stage,
  settle,
  show,
  undertake,
} from '../testing.fixture.ts'

let stage: Stage
let place = 0
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

type Unit = keyof Stage['town']['units']
const TITLES = { one: 'Ny kaj vid hamnen', two: 'Fjärrvärme till badhuset' }

/** Two projects of two units, forty metres apart, where no other test has been; the second is the later. */
async function buildOverlap(one: Unit, two: Unit): Promise<{ id: string; projects: [string, string] }> {
  place++
  const at = (east: number) => ({ kind: 'drawn', geometry: squareAt(place * 1500 + east, 300) })
  const first = await addProject(stage, one, { title: TITLES.one, place: at(0) })
  const second = await addProject(stage, two, { title: TITLES.two, place: at(40) })
  const { items } = (await must(stage.pilot.get(`/overlaps?project=${first}`))).body
  return {
    id: items.find(({ kind }: Json) => kind === 'collision').id,
    projects: [first, second],
  }
}

const proposed = async (person: Person, meetingId: string, overlap: string): Promise<Json> =>
  (await must(person.get(`/meetings/${meetingId}/proposals`))).body.items.find(
    ({ key }: Json) => key === `overlap:${overlap}`,
  )
const put = (person: Person, meetingId: string, overlap: string) =>
  person.post(`/meetings/${meetingId}/items`, { proposal: `overlap:${overlap}` })
const itemOf = async (meetingId: string, id: string): Promise<Json> =>
  (await show(stage.pilot, meetingId)).items.find((item: Json) => item.id === id)
async function say(person: Person, overlap: string, body: Json): Promise<void> {
  const { version } = (await must(person.get(`/overlaps/${overlap}`))).body
  await must(person.put(`/overlaps/${overlap}/status`, body, { 'if-match': `"${version}"` }))
}
const parties = { titles: [TITLES.one, TITLES.two].toSorted(), units: ['bygglov', 'gatu-park'] }
const sorted = (words: string[]) => words.toSorted((a, b) => a.localeCompare(b))
const partiesOf = ({ project, other }: Json) => ({
  titles: sorted([project.title, other.title]),
  units: sorted([project.unit.slug, other.unit.slug]),
})

test('an overlap is proposed where both units meet, with both parties and how near they are, until it is on an agenda', async () => {
  const [first, second] = await firstThree(stage.pilot, await buildSeries(stage))
  const { id } = await buildOverlap('bygglov', 'gatu-park')
  const proposal = await proposed(stage.officers['miljo-halsa'], first.id, id)
  expect(proposal).toMatchObject({ source: 'overlap', case: null, area: null })
  expect(proposal?.title).toMatch(/^Krock: (Ny kaj|Fjärrvärme).* och (Ny kaj|Fjärrvärme)/)
  expect(proposal?.overlap).toMatchObject({ kind: 'collision', days: 0, status: 'new' })
  expect(Math.round(proposal?.overlap.metres)).toBe(30)
  expect(partiesOf(proposal?.overlap)).toEqual(parties)

  const { id: item } = (await must(put(stage.officers['miljo-halsa'], first.id, id))).body
  const { content } = await itemOf(first.id, item)
  expect(content).toMatchObject({ source: 'overlap', project: null, overlap: { id, kind: 'collision' } })
  expect(partiesOf(content.overlap)).toEqual(parties)
  // Both come anyway.
  expect(content.units).toEqual([])
  for (const meeting of [first, second]) expect(await proposed(stage.pilot, meeting.id, id)).toBeUndefined()
  const again = await put(stage.pilot, first.id, id)
  expect([again.status, again.body.code]).toEqual([409, 'meetingItem.already'])

  await must(stage.pilot.post(`/meeting-items/${item}/withdrawal`))
  expect(await proposed(stage.pilot, first.id, id)).toBeDefined()
})

test('what a meeting has dealt with comes back when it is another than before, and once', async () => {
  const [first, second] = await firstThree(stage.pilot, await buildSeries(stage))
  const { id, projects } = await buildOverlap('bygglov', 'gatu-park')
  const { id: item } = (await must(put(stage.pilot, first.id, id))).body
  await must(stage.pilot.post(`/meetings/${first.id}/start`))
  await closeWithInformation(stage.pilot, first.id)
  expect(await proposed(stage.pilot, second.id, id)).toBeUndefined()
  // Somebody has seen it, and it lies where it lay.
  await say(stage.officers.bygglov, id, { status: 'acknowledged' })
  expect(await proposed(stage.pilot, second.id, id)).toBeUndefined()

  stage.house.clock.at = new Date(stage.house.clock.at.getTime() + 60_000)
  await change(stage, 'bygglov', projects[0], {
    place: { kind: 'drawn', geometry: squareAt(place * 1500 + 10, 300) },
  })
  const anew = await proposed(stage.pilot, second.id, id)
  expect(Math.round(anew?.overlap.metres)).toBe(20)
  await must(put(stage.pilot, second.id, id))
  expect(await proposed(stage.pilot, second.id, id)).toBeUndefined()
  const said = (await must(stage.pilot.get(`/projects/${projects[1]}/meeting-items`))).body
  expect(said.items.map((one: Json) => [one.status, one.result])).toEqual([
    ['planned', null],
    ['closed', 'information'],
  ])
  expect(said.items.map((one: Json) => one.id)).toContain(item)
})

test('what is moved on stands on the next agenda as the same overlap, and is not proposed besides', async () => {
  const [first, second] = await firstThree(stage.pilot, await buildSeries(stage))
  const { id } = await buildOverlap('bygglov', 'gatu-park')
  const { id: item } = (await must(put(stage.pilot, first.id, id))).body
  await must(stage.pilot.post(`/meetings/${first.id}/start`))
  await settle(stage.pilot, first.id, item, 'moved')
  await closeWithInformation(stage.pilot, first.id)
  const { items } = await show(stage.pilot, second.id)
  expect(items.filter(({ content }: Json) => content?.overlap?.id === id)).toHaveLength(1)
  expect(await proposed(stage.pilot, second.id, id)).toBeUndefined()
})

test('settled, or met no longer: it is proposed nowhere and put on no agenda, and an agenda that has it says so', async () => {
  const [first, second] = await firstThree(stage.pilot, await buildSeries(stage))
  const { id } = await buildOverlap('bygglov', 'gatu-park')
  const { id: item } = (await must(put(stage.pilot, first.id, id))).body
  await say(stage.officers.bygglov, id, { status: 'coordinated', decision: 'En schakt för båda.' })
  expect((await itemOf(first.id, item)).content.overlap.status).toBe('coordinated')
  await must(stage.pilot.post(`/meeting-items/${item}/withdrawal`))
  for (const meeting of [first, second]) expect(await proposed(stage.pilot, meeting.id, id)).toBeUndefined()
  expect((await put(stage.pilot, second.id, id)).body.code).toBe('meetingItem.notFound')

  const moved = await buildOverlap('bygglov', 'gatu-park')
  expect(await proposed(stage.pilot, first.id, moved.id)).toBeDefined()
  await change(stage, 'bygglov', moved.projects[0], {
    place: { kind: 'drawn', geometry: squareAt(place * 1500, 1100) },
  })
  expect(await proposed(stage.pilot, first.id, moved.id)).toBeUndefined()
  expect((await put(stage.pilot, first.id, moved.id)).body.code).toBe('meetingItem.notFound')
  for (const proposal of ['overlap:', 'overlap:finns-inte', `overlap:${crypto.randomUUID()}`])
    expect((await stage.pilot.post(`/meetings/${first.id}/items`, { proposal })).body.code).toBe(
      'meetingItem.notFound',
    )
})

test('where two units meet nowhere it is proposed where whoever sees to it comes, with the other asked in', async () => {
  const [first] = await firstThree(stage.pilot, await buildSeries(stage))
  const theirs = await buildOverlap('bygglov', 'va-avfall')
  expect(await proposed(stage.pilot, first.id, theirs.id)).toBeUndefined()
  const ours = await buildOverlap('va-avfall', 'bygglov')
  expect(await proposed(stage.pilot, first.id, ours.id)).toBeDefined()
  const { id: item } = (await must(put(stage.pilot, first.id, ours.id))).body
  expect((await itemOf(first.id, item)).content.units).toMatchObject([{ slug: 'va-avfall' }])

  const both = ['bygglov', 'va-avfall'] as const
  const other = await buildSeries(stage, {
    kind: 'cooperation',
    title: 'Bygg och vatten',
    units: both.map((slug) => ({ unitId: stage.town.units[slug].id, memberIds: [] })),
  })
  const [theirFirst] = await firstThree(stage.pilot, other)
  expect(await proposed(stage.pilot, theirFirst.id, theirs.id)).toBeDefined()
  const later = await buildOverlap('va-avfall', 'bygglov')
  expect(await proposed(stage.pilot, first.id, later.id)).toBeUndefined()
  expect(await proposed(stage.pilot, theirFirst.id, later.id)).toBeDefined()
  // Anybody puts it where they think it belongs.
  await must(put(stage.officers['miljo-halsa'], first.id, later.id))
  expect(await proposed(stage.pilot, theirFirst.id, later.id)).toBeUndefined()
  await must(stage.pilot.post(`/meeting-series/${other}/ending`))
})

test('a project is put on an agenda, and what is decided and undertaken there belongs to it', async () => {
  const [first, second] = await firstThree(stage.pilot, await buildSeries(stage))
  const project = await addProject(stage, 'va-avfall', {
    title: 'Ny pumpstation',
    place: { kind: 'everywhere' },
  })
  const item = await addMatter(stage.officers['miljo-halsa'], first.id, {
    title: undefined,
    projectId: project,
    question: 'Kan den ligga vid torget?',
  })
  const { content } = await itemOf(first.id, item)
  expect(content).toMatchObject({ title: 'Ny pumpstation', source: 'project', overlap: null })
  expect(content.project).toMatchObject({ id: project, unit: { slug: 'va-avfall' }, from: '2027-03-01' })
  expect(content.units).toMatchObject([{ slug: 'va-avfall' }])
  const again = await stage.pilot.post(`/meetings/${first.id}/items`, { projectId: project })
  expect([again.status, again.body.code]).toEqual([409, 'meetingItem.already'])
  const unknown = await stage.pilot.post(`/meetings/${first.id}/items`, { projectId: crypto.randomUUID() })
  expect([unknown.status, unknown.body.code]).toEqual([404, 'project.notFound'])

  const said = async () => (await must(stage.officers.bygglov.get(`/projects/${project}/meeting-items`))).body
  expect(await said()).toMatchObject({ items: [{ id: item, status: 'planned' }], decisions: [], actions: [] })
  await must(stage.pilot.post(`/meetings/${first.id}/start`))
  await decide(stage.pilot, item, 'Den läggs vid hamnen.')
  await undertake(stage, item)
  await closeWithInformation(stage.pilot, first.id)
  const { items, decisions, actions } = await said()
  expect(items).toMatchObject([{ result: 'decision', status: 'closed' }])
  expect(decisions).toMatchObject([{ body: 'Den läggs vid hamnen.', number: '2026:1' }])
  const named = [{ id: project, reference: content.project.reference, title: 'Ny pumpstation' }]
  expect(actions).toMatchObject([{ status: 'open', projects: named }])

  const { lines } = (await must(stage.pilot.get(`/meetings/${first.id}/minutes`))).body
  const line = lines.find((one: Json) => one.content?.title === 'Ny pumpstation')
  expect(line.content).toMatchObject({ overlap: null, projects: named, case: null })
  const mail = await stage.house.owner.pool.query(
    `select text from outbox_mail where key like 'minutes:${first.id}:%' limit 1`,
  )
  expect(mail.rows[0].text).toContain(`Ny pumpstation (${content.project.reference})`)
  expect(mail.rows[0].text).toContain(`Gäller projektet ${content.project.reference} Ny pumpstation`)

  // The next meeting goes through what was undertaken, and its minutes know what it was about.
  expect((await show(stage.pilot, second.id)).earlierActions).toMatchObject([{ projects: named }])
  expect((await stage.pilot.get(`/projects/${crypto.randomUUID()}/meeting-items`)).body.code).toBe(
    'project.notFound',
  )
})

test('minutes freeze what an overlap was when the meeting was closed', async () => {
  const [first] = await firstThree(stage.pilot, await buildSeries(stage))
  const { id, projects } = await buildOverlap('bygglov', 'gatu-park')
  const { id: item } = (await must(put(stage.pilot, first.id, id))).body
  await must(stage.pilot.post(`/meetings/${first.id}/start`))
  await decide(stage.pilot, item, 'Vi gräver en gång.')
  await closeWithInformation(stage.pilot, first.id)
  await change(stage, 'bygglov', projects[0], {
    title: 'Ett annat namn',
    place: { kind: 'drawn', geometry: squareAt(place * 1500 + 12, 300) },
  })
  const { lines } = (await must(stage.pilot.get(`/meetings/${first.id}/minutes`))).body
  const line = lines.find((one: Json) => one.content?.overlap)
  expect(line.content.overlap).toMatchObject({ kind: 'collision', days: 0 })
  expect(Math.round(line.content.overlap.metres)).toBe(30)
  expect(line.content.projects.map(({ title }: Json) => title).toSorted()).toEqual(parties.titles)
  const { rows } = await stage.house.owner.pool.query(
    `select text from outbox_mail where key like 'minutes:${first.id}:%' limit 1`,
  )
  expect(rows[0].text).toMatch(
    /Krock mellan P-2026-\d+ .+ och P-2026-\d+ .+, 30 meter ifrån varandra, samtidigt\./,
  )
  const pdf = await must(stage.pilot.get(`/meetings/${first.id}/minutes/pdf`))
  expect(pdf.text.startsWith('%PDF-')).toBe(true)
})
