import { readFileSync } from 'node:fs'

/** What an area is about, in the words of the starter map that comes with the program. */
type Words = {
  title: string
  titleEn: string
  description: string
  descriptionEn: string
  keywords: string[]
  examples: string[]
}

/** What only this municipality decides: who answers, and what its own names add to the words. */
type Local = {
  code: string
  accountable: string
  consulted: string[]
  /** The code of the limit of law that holds. */
  limit?: string
  own?: Words
}

export type DemoArea = Words &
  Omit<Local, 'limit' | 'own'> & { limit: string | null; legalBasis: string | null }

/** The map of the demonstration, in order: the starter map's words with the municipality's own units. */
export const demoAreas: readonly DemoArea[] = readAreas()

function readAreas(): DemoArea[] {
  const { areas } = read('../server/src/areas/responsibility/exchange/starter-map.json') as {
    areas: (Words & { code: string; legalBasis: string | null })[]
  }
  const texts = new Map(areas.map((area) => [area.code, area]))
  return (read('./data/areas.json') as Local[]).map(({ code, accountable, consulted, limit, own }) => {
    const area = texts.get(code)
    if (!area) throw new Error(`the starter map lacks ${code}`)
    return {
      code,
      ...wordsOf(area, own),
      accountable,
      consulted,
      limit: limit ?? null,
      legalBasis: area.legalBasis,
    }
  })
}

/** The municipality's own texts in place of the general ones, and its own words added to them. */
function wordsOf(
  { title, titleEn, description, descriptionEn, keywords, examples }: Words,
  own?: Words,
): Words {
  return {
    ...(own ?? { title, titleEn, description, descriptionEn }),
    keywords: [...keywords, ...(own?.keywords ?? [])],
    examples: [...examples, ...(own?.examples ?? [])],
  }
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
}
