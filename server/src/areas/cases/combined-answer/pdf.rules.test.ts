import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from './pdf.rules.ts'

test('topics become headings, greetings and sentences stay paragraphs', () => {
  const letter =
    'Hej Ida!\n\nMark – möjligt\nDet går bra.\nHögst 60 platser\n\nHör av dig.\nAmira Haddad, lots\n\n\n'
  expect(blocksOf(letter)).toEqual([
    { kind: 'paragraph', text: 'Hej Ida!' },
    { kind: 'heading', text: 'Mark – möjligt' },
    { kind: 'paragraph', text: 'Det går bra.\nHögst 60 platser' },
    { kind: 'paragraph', text: 'Hör av dig.\nAmira Haddad, lots' },
  ])
})

test('nothing of what was written is lost, nor comes in another order', () => {
  const bare = (text: string) => text.replaceAll(/\s/g, '')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'Å', '.', '\n', ' ', '–') }), (letter) => {
      const texts = blocksOf(letter).map((block) => ('text' in block ? block.text : ''))
      expect(bare(texts.join(''))).toBe(bare(letter))
    }),
  )
})
