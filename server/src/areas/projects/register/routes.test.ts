import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import type { Json } from '../../../../testing/house.ts'
import { addProject, aProject, change, openStage, type Stage, show, squareAt } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const ids = (answer: Json) => answer.body.items.map(({ id }: Json) => id)

test('a project is added in one go, numbered by the year, and reads back as it was told', async () => {
  const company = (await must(stage.pilot.post('/companies', { name: 'Kajkrogen AB' }))).body.id
  const plan = aProject(stage, 'gatu-park', {
    purpose: 'Ledningen är från 1961.',
    areaIds: [stage.area('uteservering').id],
    companyIds: [company],
    partners: [
      { unitId: stage.town.units['va-avfall'].id, role: 'Lägger ledningen' },
      { name: 'Elnätet AB' },
    ],
    budgetFrame: 12_500_000,
    impact: ['closure', 'access'],
    links: [{ title: 'Beslutet', url: 'https://kommun.example/beslut' }],
  })
  const added = await must(stage.officers['gatu-park'].post('/projects', plan))
  expect(added.body.reference).toMatch(/^P-2026-\d{4}$/)
  const read = await show(stage.officers.bygglov, added.body.id)
  expect(read).toMatchObject({
    title: plan.title,
    phase: 'planned',
    period: { plannedStart: '2027-03-01', plannedEnd: '2027-06-30', earliest: null, startIsCertain: false },
    companies: [{ id: company, name: 'Kajkrogen AB' }],
    budgetFrame: 12_500_000,
    impact: ['closure', 'access'],
    version: 1,
    isStale: false,
    may: { change: false },
  })
  expect(read.partners).toMatchObject([
    { unit: { slug: 'va-avfall' }, name: '' },
    { unit: null, name: 'Elnätet AB' },
  ])
  expect(read.place.geometry.coordinates[0]).toHaveLength(5)
  const [lon, lat] = read.place.point
  expect([lon, lat]).toEqual([expect.closeTo(18.70009, 4), expect.closeTo(59.75004, 4)])
  expect(await must(stage.officers.bygglov.get(`/projects?company=${company}`)).then(ids)).toEqual([
    added.body.id,
  ])
})

test('what can’t be is refused, in words', async () => {
  const post = async (given: Json) =>
    (await stage.officers['gatu-park'].post('/projects', aProject(stage, 'gatu-park', given))).body.code
  const place = (geometry: Json) => ({ place: { kind: 'drawn', geometry } })
  expect(await post(place({ type: 'Point', coordinates: [59.758, 18.705] }))).toBe('place.swapped')
  expect(await post(place(null))).toBe('project.noShape')
  expect(await post({ period: { plannedStart: '2027-03-02', plannedEnd: '2027-03-01' } })).toBe(
    'project.daysInOrder',
  )
  expect(await post({ contactId: crypto.randomUUID() })).toBe('project.unknownContact')
  expect(await post({ areaIds: [crypto.randomUUID()] })).toBe('project.unknownArea')
  expect(await post({ companyIds: [crypto.randomUUID()] })).toBe('project.unknownCompany')
  expect(await post({ partners: [{ role: 'Ingen' }] })).toBe('project.unknownPartner')
  expect(await post({ fromCaseId: crypto.randomUUID() })).toBe('project.unknownCase')
})

test('a change names what it changed; an older version is refused', async () => {
  const id = await addProject(stage, 'va-avfall')
  await change(stage, 'va-avfall', id, { title: 'Ny avloppsledning', visibility: 'public' })
  const late = aProject(stage, 'va-avfall')
  const person = stage.officers['va-avfall']
  expect((await person.put(`/projects/${id}`, late, { 'if-match': '"1"' })).body.code).toBe('version.stale')
  const back = { ...late, visibility: 'internal' }
  const seen = { 'if-match': '"2"' }
  expect((await person.put(`/projects/${id}`, back, seen)).body.code).toBe('project.needsReason')
  expect((await person.put(`/projects/${id}`, { ...back, visibility: 'draft' }, seen)).body.code).toBe(
    'project.notBackToDraft',
  )
  await must(person.put(`/projects/${id}`, { ...back, why: 'Platsen var fel.' }, seen))
  const { items } = (await must(stage.pilot.get(`/projects/${id}/history`))).body
  expect(items.map(({ name, fields, why }: Json) => [name, fields, why])).toEqual([
    ['project.changed', ['title', 'visibility'], 'Platsen var fel.'],
    ['project.changed', ['title', 'visibility'], ''],
    ['project.added', [], ''],
  ])
})

test('a project ends once, with a reason when it is stopped, and can be taken up again', async () => {
  const id = await addProject(stage, 'va-avfall')
  const person = stage.officers['va-avfall']
  const end = (body: Json, version = 1) =>
    person.post(`/projects/${id}/ending`, body, { 'if-match': `"${version}"` })
  expect((await end({ how: 'stopped' })).body.code).toBe('project.needsReason')
  expect((await end({ how: 'stopped', why: 'Inga pengar' }, 9)).body.code).toBe('version.stale')
  await must(end({ how: 'stopped', why: 'Inga pengar' }))
  expect(await show(person, id)).toMatchObject({ phase: 'stopped', closingReason: 'Inga pengar' })
  expect((await end({ how: 'done' }, 2)).body.code).toBe('project.ended')
  expect((await person.post(`/projects/${id}/confirmation`)).body.code).toBe('project.ended')
  expect(
    (await person.put(`/projects/${id}`, aProject(stage, 'va-avfall'), { 'if-match': '"2"' })).body.code,
  ).toBe('project.ended')
  expect(await must(person.get('/projects?limit=100')).then(ids)).not.toContain(id)
  expect(await must(person.get('/projects?limit=100&phase=stopped')).then(ids)).toContain(id)
  await must(person.post(`/projects/${id}/resumption`, { phase: 'idea' }, { 'if-match': '"2"' }))
  expect(await show(person, id)).toMatchObject({ phase: 'idea', closingReason: '' })
  const again = await person.post(`/projects/${id}/resumption`, { phase: 'idea' }, { 'if-match': '"3"' })
  expect(again.body.code).toBe('project.notEnded')
})

test('what has stood still for 90 days is stale until somebody says that it is still true', async () => {
  const id = await addProject(stage, 'va-avfall')
  const person = () => stage.house.as(stage.town.officers['va-avfall'].id)
  stage.later(90 * 24 * 60)
  expect((await show(await person(), id)).isStale).toBe(false)
  stage.later(24 * 60)
  expect((await show(await person(), id)).isStale).toBe(true)
  const stale = await must((await person()).get('/projects?stale=true&limit=100')).then(ids)
  expect(stale).toContain(id)
  const shares = (await must((await person()).get('/projects/stale-shares'))).body.items
  const own = shares.find(({ unit }: Json) => unit.slug === 'va-avfall')
  expect(own.stale).toBeGreaterThan(0)
  expect(shares.reduce((sum: number, share: Json) => sum + share.stale, 0)).toBe(stale.length)
  await must((await person()).post(`/projects/${id}/confirmation`))
  expect(await show(await person(), id)).toMatchObject({
    isStale: false,
    confirmed: { by: { id: stage.town.officers['va-avfall'].id } },
  })
  stage.later(-91 * 24 * 60)
})

test('the filter finds by words, unit, time, window and distance, a page at a time', async () => {
  const far = { place: { kind: 'drawn', geometry: squareAt(30_000, 0) }, title: 'Bryggan i Kapellskär' }
  const one = await addProject(stage, 'bygglov', far)
  const near = (metres: number) => {
    const [lon, lat] = [18.7 + 30_050 / 56_250, 59.75 + 5 / 111_400]
    return stage.pilot.get(`/projects?near=${lon},${lat},${metres}`)
  }
  expect(await must(near(60)).then(ids)).toEqual([one])
  expect(await must(near(20)).then(ids)).toEqual([])
  expect(await must(stage.pilot.get('/projects?bbox=19.1,59.7,19.3,59.8')).then(ids)).toEqual([one])
  expect(await must(stage.pilot.get('/projects?q=brygga')).then(ids)).toEqual([one])
  const { reference } = await show(stage.pilot, one)
  expect(await must(stage.pilot.get(`/projects?q=${reference.toLowerCase()}`)).then(ids)).toEqual([one])
  expect(await must(stage.pilot.get(`/projects?unit=${stage.town.units.bygglov.id}`)).then(ids)).toEqual([
    one,
  ])
  expect(await must(stage.officers.bygglov.get('/projects?mine=true')).then(ids)).toEqual([one])
  expect(await must(stage.pilot.get('/projects?to=2027-02-28')).then(ids)).toEqual([])
  for (const sort of ['changed', 'start', 'title']) {
    const all = await must(stage.pilot.get(`/projects?phase=all&limit=100&sort=${sort}`)).then(ids)
    const paged: string[] = []
    let cursor = ''
    do {
      const { body } = await must(stage.pilot.get(`/projects?phase=all&limit=2&sort=${sort}${cursor}`))
      paged.push(...ids({ body }))
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : ''
    } while (cursor)
    expect(paged).toEqual(all)
    expect(new Set(paged).size).toBe(paged.length)
  }
  const strange = Buffer.from(JSON.stringify(['x', one])).toString('base64url')
  expect((await stage.pilot.get(`/projects?cursor=${strange}`)).status).toBe(400)
})

test('the map has each project with its shape, and says nothing of those outside the window', async () => {
  const { body } = await must(stage.pilot.get('/projects/map?bbox=19.1,59.7,19.3,59.8'))
  expect(body).toMatchObject({ type: 'FeatureCollection', total: 1, isClustered: false })
  expect(body.features[0]).toMatchObject({ properties: { kind: 'project', title: 'Bryggan i Kapellskär' } })
  expect((await must(stage.pilot.get('/projects/map?bbox=-180,-90,180,90'))).body.total).toBeGreaterThan(2)
})

test('a project that came out of a case says so to those who may read the case, and to no others', async () => {
  const officer = stage.officers['gatu-park']
  const open = await buildCase(officer)
  const id = await addProject(stage, 'gatu-park', { fromCaseId: open.id })
  expect((await show(officer, id)).fromCase).toEqual({ id: open.id, number: open.number })
  const hidden = await buildCase(stage.pilot, { visibility: 'restricted' })
  const plan = {
    ...aProject(stage, 'gatu-park'),
    unitId: stage.town.units.naringsliv.id,
    fromCaseId: hidden.id,
  }
  const other = (await must(stage.pilot.post('/projects', plan))).body.id
  expect((await show(stage.pilot, other)).fromCase).toEqual({ id: hidden.id, number: hidden.number })
  expect((await show(officer, other)).fromCase).toBeNull()
  expect(
    (await officer.post('/projects', aProject(stage, 'gatu-park', { fromCaseId: hidden.id }))).body.code,
  ).toBe('project.unknownCase')
})
