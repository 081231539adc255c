import { expect, it } from 'vitest'
import { clockFace, leftOf, secondsOf, serverNow } from './item-time.ts'

const meeting = {
  now: '2026-11-26T13:10:00.000Z',
  heardAt: 5000,
  current: { itemId: 'a', since: '2026-11-26T13:08:30.000Z' },
}
const item = (id: string, spentSeconds = 0) => ({ id, minutes: 5, content: { spentSeconds } })

it('goes on from what the server said, by the page’s own ticking', () => {
  expect(new Date(serverNow(meeting, 5000)).toISOString()).toBe('2026-11-26T13:10:00.000Z')
  expect(new Date(serverNow(meeting, 65_000)).toISOString()).toBe('2026-11-26T13:11:00.000Z')
})

it('adds the time that runs to what an item took before; other items stand still', () => {
  expect(secondsOf(item('a', 60), meeting, 15_000)).toBe(60 + 90 + 10)
  expect(secondsOf(item('b', 60), meeting, 15_000)).toBe(60)
  expect(secondsOf({ id: 'a', minutes: 5, content: null }, meeting, 5000)).toBe(90)
})

it('never counts backwards, when the server began an item after it told the time', () => {
  const ahead = { ...meeting, current: { itemId: 'a', since: '2026-11-26T13:10:05.000Z' } }
  expect(secondsOf(item('a', 7), ahead, 5000)).toBe(7)
})

it('says what is left, or how far over; an item without time has neither', () => {
  expect(leftOf({ minutes: 5 }, 0)).toEqual({ kind: 'left', minutes: 5 })
  expect(leftOf({ minutes: 5 }, 299)).toEqual({ kind: 'left', minutes: 1 })
  expect(leftOf({ minutes: 5 }, 300)).toEqual({ kind: 'left', minutes: 0 })
  expect(leftOf({ minutes: 5 }, 301)).toEqual({ kind: 'over', minutes: 1 })
  expect(leftOf({ minutes: 0 }, 301)).toEqual({ kind: 'free', minutes: 0 })
})

it('shows minutes and seconds, and hours when there are any', () => {
  expect(clockFace(7)).toBe('0:07')
  expect(clockFace(247)).toBe('4:07')
  expect(clockFace(3750)).toBe('1:02:30')
})
