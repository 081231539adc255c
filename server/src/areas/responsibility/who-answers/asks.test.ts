import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoAreas } from '../../../../../demo/map.ts'
import { splitAsks } from './asks.ts'
import { buildIndex, whoAnswers } from './index.ts'

const index = buildIndex(demoAreas)
const several = (question: string) => whoAnswers(index, question).several.toSorted()

describe('splitAsks', () => {
  it('cuts at sentences, commas and "och", and knows which parts do something', () => {
    expect(splitAsks('Vi vill bygga en altan, servera alkohol och sätta upp en skylt.')).toEqual([
      { text: 'Vi vill bygga en altan', acts: true },
      { text: 'servera alkohol', acts: true },
      { text: 'sätta upp en skylt.', acts: true },
    ])
    expect(splitAsks('Glass och kaffe')).toEqual([
      { text: 'Glass', acts: false },
      { text: 'kaffe', acts: false },
    ])
  })

  it('leaves out who one is when that is no ask', () => {
    expect(splitAsks('Vi driver en restaurang i Rimbo. Får vi sätta upp en skylt?')).toEqual([
      { text: 'Får vi sätta upp en skylt?', acts: true },
    ])
  })

  it('gives pieces of the question, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let from = 0
        for (const ask of splitAsks(text)) {
          const at = text.indexOf(ask.text, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + ask.text.length
        }
      }),
    )
  })
})

describe('a question about several areas', () => {
  it.each([
    [
      'Vi vill bygga en bastu vid stranden, servera alkohol och sätta upp en skylt på fasaden',
      ['bygglov-skylt', 'serveringstillstand', 'strandskydd'],
    ],
    ['Vi behöver gräva upp trottoaren och hyra simhallen', ['idrott-lokal', 'schakttillstand']],
    ['We want to serve beer and wine and put up a sign', ['bygglov-skylt', 'serveringstillstand']],
  ])('is told apart: %s', (question, areas) => {
    expect(several(question)).toEqual(areas)
  })

  it.each([
    'Vi vill servera öl, vin och sprit',
    'Vi vill ha bord, stolar och parasoll på trottoaren',
    'Vi vill ansluta oss till kommunalt vatten och avlopp',
    'Vi driver ett café. Får vi sätta upp en skylt på fasaden?',
    'Skylt',
    '',
  ])('is not made of one that asks about one thing: %s', (question) => {
    expect(several(question)).toEqual([])
  })

  it('has its areas first among the hits, each once, with scores that never rise', () => {
    const { hits, several: codes } = whoAnswers(
      index,
      'Vi vill servera alkohol, gräva i gatan och sätta upp en ljusskylt',
    )
    expect(codes).toHaveLength(3)
    expect(new Set(hits.slice(0, 3).map(({ code }) => code))).toEqual(new Set(codes))
    const scores = hits.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })
})
