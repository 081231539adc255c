import { expect, it } from 'vitest'
import { readCoordinates, writeSweref, writeWgs84 } from './coordinates.ts'
import { metresBetween } from './sweref.ts'

const norrtalje = [18.705, 59.758] as const

it.each([
  '6630276, 708092',
  '6630276 708092',
  'N 6630276, E 708092',
  '6 630 276, 708 092',
  '6630276.19; 708092.23',
  '6630276,19 708092,23',
  '59.758, 18.705',
  '59.758 18.705',
  '59,758 18,705',
  '59,758; 18,705',
  '59.758° N, 18.705° E',
])('reads %s', (text) => {
  const read = readCoordinates(text)
  expect('position' in read && metresBetween(read.position, norrtalje)).toBeLessThan(1)
})

it.each([
  ['', 'unreadable'],
  ['torget', 'unreadable'],
  ['6630276', 'unreadable'],
  ['59.758, 18.705, 12', 'unreadable'],
  ['708092, 6630276', 'swapped'],
  ['18.705, 59.758', 'swapped'],
  ['1630276, 708092', 'outside'],
  ['48.85, 2.35', 'outside'],
])('says of %s that it is %s', (text, fault) => {
  expect(readCoordinates(text)).toEqual({ fault })
})

it('writes both ways so that they can be read again', () => {
  expect(writeSweref(norrtalje)).toBe('6630276, 708092')
  expect(writeWgs84(norrtalje)).toBe('59.75800, 18.70500')
})
