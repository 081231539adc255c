import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { demoAreas as areas } from '../../../../../demo/map.ts'
import { buildIndex, whoAnswers } from './index.ts'

const root = new URL('../../../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const index = buildIndex(areas)

/** Of the questions in a list, the share whose most important area is among the first `places`. */
function share(list: string, places: number): number {
  const rows = read(list).trim().split('\n').slice(1)
  const right = rows.filter((row) => {
    const [question = '', expected = ''] = row.split('\t')
    const codes = whoAnswers(index, question, places).hits.map((hit) => hit.code)
    return codes.includes(expected.split(',')[0] ?? '')
  })
  return right.length / rows.length
}

describe('with the areas of the demonstration', () => {
  it.each(['bench/search/questions-dev.tsv', 'bench/search/questions-heldout.tsv'])(
    'the right area comes first for seven of ten in %s, and among three for nine',
    (list) => {
      expect(share(list, 1)).toBeGreaterThanOrEqual(0.7)
      expect(share(list, 3)).toBeGreaterThanOrEqual(0.9)
    },
  )

  it('no question of the lists is typed in as an example or a keyword', () => {
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    const typed = new Set(areas.flatMap((area) => [...area.examples, ...area.keywords]).map(plain))
    const asked = ['dev', 'seen', 'roundabout', 'english-dev', 'heldout'].flatMap((name) =>
      read(`bench/search/questions-${name}.tsv`).split('\n'),
    )
    expect(asked.filter((row) => typed.has(plain(row.split('\t')[0] ?? '')))).toEqual([])
  })

  it('every area answers to its own title', () => {
    const lost = areas.filter(
      (area) => !whoAnswers(index, area.title, 3).hits.some((hit) => hit.code === area.code),
    )
    expect(lost.map((area) => area.code)).toEqual([])
  })

  it('every area has two languages and at least three example questions', () => {
    const bare = areas.filter((area) => !area.titleEn || !area.descriptionEn || area.examples.length < 3)
    expect(bare.map((area) => area.code)).toEqual([])
  })
})
