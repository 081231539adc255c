import { expect, test } from 'vitest'
import { inReadingOrder, slugOf, weeksInAll } from './rules.ts'

test.each([
  ['Öppna restaurang eller café', 'oppna-restaurang-eller-cafe'],
  ['Hotell, vandrarhem & camping', 'hotell-vandrarhem-camping'],
  ['  Åtta – nio!  ', 'atta-nio'],
])('the address of “%s”', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

const step = (position: number, days: number | null, needs: number[] = []) => ({ position, days, needs })

test('a step that is written before what it needs is read after it', () => {
  const order = inReadingOrder([step(0, 5, [2]), step(1, 5), step(2, 5)])
  expect(order.map(({ position }) => position)).toEqual([2, 0, 1])
})

test.each([
  ['the longest of those beside each other', [step(0, 10), step(1, 3)], 2],
  ['one after the other', [step(0, 10), step(1, 3, [0])], 3],
  ['nothing when one is not known', [step(0, 10), step(1, null)], null],
  ['nothing of no steps', [], null],
])('weeks in all: %s', (_says, steps, weeks) => {
  expect(weeksInAll(steps)).toBe(weeks)
})
