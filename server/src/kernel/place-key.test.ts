import { expect, it } from 'vitest'
import { isSamePlace, placeKey } from './place-key.ts'

it.each([
  ['Storgatan 14', 'storgatan14'],
  ['  storgatan  14 B ', 'storgatan14b'],
  ['Storgatan 1, 761 30 Norrtälje', 'storgatan1 761 30norrtälje'],
  ['Norrtälje Tälje 3:1', 'norrtäljetälje3:1'],
  ['Tälje 3 : 1 > 2', 'tälje3:1 2'],
  ['S:t Olofs gata 4–6', 'stolofsgata4 6'],
  ['Kafé Élan, kv. Ägir', 'kaféélankvägir'],
  ['…', ''],
])('%s is compared as %s', (place, key) => {
  expect(placeKey(place)).toBe(key)
})

it.each([
  ['Storgatan 12', 'Storgatan 12, Norrtälje', true],
  ['Storgatan 12', 'Storgatan 12, 761 30 Norrtälje', true],
  ['Storgatan 12', 'STORGATAN 12', true],
  ['Storgatan 1', 'Storgatan 12', false],
  ['Norrtälje Grind 1:23', 'Norrtälje Grind 12:3', false],
  ['Norrtälje Grind 1', 'Norrtälje Grind 1:23', false],
  ['Norrtälje Grind 1:2', 'Norrtälje Grind 1:23', false],
  ['Ön', 'Ön norra', false],
  ['', '', false],
])('%s and %s: the same place is %s', (a, b, same) => {
  expect(isSamePlace(placeKey(a), placeKey(b))).toBe(same)
  expect(isSamePlace(placeKey(b), placeKey(a))).toBe(same)
})
