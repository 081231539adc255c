import { expect, it } from 'vitest'
import { toCsv } from './csv.ts'

it('a text with semicolons, quotes or lines stays one cell, and opens as UTF-8', () => {
  expect(toCsv([['Å;b', 'sa "hej"', 'en\nrad']])).toBe('\uFEFF"Å;b";"sa ""hej""";"en\nrad"\r\n')
})

it('what looks like a formula is only text', () => {
  expect(toCsv([['=1+1', '@x', '-5']])).toBe("\uFEFF'=1+1;'@x;'-5\r\n")
})
