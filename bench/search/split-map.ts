import type { AreaText } from '../../server/src/areas/responsibility/who-answers/index.ts'

/**
 * The map made larger, as a municipality would that keeps it in finer areas: the areas with the most keywords are
 * divided, again and again, each half with every other keyword and example, until there are as many as asked for. Every
 * word is still a real one, so that questions are looked up as they would be.
 */
export function splitMap(areas: readonly AreaText[], wanted: number): AreaText[] {
  const map = [...areas]
  while (map.length < wanted) {
    let largest = 0
    map.forEach((area, at) => {
      if (area.keywords.length > (map[largest]?.keywords.length ?? 0)) largest = at
    })
    const area = map[largest]
    if (!area || area.keywords.length < 2) break
    map.splice(largest, 1, half(area, 0), half(area, 1))
  }
  return map
}

function half(area: AreaText, which: number): AreaText {
  const mine = <T>(list: readonly T[]) => list.filter((_, at) => at % 2 === which)
  const keywords = mine(area.keywords)
  return {
    ...area,
    code: `${area.code}-${which}`,
    title: `${area.title}: ${keywords[0] ?? ''}`,
    keywords,
    examples: mine(area.examples),
  }
}
