import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildView, must } from '../../../../testing/build/build-case.ts'
import { buildCompany, buildMember, buildUnit, write } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { MOST_VIEWS } from './rules.ts'

let stage: Stage
let anna: Person
beforeAll(async () => {
  stage = await openStage()
  anna = stage.officers.bygglov
})
afterAll(() => stage.close())

type View = { id: string; name: string; version: number; isDefault: boolean }
const list = async (person: Person): Promise<View[]> => (await must(person.get('/case-views'))).body.items
const namesOf = async (person: Person) => (await list(person)).map(({ name }) => name)
const find = async (person: Person, id: string) => (await list(person)).find((view) => view.id === id)
const seen = (version = 1) => ({ 'if-match': `"${version}"` })
const newcomer = async () => {
  const member = await buildMember(stage.house, { units: [stage.town.units.bygglov.id] })
  return { member, person: await stage.house.as(member.id) }
}

test('a view holds what the address says and the columns, and is its maker’s own', async () => {
  const { person, member } = await newcomer()
  const company = await buildCompany(stage.house)
  const filters = {
    status: 'open',
    mine: true,
    unit: stage.town.units.bygglov.id,
    area: stage.area('livsmedel').id,
    company: company.id,
    q: 'kajen',
    sort: 'promised',
    view: 'board',
  }
  const saved = await person.post('/case-views', {
    name: '  Kajen ',
    filters,
    columns: ['promised', 'status'],
  })
  expect(saved).toMatchObject({ status: 201, body: { version: 1 }, headers: { etag: '"1"' } })
  expect(await list(person)).toEqual([
    {
      id: saved.body.id,
      name: 'Kajen',
      filters,
      columns: ['status', 'promised'],
      owner: { id: member.id, name: member.name, hasLeft: false },
      sharedWith: { kind: 'nobody' },
      isDefault: false,
      version: 1,
      may: { change: true, inherit: false },
    },
  ])
})

test('a change writes what is sent and nothing else', async () => {
  const { person } = await newcomer()
  const id = await buildView(person, { name: 'Före', filters: { status: 'open' } })
  const renamed = await person.patch(`/case-views/${id}`, { name: 'Efter' }, seen())
  expect(renamed).toMatchObject({ status: 200, body: { version: 2 }, headers: { etag: '"2"' } })
  expect(await find(person, id)).toMatchObject({ name: 'Efter', filters: { status: 'open' } })
  const present = { filters: { status: 'closed', sort: 'changed' }, columns: ['place'] }
  await must(person.patch(`/case-views/${id}`, present, seen(2)))
  expect(await find(person, id)).toMatchObject({ name: 'Efter', ...present, version: 3 })
  expect((await person.patch(`/case-views/${id}`, {}, seen(3))).body).toEqual({ version: 3 })
})

test('who has not seen the latest is told, and nothing is overwritten', async () => {
  const { person } = await newcomer()
  const id = await buildView(person, { name: 'Nu' })
  await must(person.patch(`/case-views/${id}`, { name: 'Sen' }, seen()))
  expect(await person.patch(`/case-views/${id}`, { name: 'För sent' }, seen())).toMatchObject({
    status: 412,
    body: { code: 'version.stale' },
  })
  expect(await person.delete(`/case-views/${id}`, seen())).toMatchObject({ status: 412 })
  expect(await person.patch(`/case-views/${id}`, { name: 'Osedd' })).toMatchObject({
    status: 428,
    body: { code: 'version.missing' },
  })
  expect(await namesOf(person)).toEqual(['Sen'])
})

test('names are one’s own: the same twice is refused, whatever the case of its letters; others may have it', async () => {
  const { person } = await newcomer()
  await buildView(person, { name: 'Åtgärder' })
  const other = await buildView(person, { name: 'Annat' })
  const taken = { status: 409, body: { code: 'view.nameTaken' } }
  const again = { name: 'ÅTGÄRDER', filters: {}, columns: [] }
  expect(await person.post('/case-views', again)).toMatchObject(taken)
  expect(await person.patch(`/case-views/${other}`, { name: 'åtgärder' }, seen())).toMatchObject(taken)
  await buildView((await newcomer()).person, { name: 'Åtgärder' })
})

test.each([
  ['no name', { name: ' ' }, 'name'],
  ['a name of a whole sentence', { name: 'n'.repeat(61) }, 'name'],
  ['a filter that the list has not', { filters: { cursor: 'x' } }, 'filters.cursor'],
  ['a status that there is none of', { filters: { status: 'lost' } }, 'filters.status'],
  ['a column that there is none of', { columns: ['price'] }, 'columns.0'],
])('a view with %s is refused, at that field', async (_says, wrong, path) => {
  const answer = await anna.post('/case-views', { name: 'Vy', filters: {}, columns: [], ...wrong })
  expect(answer).toMatchObject({ status: 400, body: { code: 'validation.failed', errors: [{ path }] } })
})

test('a filter on what isn’t there is not kept', async () => {
  const closed = await buildUnit(stage.house, { active: false })
  const nobody = crypto.randomUUID()
  const save = async (filters: unknown) =>
    (await anna.post('/case-views', { name: 'Vy', filters, columns: [] })).body.code
  expect(await save({ unit: nobody })).toBe('case.unknownUnit')
  expect(await save({ unit: closed.id })).toBe('case.unknownUnit')
  expect(await save({ area: nobody })).toBe('case.unknownArea')
  expect(await save({ company: nobody })).toBe('case.unknownCompany')
})

test('a view whose unit has gone since still stands in the list, and can be renamed', async () => {
  const { person } = await newcomer()
  const unit = await buildUnit(stage.house)
  const id = await buildView(person, { filters: { unit: unit.id } })
  await write(stage.house, (tx) =>
    tx.updateTable('unit').set({ active: false }).where('id', '=', unit.id).execute(),
  )
  await must(person.patch(`/case-views/${id}`, { name: 'Det som var' }, seen()))
  expect(await find(person, id)).toMatchObject({ name: 'Det som var', filters: { unit: unit.id } })
  expect((await person.get(`/cases?unit=${unit.id}`)).status).toBe(200)
})

test('a filter that another version of the program has kept is left out, and the rest stands', async () => {
  const { person } = await newcomer()
  const id = await buildView(person)
  const later = JSON.stringify({ status: 'open', sort: 'weight', shape: 'map' })
  await write(stage.house, (tx) =>
    tx.updateTable('saved_view').set({ filters: later }).where('id', '=', id).execute(),
  )
  expect(await find(person, id)).toMatchObject({ filters: { status: 'open' } })
})

test('fifty views are kept, and not one more until one is taken away', async () => {
  const { person } = await newcomer()
  const ids: string[] = []
  for (let n = 1; n <= MOST_VIEWS; n++) ids.push(await buildView(person, { name: `Vy ${n}` }))
  const one = { name: 'En till', filters: {}, columns: [] }
  expect(await person.post('/case-views', one)).toMatchObject({ status: 409, body: { code: 'view.tooMany' } })
  await must(person.delete(`/case-views/${ids[0]}`, seen()))
  await buildView(person, { name: 'En till' })
  expect(await person.post(`/case-views/${ids[0]}/restoration`)).toMatchObject({
    status: 409,
    body: { code: 'view.tooMany' },
  })
})

test('one’s own stand in the order that one has given them, before those of others', async () => {
  const { person } = await newcomer()
  for (const name of ['Ett', 'Två', 'Tre']) await buildView(person, { name })
  await buildView(anna, { name: 'Aa från Anna', sharedWith: { kind: 'everyone' } })
  const three = (await list(person)).find(({ name }) => name === 'Tre')
  await must(person.patch(`/case-views/${three?.id}`, { position: 1 }, seen()))
  expect(await namesOf(person)).toEqual(['Tre', 'Ett', 'Två', 'Aa från Anna'])
})

test('the list opens with one view, until another is chosen or none', async () => {
  const { person } = await newcomer()
  const [one, two] = [await buildView(person), await buildView(person)]
  const first = async () => (await list(person)).filter(({ isDefault }) => isDefault).map(({ id }) => id)
  for (const [choice, opened] of [
    [one, [one]],
    [two, [two]],
    [null, []],
    [null, []],
  ] as const) {
    expect((await person.put('/default-case-view', { viewId: choice })).status).toBe(204)
    expect(await first()).toEqual(opened)
  }
  const unknown = await person.put('/default-case-view', { viewId: crypto.randomUUID() })
  expect(unknown).toMatchObject({ status: 404, body: { code: 'view.notFound' } })
})

test('a view saved twice under one key is one view', async () => {
  const { person } = await newcomer()
  const save = () =>
    person.post(
      '/case-views',
      { name: 'En gång', filters: {}, columns: [] },
      { 'idempotency-key': 'spara-vyn-1' },
    )
  const [first, again] = [await save(), await save()]
  expect(again.body).toEqual(first.body)
  expect((await namesOf(person)).filter((name) => name === 'En gång')).toHaveLength(1)
})

test('each change is one event', async () => {
  const { person, member } = await newcomer()
  const id = await buildView(person)
  await must(person.patch(`/case-views/${id}`, { name: 'Ny' }, seen()))
  await must(person.put('/default-case-view', { viewId: id }))
  await must(person.delete(`/case-views/${id}`, seen(2)))
  await must(person.post(`/case-views/${id}/restoration`))
  const events = await write(stage.house, (tx) =>
    tx.selectFrom('event').select(['name']).where('actor_id', '=', member.id).orderBy('id').execute(),
  )
  expect(events.map(({ name }) => name)).toEqual([
    'view.saved',
    'view.changed',
    'view.chosenFirst',
    'view.deleted',
    'view.restored',
  ])
})
