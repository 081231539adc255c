import { expect, it } from 'vitest'
import { project } from '../testing.fixture.ts'
import { comparedOf, draftOf, newProjectDraft, planOf } from './project-draft.ts'

const start = { unitId: 'unit-1', contactId: 'member-anna' }

it('sends nothing for what nothing is written of', () => {
  const plan = planOf(newProjectDraft({ ...start, title: 'Ny gång- och cykelväg' }))
  expect(plan.period).toMatchObject({ earliest: null, plannedStart: null, plannedEnd: null, latest: null })
  expect(plan.budgetFrame).toBeNull()
  expect(plan.place.geometry).toBeNull()
})

it('sends a partner as a unit or as somebody outside, and no empty rows', () => {
  const plan = planOf(
    newProjectDraft({
      ...start,
      partners: [
        { unitId: 'unit-2', name: 'glöms', role: 'projekterar' },
        { unitId: '', name: 'Vattenfall', role: '' },
        { unitId: '', name: ' ', role: '' },
      ],
      links: [{ title: 'Tom', url: '' }],
      budgetFrame: '1 250 000',
    }),
  )
  expect(plan.partners).toEqual([
    { unitId: 'unit-2', name: '', role: 'projekterar' },
    { unitId: null, name: 'Vattenfall', role: '' },
  ])
  expect(plan.links).toEqual([])
  expect(plan.budgetFrame).toBe(1_250_000)
})

it('says the same of a project that nobody has touched', () => {
  const one = project()
  const plan = planOf(draftOf(one))
  expect(plan.place.geometry).toEqual(one.place.geometry)
  expect(plan).toMatchObject({ title: one.title, phase: one.phase, impact: one.impact, period: one.period })
})

it('keeps a place that is more than can be drawn, until another is drawn', () => {
  const square = (x: number) => [
    [
      [x, 59.75],
      [x + 0.001, 59.75],
      [x + 0.001, 59.751],
      [x, 59.75],
    ] as [number, number][],
  ]
  const parts = { type: 'MultiPolygon' as const, coordinates: [square(18.7), square(18.8)] }
  const draft = draftOf(project({ place: { ...project().place, geometry: parts } }))
  expect(planOf(draft).place.geometry).toEqual(parts)
  const drawn = planOf({ ...draft, sketch: { shape: 'point', points: [[18.7, 59.75]] } })
  expect(drawn.place.geometry).toEqual({ type: 'Point', coordinates: [18.7, 59.75] })
  expect(planOf({ ...draft, placeKind: 'everywhere' }).place.geometry).toBeNull()
})

it('is held against others once it has a name and either a place or a day', () => {
  const draft = newProjectDraft({ ...start, title: 'Ny väg' })
  expect(comparedOf(draft)).toBeNull()
  expect(comparedOf({ ...draft, sketch: { shape: 'line', points: [[18.7, 59.75]] } })).toBeNull()
  expect(comparedOf({ ...draft, placeKind: 'address', placeText: 'Stora Torget 1' })?.place.kind).toBe(
    'address',
  )
  expect(comparedOf({ ...draft, plannedStart: '2027-04-01' })?.place).toMatchObject({
    kind: 'everywhere',
    geometry: null,
  })
  expect(comparedOf({ ...draft, title: ' ', plannedStart: '2027-04-01' })).toBeNull()
})

it('is compared without what nobody else depends on, however it is written', () => {
  const point = { shape: 'point' as const, points: [[18.7, 59.75] as const] }
  const plain = newProjectDraft({ ...start, title: 'Ny väg', sketch: point })
  const written = {
    ...plain,
    purpose: 'Trygghet',
    links: [{ title: '', url: 'inte en adress' }],
    budgetFrame: 'x',
  }
  expect(comparedOf(written)).toEqual(comparedOf(plain))
})
