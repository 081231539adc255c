import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundKey, stem, tokenize } from './swedish.ts'

/** Any code units at all, halves of pairs among them. */
const anySigns = fc.array(fc.nat(0xffff), { maxLength: 120 }).map((codes) => String.fromCharCode(...codes))

describe('stem', () => {
  it.each([
    ['bygglov', 'bygglovet', 'byggloven', 'byggloves'],
    ['tillstånd', 'tillståndet', 'tillstånden', 'tillståndets'],
    ['beslut', 'beslutet', 'besluten', 'beslutets'],
    ['skylt', 'skylten', 'skyltar', 'skyltarna', 'skyltning', 'skyltningen'],
    ['gata', 'gatan', 'gator', 'gatorna'],
    ['lokal', 'lokalen', 'lokaler', 'lokalerna', 'lokalernas'],
    ['servera', 'serverar', 'servering', 'serveringen', 'serverade'],
    ['parkera', 'parkering', 'parkeringar', 'parkerat'],
    ['bygga', 'bygger', 'byggt', 'byggde', 'bygge'],
    ['lager', 'lagret', 'lagren'],
    ['vatten', 'vattnet'],
    ['cykel', 'cykeln', 'cyklar', 'cyklarna'],
    ['klotter', 'klottret', 'klottra'],
    ['tillfällig', 'tillfälligt', 'tillfälliga'],
    ['kommun', 'kommunen', 'kommuner', 'kommunens'],
    ['byggnad', 'byggnaden', 'byggnader', 'byggnation'],
    ['utrymma', 'utrymning', 'utrymmer'],
    ['marknad', 'marknaden', 'marknader'],
    ['anläggning', 'anläggningen', 'anläggningar', 'anläggningarna'],
    ['stånd', 'ståndet', 'stånden'],
  ])('gives the same for the forms of %s', (word, ...forms) => {
    expect(forms.map(stem)).toEqual(forms.map(() => stem(word)))
  })

  it.each([
    ['marknad', 'mark'],
    ['tidning', 'tid'],
    ['väg', 'vägg'],
    ['hall', 'hav'],
    ['lager', 'lag'],
    ['park', 'parkering'],
  ])('keeps %s apart from %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other))
  })

  it('leaves something of every word', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        expect(stem(text).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('tokenize', () => {
  it('keeps words as written beside their plain form', () => {
    expect(tokenize('Vårt CAFÉ, på Åsen!').map(({ raw, key }) => [raw, key])).toEqual([
      ['Vårt', 'vårt'],
      ['CAFÉ', 'cafe'],
      ['på', 'på'],
      ['Åsen', 'åsen'],
    ])
  })

  it('reads å, ä and ö that are written as two signs', () => {
    const decomposed = 'båtplats'.normalize('NFD')
    expect(tokenize(decomposed)).toEqual([{ raw: decomposed, key: 'båtplats', at: 0 }])
  })

  it('finds nothing in signs and pictures', () => {
    expect(tokenize('😀 \u0000\u0007 … --- ""')).toEqual([])
  })

  it('gives words that stand in the text where it says', () => {
    fc.assert(
      fc.property(anySigns, (text) => {
        const tokens = tokenize(text)
        expect(tokens.map(({ raw, at }) => text.slice(at, at + raw.length))).toEqual(
          tokens.map(({ raw }) => raw),
        )
      }),
    )
  })
})

describe('soundKey', () => {
  it.each([
    ['tillstand', 'tillstånd'],
    ['skyllt', 'skylt'],
    ['parkering', 'parrkering'],
    ['zigaretter', 'sigaretter'],
  ])('takes %s for %s', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other))
  })

  it('does not take doubled vowels for single ones', () => {
    expect(soundKey('pool')).not.toBe(soundKey('pol'))
  })
})
