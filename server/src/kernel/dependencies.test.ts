import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCircle, inOrder, withoutGone } from './dependencies.ts'

const needs = (given: Record<string, string[]>) => new Map(Object.entries(given))

test.each([
  ['nothing', {}, undefined],
  ['a line', { a: [], b: ['a'], c: ['b'] }, undefined],
  ['two ways to the same', { a: [], b: ['a'], c: ['a'], d: ['b', 'c'] }, undefined],
  ['itself', { a: ['a'] }, ['a']],
  ['a pair', { a: ['b'], b: ['a'] }, ['a', 'b']],
  ['a ring behind a line', { z: ['a'], a: ['b'], b: ['c'], c: ['a'] }, ['a', 'b', 'c']],
])('the way round in %s', (_says, given, circle) => {
  expect(findCircle(needs(given))).toEqual(circle)
})

test('each stands after all that it needs', () => {
  expect(inOrder(needs({ d: ['b', 'c'], c: ['a'], b: ['a'], a: [] }))).toEqual(['a', 'b', 'c', 'd'])
  expect(inOrder(needs({ b: ['not here'] }))).toEqual(['b'])
  expect(() => inOrder(needs({ a: ['b'], b: ['a'] }))).toThrow(RangeError)
})

test('who needed one that is gone needs what that one needed', () => {
  const plan = needs({ a: [], b: ['a'], c: ['b'], d: ['c', 'a'] })
  const left = withoutGone(plan, (id) => id === 'b' || id === 'c')
  expect(Object.fromEntries(left)).toEqual({ a: [], d: ['a'] })
})

const graph = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 }).map((pairs) => {
  const plan = new Map<string, string[]>(Array.from({ length: 8 }, (_, at) => [String(at), []]))
  for (const [from, to] of pairs) plan.get(String(from))?.push(String(to))
  return plan
})

test('there is a circle just when there is no order, and a circle is one', () => {
  fc.assert(
    fc.property(graph, (plan) => {
      const circle = findCircle(plan)
      if (!circle) {
        const order = inOrder(plan)
        expect(order.toSorted()).toEqual([...plan.keys()].toSorted())
        for (const [id, needed] of plan)
          for (const one of needed) expect(order.indexOf(one)).toBeLessThan(order.indexOf(id))
        return
      }
      for (const [at, id] of circle.entries())
        expect(plan.get(id)).toContain(circle[(at + 1) % circle.length])
    }),
  )
})

test('taking some away keeps what must come before what, and makes no circle', () => {
  fc.assert(
    fc.property(graph, fc.func(fc.boolean()), (plan, isGone) => {
      fc.pre(!findCircle(plan))
      const gone = new Map([...plan.keys()].map((id) => [id, isGone(id)]))
      const left = withoutGone(plan, (id) => gone.get(id) === true)
      expect(findCircle(left)).toBeUndefined()
      for (const needed of left.values()) for (const id of needed) expect(gone.get(id)).toBe(false)
    }),
  )
})
