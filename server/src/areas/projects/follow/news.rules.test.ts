import { expect, test } from 'vitest'
import type { Shape } from '../geometry/shape.ts'
import { type Deed, gatherNews, type Meeting } from './news.rules.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute))
const point = (east: number): Shape => ({ type: 'Point', coordinates: [east, 6_600_000] })
const project = (id: string, shape: Shape | null = null) => ({
  id,
  reference: `P-${id}`,
  title: id,
  phase: 'planned' as const,
  shape,
  placeKey: '',
  unitId: 'u',
  unitSlug: 'u',
  unitName: 'U',
  unitNameEn: 'U',
})
const deed = (id: string, what: Deed['what'], minute: number, more: Partial<Deed> = {}): Deed => ({
  followId: 'f1',
  near: null,
  project: project(id),
  what,
  fields: [],
  at: at(minute),
  ...more,
})
const meeting = (overlapId: string, minute: number, more: Partial<Meeting> = {}): Meeting => ({
  followId: 'f1',
  near: null,
  project: project('a'),
  overlapId,
  kind: 'collision',
  other: { id: 'b', reference: 'P-b', title: 'b' },
  caseNumber: null,
  at: at(minute),
  ...more,
})

test.each([
  [['added', 'changed', 'changed'], 'added'],
  [['imported', 'changed'], 'added'],
  [['added', 'ended'], 'added'],
  [['changed', 'ended'], 'ended'],
  [['ended', 'resumed'], 'ended'],
  [['resumed', 'changed'], 'resumed'],
  [['changed'], 'changed'],
] as const)('%s is told once, as %s', (whats, kind) => {
  const news = gatherNews(
    whats.map((what, i) => deed('a', what, i)),
    [],
  )
  expect(news).toMatchObject([{ id: 'a', kind, at: at(whats.length - 1) }])
})

test('fields are told together, and what is followed in several ways is one piece of news', () => {
  const news = gatherNews(
    [
      deed('a', 'changed', 1, { fields: ['period', 'title'] }),
      deed('a', 'changed', 2, { fields: ['title', 'place'] }),
      deed('a', 'changed', 2, { fields: ['title', 'place'], followId: 'f2' }),
    ],
    [],
  )
  expect(news).toMatchObject([{ fields: ['period', 'title', 'place'], follows: ['f1', 'f2'] }])
})

test('what is near by a drawing counts to the metre, and what has no drawing is not near', () => {
  const near = { shape: point(600_000), metres: 100, key: '' }
  const news = gatherNews(
    [
      deed('within', 'added', 1, { near, project: project('within', point(600_100)) }),
      deed('beyond', 'added', 1, { near, project: project('beyond', point(600_101)) }),
      deed('nowhere', 'added', 1, { near }),
    ],
    [meeting('o1', 1, { near, project: project('beyond', point(700_000)) })],
  )
  expect(news.map(({ id }) => id)).toEqual(['within'])
})

test('what is written alike is the place, with more said after it too', () => {
  const near = { shape: null, metres: 100, key: 'storgatan1' }
  const at = (id: string, placeKey: string) =>
    deed(id, 'added', 1, { near, project: { ...project(id), placeKey } })
  const news = gatherNews(
    [at('same', 'storgatan1'), at('more', 'storgatan1norrtälje'), at('other', 'storgatan12'), at('none', '')],
    [],
  )
  expect(news.map(({ id }) => id)).toEqual(['same', 'more'])
})

test('a pair that meets is one piece of news, though both are followed; what meets comes first, collisions before the rest', () => {
  const news = gatherNews(
    [deed('c', 'changed', 5), deed('e', 'ended', 4), deed('n', 'added', 1), deed('c2', 'changed', 6)],
    [
      meeting('o1', 9),
      meeting('o1', 9, { project: project('b'), followId: 'f2' }),
      meeting('o2', 10),
      meeting('o3', 11, { kind: 'opportunity' }),
    ],
  )
  expect(news.map(({ id }) => id)).toEqual(['o2', 'o1', 'o3', 'n', 'e', 'c2', 'c'])
  expect(news[1]).toMatchObject({ kind: 'overlap', project: { id: 'a' }, follows: ['f1', 'f2'] })
})
