import { describe, expect, it } from 'vitest'
import { mentionsIn, piecesOf } from './mentions.ts'

const [ek, ekman] = [
  { id: '1', name: 'Anna Ek' },
  { id: '2', name: 'Anna Ekman' },
]

describe('who is mentioned', () => {
  it('is who was chosen and still stands in the text, once', () => {
    expect(mentionsIn('Hej @Anna Ek!', [ek, ek, { id: '3', name: 'Bo Alm' }])).toEqual(['1'])
    expect(mentionsIn('Hej Anna Ek!', [ek])).toEqual([])
  })
})

describe('a note', () => {
  it('is cut at the names, the longest first', () => {
    expect(
      piecesOf('@Anna Ekman och @Anna Ek.', [ek, ekman]).map(({ text, mention }) => [text, mention?.id]),
    ).toEqual([
      ['@Anna Ekman', '2'],
      [' och ', undefined],
      ['@Anna Ek', '1'],
      ['.', undefined],
    ])
  })
  it('without mentions is one piece', () => {
    expect(piecesOf('Mejla a@b.se', [])).toEqual([{ text: 'Mejla a@b.se', mention: undefined }])
  })
})
