import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KINDS, orderWaiting, type Waiting } from './rules.ts'

const today = '2026-11-23'
const waiting = (
  caseId: string,
  kind: Waiting['kind'],
  due: string | null,
  since = '2026-11-20T08:00:00.000Z',
): Waiting => ({
  kind,
  caseId,
  number: 'L-2026-00001',
  title: 'Uteservering',
  company: null,
  partId: null,
  part: null,
  due,
  since,
  insteadOf: null,
})
const order = (...all: Waiting[]) => orderWaiting(all, today).map(({ caseId }) => caseId)

test('what has run out comes first, the oldest on top, then what runs out today, then the rest', () => {
  const sorted = order(
    waiting('later', 'firstContact', '2026-11-25'),
    waiting('today', 'promise', today),
    waiting('undated', 'offer', null),
    waiting('yesterday', 'nextStep', '2026-11-22'),
    waiting('last week', 'promise', '2026-11-16'),
  )
  expect(sorted).toEqual(['last week', 'yesterday', 'today', 'later', 'undated'])
})

test('what still has time goes by kind, then by date, then by who has waited longest', () => {
  const sorted = order(
    waiting('part, late', 'part', '2026-11-30'),
    waiting('part, undated', 'part', null),
    waiting('part, soon', 'part', '2026-11-24'),
    waiting('declined, new', 'declined', null, '2026-11-22T08:00:00.000Z'),
    waiting('declined, old', 'declined', null, '2026-11-01T08:00:00.000Z'),
    waiting('first contact', 'firstContact', '2026-11-30'),
  )
  expect(sorted).toEqual([
    'first contact',
    'declined, old',
    'declined, new',
    'part, soon',
    'part, late',
    'part, undated',
  ])
})

test('the order is the same however the list came, and nothing is lost or doubled', () => {
  const one = fc.record({
    kind: fc.constantFrom(...KINDS),
    due: fc.option(fc.constantFrom('2026-11-20', today, '2026-11-24')),
    since: fc.constantFrom('2026-11-01T08:00:00.000Z', '2026-11-02T08:00:00.000Z'),
  })
  const list = fc
    .array(one, { maxLength: 12 })
    .map((all) => all.map(({ kind, due, since }, at) => waiting(`case-${at}`, kind, due, since)))
  fc.assert(
    fc.property(
      list.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(orderWaiting(shuffled, today)).toEqual(orderWaiting(all, today))
        expect(orderWaiting(all, today)).toHaveLength(all.length)
      },
    ),
  )
})
