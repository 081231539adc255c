import { expect, test } from 'vitest'
import { IMPACTS } from '../register/schema.ts'
import type { Column, FileRow } from './columns.ts'
import type { Known, Said, State } from './plan.ts'
import { planImport } from './plan-import.rules.ts'
import { withGeometry } from './read-geometry.ts'

const own = { id: 'u1', slug: 'va', name: 'Vatten', nameEn: 'Water', active: true, mayAdd: true, isOwn: true }
const closed = { ...own, id: 'u2', slug: 'stangd', name: 'Stängd', nameEn: 'Closed', active: false }
const person = (id: string, name: string, active = true) => ({ id, name, email: `${id}@k.example`, active })
const said: Said = {
  title: 'Ledning',
  purpose: '',
  unitId: 'u1',
  contactId: 'anna',
  phase: 'planned',
  period: {
    earliest: null,
    plannedStart: '2027-03-01',
    plannedEnd: null,
    latest: null,
    startIsCertain: false,
    endIsCertain: false,
  },
  place: { kind: 'address', text: 'Ekgatan 1', shape: null, accuracy: 'rough' },
  areaIds: [],
  budgetFrame: null,
  visibility: 'internal',
  impact: [],
}
const known = (more: Partial<Known> = {}): Known => ({
  id: 'p1',
  reference: 'P-2026-0001',
  version: 1,
  said,
  source: 'Planen',
  externalId: 'K1',
  mayChange: true,
  ...more,
})
const state = (...projects: Known[]): State => ({
  units: [own, closed],
  members: [
    person('anna', 'Anna Ek'),
    person('bo', 'Bo Ek'),
    person('bo2', 'Bo Ek'),
    person('ute', 'Ute', false),
  ],
  areas: Array.from({ length: 11 }, (_, i) => ({ id: `a${i}`, code: `kod-${i}`, title: `Område ${i}` })),
  projects,
})
const asked = { unitId: 'u1', source: 'Planen', me: 'anna' }
const rowOf = (values: FileRow['values'], row = 2): FileRow => withGeometry({ row, values })
const plan = (rows: readonly FileRow[], at: State) =>
  planImport({ file: { rows, refused: [], aside: [] }, asked, state: at, impacts: IMPACTS })
/** What is wrong with a new project that says so. */
const faults = (values: FileRow['values']) =>
  plan([rowOf({ externalId: 'N1', title: 'Nytt projekt', ...values })], state()).refused.map(
    ({ column, code }) => [column, code],
  )
/** The place that a new project gets. */
function placed(values: FileRow['values'], at = state()) {
  const { acts, refused } = plan([rowOf({ externalId: 'N1', title: 'Nytt projekt', ...values })], at)
  const [act] = acts
  return act?.kind === 'added' ? act.told.place : refused
}

const ring = (...points: [number, number][]) => JSON.stringify({ type: 'Polygon', coordinates: [points] })

test.each<[Column, string, Partial<Record<Column, string>>]>([
  ['externalId', 'tooLong', { externalId: 'x'.repeat(201) }],
  ['source', 'tooLong', { source: 'x'.repeat(121) }],
  ['title', 'missing', { title: '' }],
  ['title', 'tooShort', { title: 'ab' }],
  ['title', 'tooLong', { title: 'x'.repeat(161) }],
  ['purpose', 'tooLong', { purpose: 'x'.repeat(4001) }],
  ['unit', 'unknownUnit', { unit: 'Slottet' }],
  ['unit', 'closedUnit', { unit: 'stängd' }],
  ['contact', 'unknownContact', { contact: 'Ingen' }],
  ['contact', 'unknownContact', { contact: 'ute@k.example' }],
  ['contact', 'twoContacts', { contact: 'Bo Ek' }],
  ['phase', 'phase', { phase: 'Snart' }],
  ['earliest', 'day', { earliest: '2027-02-30' }],
  ['plannedEnd', 'daysInOrder', { plannedStart: '2027-03-02', plannedEnd: '2027-03-01' }],
  ['startIsCertain', 'yesOrNo', { startIsCertain: 'kanske' }],
  ['placeKind', 'placeKind', { placeKind: 'torg' }],
  ['accuracy', 'accuracy', { accuracy: 'perfekt' }],
  ['place', 'tooLong', { place: 'x'.repeat(201) }],
  ['north', 'number', { north: 'norrut', east: '700000' }],
  ['east', 'coordinatePair', { north: '6628000' }],
  ['latitude', 'coordinatePair', { longitude: '18,7' }],
  ['north', 'coordinatesSwapped', { north: '700000', east: '6628000' }],
  ['north', 'coordinatesOutside', { north: '6628', east: '700' }],
  ['latitude', 'coordinatesSwapped', { latitude: '18,7', longitude: '59,75' }],
  ['latitude', 'coordinatesOutside', { latitude: '40', longitude: '18' }],
  ['geometry', 'geometry', { geometry: 'POINT (18 59)' }],
  ['geometry', 'geometry', { geometry: '{"type":"Circle"}' }],
  ['geometry', 'tooFewPoints', { geometry: ring([18, 59], [18, 59], [18, 59]) }],
  ['geometry', 'crossesItself', { geometry: ring([18, 59], [18.1, 59.1], [18.1, 59], [18, 59.1], [18, 59]) }],
  ['geometry', 'noShape', { placeKind: 'drawn' }],
  ['placeKind', 'needlessShape', { placeKind: 'everywhere', north: '6628000', east: '700000' }],
  ['place', 'noPlaceText', { placeKind: 'address' }],
  ['areas', 'unknownArea', { areas: 'kod-1, okänd' }],
  ['areas', 'tooManyAreas', { areas: Array.from({ length: 11 }, (_, i) => `kod-${i}`).join('\n') }],
  ['visibility', 'visibility', { visibility: 'hemlig' }],
  ['impact', 'impact', { impact: 'noise\nlukt' }],
  ['budgetFrame', 'budget', { budgetFrame: '12,5' }],
  ['budgetFrame', 'budget', { budgetFrame: '-1' }],
])('%s is refused as %s', (column, code, values) => {
  expect(faults(values)).toEqual([[column, code]])
})

test.each([
  [{}, { kind: 'everywhere', text: '', shape: null }],
  [{ place: 'Ekgatan 1' }, { kind: 'address', text: 'Ekgatan 1' }],
  [{ place: 'Estuna 3:12' }, { kind: 'property', text: 'Estuna 3:12' }],
  [
    { north: '6 628 000,123', east: '700000.5', place: 'Ekgatan 1' },
    { kind: 'drawn', text: 'Ekgatan 1', shape: { type: 'Point', coordinates: [700_000.5, 6_628_000.12] } },
  ],
  [
    { latitude: '59,75', longitude: '18,7', placeKind: 'property', place: 'Estuna 3:12' },
    { kind: 'property' },
  ],
])('a place is known by what is said of it: %o', (values, place) => {
  expect(placed(values)).toMatchObject(place)
})

test('a row changes what it says and leaves the rest; the drawing stays unless it is everywhere', () => {
  const shape = { type: 'Point', coordinates: [700_000, 6_628_000] } as const
  const drawn = known({ said: { ...said, budgetFrame: 7, place: { ...said.place, kind: 'drawn', shape } } })
  const change = (values: FileRow['values']) => plan([rowOf({ externalId: 'K1', ...values })], state(drawn))
  expect(change({ title: 'Ledning', place: 'Ekgatan 1', north: '', east: '', geometry: '' })).toMatchObject({
    acts: [],
    unchanged: 1,
  })
  expect(change({ title: 'Ledningen', phase: 'procured' }).acts).toMatchObject([
    { kind: 'changed', projectId: 'p1', patch: { title: 'Ledningen', phase: 'procured' } },
  ])
  expect(change({ budgetFrame: '' }).acts).toMatchObject([{ patch: { budgetFrame: null } }])
  expect(change({ placeKind: 'everywhere', place: '' }).acts).toMatchObject([
    { patch: { place: { kind: 'everywhere', text: '', shape: null } } },
  ])
})

test('what others have seen is not taken back by a file', () => {
  const at = (visibility: Said['visibility'], to: string) =>
    plan([rowOf({ externalId: 'K1', visibility: to })], state(known({ said: { ...said, visibility } })))
      .refused
  expect(at('public', 'internal')).toMatchObject([{ code: 'takenBack' }])
  expect(at('internal', 'draft')).toMatchObject([{ code: 'backToDraft' }])
  expect(at('internal', 'public')).toEqual([])
})

test('another’s is changed by nobody else’s number, and by whoever may add to its list', () => {
  const theirs = known({ mayChange: false })
  const by = (values: FileRow['values']) =>
    plan([rowOf({ ...values, title: 'Annat' })], state(theirs)).refused
  expect(by({ reference: 'p-2026-0001' })).toMatchObject([{ code: 'notYours' }])
  expect(by({ externalId: 'K1' })).toEqual([])
})

test('a contact who has left stays as long as the row says the same', () => {
  const left = known({ said: { ...said, contactId: 'ute' } })
  expect(plan([rowOf({ externalId: 'K1', contact: 'ute@k.example' })], state(left))).toMatchObject({
    refused: [],
    unchanged: 1,
  })
})
