import { describe, expect, it } from 'vitest'
import { insertAt, takeOut } from './insert.ts'

describe('a template that is inserted', () => {
  it.each([
    ['', 0, 'MALL'],
    ['Hej.', 4, 'Hej.\n\nMALL'],
    ['Hej.\n', 5, 'Hej.\n\nMALL'],
    ['Hej.\n\n', 6, 'Hej.\n\nMALL'],
    ['Hej. Slut.', 5, 'Hej. \n\nMALL\n\nSlut.'],
    ['Slut.', 0, 'MALL\n\nSlut.'],
    ['Hej.\n\n\nSlut.', 6, 'Hej.\n\nMALL\n\nSlut.'],
  ])('into %j at %i', (text, caret, after) => {
    const inserted = insertAt(text, caret, 'MALL')
    expect(inserted.text).toBe(after)
    expect(inserted.text.slice(inserted.from, inserted.to)).toBe('MALL')
    expect(takeOut(inserted.text, inserted)).toBe(text)
  })

  it('is taken out alone, whatever was written around it since', () => {
    const inserted = insertAt('Hej.', 4, 'MALL')
    expect(takeOut(`Å ${inserted.text} Mer.`, inserted)).toBe('Å Hej. Mer.')
  })

  it('stays when it has been changed itself', () => {
    const inserted = insertAt('Hej.', 4, 'MALL')
    expect(takeOut('Hej.\n\nMAJL', inserted)).toBeNull()
  })
})
