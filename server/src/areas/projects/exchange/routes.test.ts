import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import { writeXlsx } from '../../../platform/sheets/write-xlsx.ts'
import { evaluateImportedJob } from '../overlaps/change-rule.ts'
import { addProject, openStage, type Stage, show, squareAt } from '../testing.fixture.ts'

let stage: Stage
let person: Person
beforeAll(async () => {
  stage = await openStage()
  person = stage.officers['va-avfall']
})
afterAll(() => stage.close())

const HEAD = 'Id i källan;Rubrik;Fas;Planerad start;Planerat slut;Norr;Öster;Plats;Budgetram'
const csv = (...rows: string[]) => Buffer.from(rows.join('\r\n'))
const fileOf = (content: Buffer, given: Json = {}): Json => ({
  name: 'va-planen.csv',
  content: content.toString('base64'),
  unitId: stage.town.units['va-avfall'].id,
  source: 'VA-planen',
  ...given,
})
const preview = async (file: Json, by = person): Promise<Json> =>
  (await by.post('/project-import-previews', file)).body
const takeIn = async (file: Json, by = person) =>
  by.post('/project-imports', { ...file, fingerprint: (await preview(file, by)).fingerprint })
const found = async (q: string): Promise<Json[]> =>
  (await must(stage.pilot.get(`/projects?q=${q}&phase=all&limit=100`))).body.items

/** Looks for overlaps as the worker does, with what the import has planned. */
async function evaluatePlanned(): Promise<void> {
  const { rows } = await stage.house.owner.pool.query(
    "select data from pgboss.job where name = 'overlaps.evaluateImported' and state = 'created' order by created_on",
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { data } of rows) await evaluateImportedJob.run(stage.house.kit, data)
}

test('a file is shown first, then taken in; the same ids change the same projects the next time', async () => {
  const first = fileOf(
    csv(
      HEAD,
      'V1;Ny ledning i Ekgatan;Planerat;2027-03-01;2027-06-30;6628000,5;708000,25;Ekgatan;12 500 000 kr',
      'V2;Byte av brunnar;idé;;;;;Estuna 3:12;',
    ),
  )
  const shown = await preview(first)
  expect(shown).toMatchObject({ mayImport: true, added: 2, changed: 0, unchanged: 0, refusedCount: 0 })
  expect(shown.differences[0]).toMatchObject({ kind: 'added', row: 2, title: 'Ny ledning i Ekgatan' })
  expect(await found('Ekgatan')).toEqual([])
  const done = await takeIn(first)
  expect([done.status, done.body]).toEqual([201, { added: 2, changed: 0 }])
  const [one] = await found('Ekgatan')
  expect(await show(person, one?.id)).toMatchObject({
    phase: 'planned',
    unit: { slug: 'va-avfall' },
    contact: { id: stage.town.officers['va-avfall'].id },
    source: { system: 'VA-planen', id: 'V1' },
    place: { kind: 'drawn', text: 'Ekgatan' },
    budgetFrame: 12_500_000,
  })
  expect((await found('brunnar'))[0]).toMatchObject({ place: { kind: 'property', text: 'Estuna 3:12' } })
  const history = (await must(person.get(`/projects/${one?.id}/history`))).body.items
  expect(history).toMatchObject([{ name: 'project.imported' }])

  const second = fileOf(
    csv(
      HEAD,
      'V1;Ny ledning i Ekgatan;Upphandlat;2027-03-01;2027-09-30;6628000,50;708000,25;Ekgatan;12500000',
      'V3;Pumpstation;;;;;;;',
    ),
  )
  const again = await preview(second)
  expect(again).toMatchObject({
    added: 1,
    changed: 1,
    differences: [
      {
        kind: 'changed',
        reference: one?.reference,
        fields: [
          { column: 'Fas', before: 'Planerat', after: 'Upphandlat' },
          { column: 'Planerat slut', before: '2027-06-30', after: '2027-09-30' },
        ],
      },
      { kind: 'added', title: 'Pumpstation' },
    ],
    missing: [{ title: 'Byte av brunnar' }],
  })
  expect((await takeIn(second)).body).toEqual({ added: 1, changed: 1 })
  expect(await show(person, one?.id)).toMatchObject({ phase: 'procured', version: 2 })
  expect((await found('brunnar'))[0]).toMatchObject({ phase: 'idea' })
  const third = await preview(second)
  expect(third).toMatchObject({ mayImport: false, unchanged: 2, differences: [] })
  const nothing = await person.post('/project-imports', { ...second, fingerprint: third.fingerprint })
  expect(nothing).toMatchObject({ status: 422, body: { code: 'projectImport.nothing' } })
})

test('the same id is another project in another unit, and in another list of the same', async () => {
  const rows = csv('Id i källan;Rubrik', 'X1;Lika namn')
  await must(takeIn(fileOf(rows)))
  await must(takeIn(fileOf(rows, { source: 'Reinvesteringar' })))
  const other = fileOf(rows, { unitId: stage.town.units.bygglov.id })
  await must(takeIn(other, stage.officers.bygglov))
  expect(await found('Lika')).toHaveLength(3)
})

test('each fault is told with row and column, and then nothing is taken in', async () => {
  const file = fileOf(
    csv(
      HEAD + ';Kontakt;Synlighet',
      ';Utan id;;;;;;;;;',
      'F2;;Snart;i vår;2027-01-01;708000;6628000;;många;Ingen Alls;Hemlig',
      'F3;Felvänd;;2027-05-01;2027-04-01;6628000;;;;;',
      'F3;Två gånger;;;;;;;;;',
    ),
  )
  const { refused, mayImport, fingerprint } = await preview(file)
  expect(mayImport).toBe(false)
  expect(refused.map(({ row, column, code }: Json) => [row, column, code])).toEqual([
    [2, 'Id i källan', 'noId'],
    [3, 'Rubrik', 'missing'],
    [3, 'Kontakt', 'unknownContact'],
    [3, 'Fas', 'phase'],
    [3, 'Planerad start', 'day'],
    [3, 'Norr', 'coordinatesSwapped'],
    [3, 'Budgetram', 'budget'],
    [3, 'Synlighet', 'visibility'],
    [4, 'Planerat slut', 'daysInOrder'],
    [4, 'Öster', 'coordinatePair'],
    [5, 'Id i källan', 'twice'],
  ])
  expect(refused[4].message).toContain('i vår')
  const refusedAll = await person.post('/project-imports', { ...file, fingerprint })
  expect(refusedAll).toMatchObject({ status: 422, body: { code: 'projectImport.refused' } })
  expect(await found('Felvänd')).toEqual([])
  expect((await preview(fileOf(csv('Namn;Adress', 'a;b')))).code).toBe('projectFile.columns')
})

test('what has changed since it was shown is shown anew before it is saved', async () => {
  const file = fileOf(csv('Id i källan;Rubrik', 'T1;Tid att titta'))
  const { fingerprint } = await preview(file)
  await must(takeIn(file))
  const late = await person.post('/project-imports', { ...file, fingerprint })
  expect(late).toMatchObject({ status: 409, body: { code: 'projectImport.changed' } })
})

test('a spreadsheet of Excel and a file in the older Windows encoding are read', async () => {
  const rows = [
    ['Id in the source', 'Title', 'Phase', 'Impact', 'Start date of ours'],
    ['E1', 'Åtgärder på Öster Ågatan', 'Under way', 'Noise, Dust', '2027'],
  ]
  const shown = await preview(fileOf(writeXlsx([{ name: 'Plan', rows }])))
  expect(shown).toMatchObject({ added: 1, refusedCount: 0 })
  expect(shown.aside[0].message).toContain('Start date of ours')
  const old = Buffer.from('Id i källan;Rubrik\r\nW1;Gång vid Ån\r\n', 'latin1')
  expect(await preview(fileOf(old))).toMatchObject({
    added: 1,
    differences: [{ title: 'Gång vid Ån' }],
    asideCount: 1,
  })
})

test('GeoJSON is taken in with its shapes, and refused in another system or upside down', async () => {
  const feature = (id: string, geometry: Json, properties: Json) => ({
    type: 'Feature',
    id,
    geometry,
    properties,
  })
  const collection = (...features: Json[]) =>
    fileOf(Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })), { name: 'plan.geojson' })
  await must(
    takeIn(
      collection(
        feature('G1', squareAt(50_000, 0), { Rubrik: 'Ritad yta', phase: 'under_way', budgetFrame: 7000 }),
      ),
    ),
  )
  const [drawn] = await found('Ritad')
  expect(await show(person, drawn?.id)).toMatchObject({
    phase: 'under_way',
    place: { kind: 'drawn', geometry: { type: 'Polygon' } },
  })
  const swapped = { type: 'Point', coordinates: [59.75, 18.7] }
  const { refused } = await preview(collection(feature('G2', swapped, { title: 'Upp och ner' })))
  expect(refused).toMatchObject([{ row: 1, column: 'Geometri', code: 'coordinatesSwapped' }])
  const metres = Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } },
      features: [],
    }),
  )
  expect((await preview(fileOf(metres))).code).toBe('projectFile.notWgs84')
  expect((await preview(fileOf(Buffer.from('{"type":"Feature"}')))).code).toBe('projectFile.geoJson')
})

test('what is taken in meets others as what is saved does, also within one file', async () => {
  const other = await addProject(stage, 'bygglov', {
    title: 'Grävning vid kajen',
    place: { kind: 'drawn', geometry: squareAt(70_000, 0) },
  })
  const at = (await show(person, other)).place.point
  const row = (id: string, title: string) => `${id};${title};${at[1]};${at[0]};2027-03-10;2027-04-01`
  const file = csv(
    'Id i källan;Rubrik;Latitud;Longitud;Planerad start;Planerat slut',
    row('O1', 'Fjärrvärme'),
    row('O2', 'Belysning'),
  )
  await must(takeIn(fileOf(file)))
  await evaluatePlanned()
  const { items } = (await must(stage.pilot.get(`/overlaps?project=${other}`))).body
  expect(items).toHaveLength(2)
  const [light] = await found('Belysning')
  expect((await must(stage.pilot.get(`/overlaps?project=${light?.id}`))).body.items).toHaveLength(2)
})

test('what has ended is not changed, ended or taken up by a file, and is told of', async () => {
  const file = (phase: string) => fileOf(csv('Id i källan;Rubrik;Fas', `S1;Slutet;${phase}`))
  expect(await preview(file('Klart'))).toMatchObject({ mayImport: false, asideCount: 1 })
  await must(takeIn(file('Pågår')))
  const [one] = await found('Slutet')
  expect(await preview(file('Klart'))).toMatchObject({ unchanged: 1, asideCount: 1, differences: [] })
  await must(person.post(`/projects/${one?.id}/ending`, { how: 'done' }, { 'if-match': '"1"' }))
  expect(await preview(file('Pågår'))).toMatchObject({ asideCount: 1, unchanged: 0, differences: [] })
  expect(await preview(file('Klart'))).toMatchObject({ asideCount: 0, unchanged: 1, differences: [] })
})

test('a file of the list goes round: fetched and taken in again it changes nothing, in any form', async () => {
  await addProject(stage, 'va-avfall', {
    title: 'Allt; med "det" mesta',
    purpose: '=SUMMA(A1)\nrad två',
    impact: ['noise', 'utilities'],
    visibility: 'public',
    budgetFrame: 5,
    period: {
      earliest: '2027-01-01',
      plannedStart: '2027-02-01',
      latest: '2028-01-01',
      startIsCertain: true,
    },
  })
  await addProject(stage, 'va-avfall', { title: 'Hela stan', place: { kind: 'everywhere' } })
  for (const form of ['projects.csv', 'projects.xlsx', 'projects.geojson']) {
    const answer = await must(person.get(`/project-exports/${form}?phase=all`))
    const shown = await preview(fileOf(answer.bytes, { name: form }))
    expect([form, shown.refused, shown.differences]).toEqual([form, [], []])
    expect(shown.unchanged).toBeGreaterThan(8)
  }
  const narrowed = await must(person.get('/project-exports/projects.geojson?q=stan'))
  expect(JSON.parse(narrowed.text).features).toMatchObject([{ properties: { title: 'Hela stan' } }])
  expect((await person.get('/project-exports/projects.pdf')).status).toBe(404)
  expect((await person.get('/project-exports/projects.csv?phase=none')).status).toBe(400)
})
